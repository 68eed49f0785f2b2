import { tile } from '../corpora/hostile.ts'
import type { Random } from '../corpora/random.ts'

/** A tile and its cost for each UTF-16 unit of the text it fills. */
export interface Climbed {
  readonly tile: string
  readonly work: number
}

/** Length of the text that a tile is judged by. */
export const JUDGED_CHARS = 1024
const LONGEST_TILE = 160

/**
 * Hill-climbs from a random tile: changes it, keeps what costs no less.
 *
 * @param pieces - what mutations insert: characters, keywords, beginnings of identifiers
 * @param work - counted work of a text; the same text always counts the same
 * @returns the best tile of `evaluations` tries
 */
export function climb(
  random: Random,
  pieces: readonly string[],
  work: (text: string) => number,
  evaluations: number,
): Climbed {
  const cost = (candidate: string): number => work(tile(candidate, JUDGED_CHARS)) / JUDGED_CHARS
  let best: Climbed = { tile: '', work: Number.NEGATIVE_INFINITY }
  for (let i = 0; i < evaluations; i++) {
    const next = best.tile === '' ? start(random, pieces) : mutate(random, pieces, best.tile)
    const found = cost(next)
    if (found >= best.work) best = { tile: next, work: found }
  }
  return best
}

function start(random: Random, pieces: readonly string[]): string {
  let text = ''
  for (let i = 2 + random.int(6); i > 0; i--) text += random.pick(pieces)
  return text.slice(0, LONGEST_TILE)
}

function mutate(random: Random, pieces: readonly string[], text: string): string {
  const from = random.int(text.length)
  const to = Math.min(text.length, from + 1 + random.int(6))
  const changed = ((): string => {
    switch (random.int(5)) {
      case 0:
        return text.slice(0, from) + random.pick(pieces) + text.slice(from)
      case 1:
        return text.slice(0, from) + random.pick(pieces) + text.slice(to)
      case 2:
        return text.slice(0, from) + text.slice(to)
      case 3:
        return text.slice(0, to) + text.slice(from, to) + text.slice(to)
      default:
        return text.slice(0, from) + text.slice(to) + text.slice(from, to)
    }
  })()
  return changed === '' ? text : changed.slice(0, LONGEST_TILE)
}
