import { readFileSync } from 'node:fs'
import type { Corpus } from '../definitions/cases.ts'
import { chat, mixedChat } from './chat.ts'
import { dense } from './dense.ts'
import { HOSTILE, tile } from './hostile.ts'
import { prose } from './prose.ts'
import { flat } from './random.ts'

/** What worst/search.ts keeps of its best find. */
export interface WorstText {
  readonly tile: string
  /** Counted work for each UTF-16 unit. */
  readonly work: number
  readonly evaluations: number
}

/** The tile that worst/search.ts found, as kept in the repository. */
export function worstText(): WorstText {
  return JSON.parse(readFileSync(new URL('../worst/found.json', import.meta.url), 'utf8')) as WorstText
}

/** Makes the texts of a corpus; the same on every machine. */
export function buildCorpus(corpus: Corpus): string[] {
  switch (corpus.kind) {
    case 'chat':
      return corpus.language === 'mixed'
        ? mixedChat(corpus.count, corpus.seed)
        : chat(corpus.language, corpus.count, corpus.seed, corpus.chars)
    case 'dense': {
      const texts = dense(corpus.count, corpus.seed).map(({ text }) => text)
      return corpus.joined ? [flat(texts.join('\n'))] : texts
    }
    case 'prose':
      return [prose(corpus.chars, corpus.seed)]
    case 'hostile': {
      const make = HOSTILE[corpus.name]
      if (!make) throw new RangeError(`no hostile text ${corpus.name}; there are: ${Object.keys(HOSTILE).join(', ')}`)
      return [make(corpus.chars)]
    }
    case 'worst':
      return [tile(worstText().tile, corpus.chars)]
  }
}
