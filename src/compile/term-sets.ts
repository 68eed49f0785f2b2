import type { CompiledTermSet, TermGroup } from '../pattern/compiled-pack.ts'
import { foldTerm } from '../pattern/term-fold.ts'
import { inflect, type TermLanguage } from './inflect.ts'
import type { LexiconSource } from './rule-schema.ts'

/** Collects the terms of a set, grouped by how their forms are made. */
export class TermSetBuilder {
  readonly #groups = new Map<string, { endings: readonly string[]; opensCompounds: boolean; stems: Set<string> }>()

  /** Adds authored lines: a concept each, its synonyms parted by `|`. */
  addLines(lines: readonly string[], language: TermLanguage, opensCompounds = false): void {
    for (const line of lines) {
      for (const synonym of line.split('|')) {
        if (synonym.trim() === '') continue
        for (const spelling of germanSpellings(synonym.trim(), language)) {
          for (const form of germanAdjectiveForms(spelling, language)) this.#add(form, language, opensCompounds)
        }
      }
    }
  }

  #add(term: string, language: TermLanguage, opensCompounds: boolean): void {
    const { stem, endings } = inflect(term, language)
    const key = `${opensCompounds} ${endings.join(',')}`
    let group = this.#groups.get(key)
    if (!group) this.#groups.set(key, (group = { endings, opensCompounds, stems: new Set() }))
    group.stems.add(stem)
  }

  build(name: string): CompiledTermSet {
    const groups = [...this.#groups].sort(([a], [b]) => (a < b ? -1 : 1))
    return {
      name,
      groups: groups.map(
        ([, { endings, opensCompounds, stems }]): TermGroup => ({
          endings,
          opensCompounds,
          stems: [...stems].sort().join('\n'),
        }),
      ),
    }
  }
}

/** Which part of a lexicon a reference names: `conditions.en`, `conditions.en/common`. */
export function addLexicon(builder: TermSetBuilder, lexicon: LexiconSource, part: 'terms' | 'common'): void {
  builder.addLines(lexicon[part], lexicon.language)
  if (part === 'terms') builder.addLines(lexicon.compounds, lexicon.language, true)
}

/** The strong and weak endings of an adjective before a German noun: "arterielle Hypertonie", "der arteriellen …". */
function germanAdjectiveForms(term: string, language: TermLanguage): string[] {
  if (language !== 'de' || !term.includes(' ')) return [term]
  const words = foldTerm(term).split(' ')
  const last = words.pop() as string
  const inflected = (ending: string): string =>
    [...words.map((w) => (/^[a-zäöüß]{4,}e$/.test(w) ? w.slice(0, -1) + ending : w)), last].join(' ')
  return [...new Set(['e', 'en', 'er', 'es', 'em'].map(inflected))]
}

/** Shortest word whose dots are left out, too: of shorter ones that may make another word, schön and schon. */
const LONG_WORD = 8

/**
 * A term with German letters as written, and as keyboards without these letters write it: `Müller` → `Mueller`,
 * `Größe` → `Groesse` and the Swiss `Grösse`; long words of German terms without the dots, `Entzundung`. Terms of no
 * stated language count as English, and cues of them are German.
 */
function germanSpellings(term: string, language: TermLanguage): readonly string[] {
  if ((language !== 'de' && language !== 'en') || !/[äöüß]/iu.test(term)) return [term]
  const swiss = foldTerm(term).replaceAll('ß', 'ss')
  const plain = swiss.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
  const bare = swiss.replace(/\p{L}+/gu, (word) => (word.length < LONG_WORD ? word : withoutDots(word)))
  return [...new Set([term, swiss, plain, ...(language === 'de' && !/[äöü]/.test(bare) ? [bare] : [])])]
}

const withoutDots = (word: string): string => word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u')
