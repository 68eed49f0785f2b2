import type { Span, ViewName } from '../../types.ts'
import type { OffsetMap } from '../offset-map.ts'
import type { Shared } from './groups.ts'
import { growLeft, growRight, REGION_MARGIN } from './regions.ts'
import type { ViewText } from './view-text.ts'

/**
 * What a candidate of a view must have beside what its rule asks for.
 *
 * - `nothing`: the view undoes a notation and adds nothing of its own.
 * - `support`: a term for it, or a validator that one text in twenty passes at most; the view joins what
 *   stood apart, and what it joins must say that it is one value.
 * - `check`: a validator that one text in ten passes at most, and a term or a distinct form; or both of these.
 * - `check-and-support`: such a validator and a term.
 * - `strict-check-and-support`: a validator that one text in twenty passes at most, and a term. A number read in two
 *   ways has two chances to pass.
 */
export const DEMANDS = ['nothing', 'support', 'check', 'check-and-support', 'strict-check-and-support'] as const
export type Demand = (typeof DEMANDS)[number]

/** One way to read a text again. Pure, total and linear in what it is given. */
export interface View {
  readonly name: ViewName
  readonly demand: Demand
  /** Names of the views whose text this one reads again; all read the text as given. */
  readonly after: readonly ViewName[]
  /** Most UTF-16 units that one unit becomes. */
  readonly maxExpansion: number
  /** Whether a sign may call for the view; cheap. */
  readonly calledBy: (code: number) => boolean
  /**
   * The regions around the signs as the view reads them; empty when it changes nothing.
   *
   * @param signs - pairs of offset and code, ascending by offset
   * @param shared - what views of the same text and signs found before
   */
  readonly read: (text: string, signs: ArrayLike<number>, shared?: Shared) => readonly ViewText[]
}

/** Replacements in a text, in ascending order, as a view collects them. */
export class Rewriting {
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly texts: string[] = []
  /** All before this offset was looked at; signs there need no second look. */
  covered = 0
  /** See `ViewText.cutShort`. */
  cutShort = false

  /**
   * Puts `text` in the place of `[start, end)`. Every unit of it stands for the whole stretch. What begins
   * before an earlier replacement began is left out.
   */
  replace(start: number, end: number, text: string): void {
    const last = this.starts.length - 1
    if (last >= 0 && start < (this.starts[last] as number)) return
    this.starts.push(start)
    this.ends.push(end)
    this.texts.push(text)
    if (end > this.covered) this.covered = end
  }
}

/** Makes a view of a function that turns one sign into replacements. */
export function rewritingView(
  view: Omit<View, 'read'> & { readonly rewrite: (text: string, at: number, code: number, out: Rewriting) => void },
): View {
  const { rewrite, ...rest } = view
  return {
    ...rest,
    read: (text, signs) => {
      const out = new Rewriting()
      for (let i = 0; i < signs.length; i += 2) {
        const at = signs[i] as number
        const code = signs[i + 1] as number
        if (at >= out.covered && view.calledBy(code)) rewrite(text, at, code, out)
      }
      return regionsOf(text, out)
    },
  }
}

/** The regions around replacements, merged where they touch. */
export function regionsOf(text: string, out: Rewriting): ViewText[] {
  const regions: ViewText[] = []
  const { starts, ends } = out
  let floor = 0
  for (let from = 0; from < starts.length; ) {
    let end = (ends[from] as number) + REGION_MARGIN
    let to = from + 1
    for (; to < starts.length && (starts[to] as number) - REGION_MARGIN <= end; to++) {
      end = Math.max(end, (ends[to] as number) + REGION_MARGIN)
    }
    const start = growLeft(text, Math.max(0, (starts[from] as number) - REGION_MARGIN), floor)
    const last = growRight(text, Math.min(text.length, end))
    floor = last
    regions.push(rewritten(text, start, last, out, from, to))
    from = to
  }
  return regions
}

/** One region with its replacements made. */
function rewritten(text: string, start: number, end: number, out: Rewriting, from: number, to: number): ViewText {
  // Segments: where each begins in the new text, its source, and whether it was copied.
  const begins: number[] = []
  const sources: number[] = []
  const sourceEnds: number[] = []
  const copies: boolean[] = []
  const pieces: string[] = []
  let length = 0
  const add = (piece: string, first: number, last: number, copied: boolean): void => {
    begins.push(length)
    sources.push(first)
    sourceEnds.push(last)
    copies.push(copied)
    pieces.push(piece)
    length += piece.length
  }
  let at = start
  for (let i = from; i < to; i++) {
    const first = out.starts[i] as number
    if (first > at) add(text.slice(at, first), at, first, true)
    add(out.texts[i] as string, first, out.ends[i] as number, false)
    at = Math.max(at, out.ends[i] as number)
  }
  if (end > at) add(text.slice(at, end), at, end, true)
  /** The segment that a unit lies in: the last that begins at or before it; empty ones begin where the next does. */
  const segmentAt = (offset: number): number => {
    let lo = 0
    let hi = begins.length - 1
    while (lo < hi) {
      const mid = (lo + hi + 1) >> 1
      if ((begins[mid] as number) <= offset) lo = mid
      else hi = mid - 1
    }
    return lo
  }
  const startOf = (offset: number): number => {
    const s = segmentAt(offset)
    return (sources[s] as number) + (copies[s] ? offset - (begins[s] as number) : 0)
  }
  const map: OffsetMap = {
    length,
    toSpan: (first, last): Span => {
      const a = Math.min(Math.max(first, 0), length)
      const b = Math.min(Math.max(last, a), length)
      if (a === b) {
        const place = a < length ? startOf(a) : (sourceEnds.at(-1) ?? start)
        return { start: place, end: place }
      }
      const s = segmentAt(b - 1)
      return {
        start: startOf(a),
        end: copies[s] ? (sources[s] as number) + b - (begins[s] as number) : (sourceEnds[s] as number),
      }
    },
  }
  const intactTo = (from: number): number => {
    for (let s = segmentAt(from); s < begins.length; s++) {
      if (copies[s]) continue
      const begin = begins[s] as number
      // What vanished before a slice is not in it.
      const isEmpty = (begins[s + 1] ?? length) === begin
      if (!isEmpty || begin > from) return Math.max(begin, from)
    }
    return length
  }
  // Joined, not concatenated: a text that is read unit by unit must not be a tree of its pieces.
  return { text: pieces.join(''), map, intactTo, ...(out.cutShort ? { cutShort: true } : {}) }
}
