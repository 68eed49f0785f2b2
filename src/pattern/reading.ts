import type { IntList } from './int-list.ts'
import type { LaunchLists } from './launch-table.ts'

/** Integers a candidate takes in `Reading.candidates`: rule, start, end. */
export const CANDIDATE = 3
/** Integers a term hit takes in `Reading.hits`: start, end, output of the term tree. */
export const HIT = 3

/**
 * What one pass over a text found. Offsets are UTF-16 units of `text`.
 */
export interface Reading {
  readonly text: string
  /** Term hits, by start. */
  readonly hits: IntList
  /**
   * Candidates; the ends of one rule and start are adjacent and ascending. Never misses a match of a
   * rule whose support is there (see `ScanOptions`); context, validator and weight are for later stages to judge.
   */
  readonly candidates: IntList
  /** Offsets of the units that call for a view, ascending. */
  readonly signs: IntList
  /** Where reading stopped, and why; `undefined` when all of the text was read. */
  readonly stoppedAt: number | undefined
  /** Counted work: steps of automata, their starts, and what candidates will cost. The same on every machine. */
  readonly work: number
  /**
   * With `open`: no text to come can add a term or a candidate that begins before this offset, or change where one
   * that does so ends. `Infinity` when nothing is pending.
   */
  readonly pendingFrom: number
}

/** What a rule needs beside a match to be of any use. */
export const NEEDS_NOTHING = 0
/** A term of its context near it, or the message's region. */
export const NEEDS_SUPPORT = 1
/** A term of its context near it. */
export const NEEDS_TERM = 2
/** More than any text can give. */
export const NEEDS_TOO_MUCH = 3

/** Where a text differs from one that was read before. */
export interface News {
  /** The slice from an offset on shows something new if it ends behind the returned one; never falls. */
  readonly intactTo: (start: number) => number
  /** How many units before and after a match may be the new ones. */
  readonly before: number
  readonly after: number
}

/** Units for which `ScanOptions.workPerBlock` is, and the bits of an offset inside them. */
export const BLOCK_BITS = 12
export const BLOCK: number = 1 << BLOCK_BITS

/** Which rules a scan may leave alone. */
export interface ScanOptions {
  /** Most steps of automata in each 4,096 units; more stop the reading there. */
  readonly workPerBlock: number
  /** Run every rule, to explain what was missing. */
  readonly everyRule?: boolean | undefined
  /** What each rule, by index, needs beside a match to be of any use: one of the `NEEDS_` above; when absent, what it says itself. */
  readonly needs?: Uint8Array
  /** The lists of rules that launches name, see `Scanner.listsFor`, where `needs` leaves out many. */
  readonly lists?: LaunchLists | undefined
  /** The text is one that was read before, with changes: matches without any of them are of no use. */
  readonly news?: News
  /** The text may go on: also tell from where on it is still undecided. */
  readonly open?: boolean
  /** ISO region of the message. */
  readonly region?: string | undefined
}

/**
 * Index of the first hit that may end after an offset: hits are ordered by start, so it is searched a
 * longest term earlier.
 */
export function firstHitEndingAfter(items: Int32Array, length: number, offset: number, longestTerm: number): number {
  const from = offset - longestTerm
  let lo = 0
  let hi = length / HIT
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((items[mid * HIT] as number) < from) lo = mid + 1
    else hi = mid
  }
  return lo * HIT
}
