import { LEAD_REACH, MAX_AFTER, MAX_BEFORE, MAX_SPAN } from './compiled-pack.ts'
import type { IntList } from './int-list.ts'
import { HIT } from './reading.ts'
import type { RuleTables } from './rule-tables.ts'

/** Farthest behind where a match begins that a term may begin, unless the rule has an open tail. */
const AHEAD = LEAD_REACH + MAX_SPAN + MAX_AFTER
/** How far back an offset may lie of one asked about before: inner anchors come in another order. */
const SLACK = 128

/**
 * Which term sets have a hit near an offset that moves along a text. Says for most rules at once that no term of theirs
 * is there, where each would search the hits around it: all moves together cost one look at every hit.
 */
export class NearSets {
  readonly #supports: RuleTables['supports']
  /** How many hits in the window each set has. */
  readonly #counts: Uint16Array
  readonly #behind: number
  #hits: IntList
  /** The window: indexes into the hits. */
  #first = 0
  #end = 0
  /** Farthest offset asked about; what stands at the first one counts, too. */
  #at = -1

  constructor(supports: RuleTables['supports'], sets: number, longestTerm: number, hits: IntList) {
    this.#supports = supports
    this.#counts = new Uint16Array(sets)
    this.#behind = MAX_BEFORE + longestTerm + SLACK
    this.#hits = hits
  }

  /** Begins with the hits of another text, by start; `end` must have been called for those before. */
  begin(hits: IntList): void {
    this.#hits = hits
    this.#at = -1
  }

  /** Takes back what was counted, before the hits change. */
  end(): void {
    const { items } = this.#hits
    for (let h = this.#first; h < this.#end; h += HIT) this.#count(items[h + 2] as number, -1)
    this.#first = 0
    this.#end = 0
  }

  /** `false` only if no hit of a set stands where it could count for a match of at most `MAX_SPAN` units that begins at `at`. */
  mayHold(set: number, at: number): boolean {
    if (at > this.#at) this.#moveTo(at)
    else if (at < this.#at - SLACK) return true
    return this.#counts[set] !== 0
  }

  #moveTo(at: number): void {
    const { items, length } = this.#hits
    this.#at = at
    let end = this.#end
    for (; end < length && (items[end] as number) <= at + AHEAD; end += HIT) this.#count(items[end + 2] as number, 1)
    this.#end = end
    let first = this.#first
    for (; first < end && (items[first] as number) < at - this.#behind; first += HIT) {
      this.#count(items[first + 2] as number, -1)
    }
    this.#first = first
  }

  #count(output: number, by: 1 | -1): void {
    const { setsFrom, sets } = this.#supports
    const counts = this.#counts
    const end = setsFrom[output + 1] as number
    for (let i = setsFrom[output] as number; i < end; i++) {
      const set = sets[i] as number
      counts[set] = (counts[set] as number) + by
    }
  }
}
