import type { Span } from '../types.ts'

/**
 * Says for every UTF-16 unit of a transformed text which stretch of the original it was made from.
 *
 * Monotone: neither starts nor ends ever step back. Immutable.
 */
export interface OffsetMap {
  /** UTF-16 units of the transformed text. */
  readonly length: number
  /**
   * Returns the stretch of the original that a slice of the transformed text was made from: start of
   * the first unit's source to end of the last unit's source. An empty slice gives an empty span.
   *
   * @param start - 0..end, in units of the transformed text
   * @param end - start..length; values out of range are clamped
   */
  readonly toSpan: (start: number, end: number) => Span
}

/** Collects an `OffsetMap` from left to right. */
export interface OffsetMapBuilder {
  /** Appends the units `[start, end)` of the original, each standing for itself. */
  readonly copy: (start: number, end: number) => void
  /** Appends `length` units that were all made from `[start, end)` of the original; 0 when it vanished. */
  readonly replace: (length: number, start: number, end: number) => void
  /** Returns the map of all that was appended; the builder may go on. */
  readonly build: () => OffsetMap
}

/**
 * Returns a builder for the transformation of a text, or of a part of it.
 *
 * Sources must be appended in the order of the original and must not overlap. Linear in the units
 * appended.
 *
 * @param origin - offset in the original where the transformed part begins, for empty slices of an empty map
 */
export const createOffsetMapBuilder = (origin: number): OffsetMapBuilder => {
  const starts: number[] = []
  const ends: number[] = []
  return {
    copy: (start, end) => {
      for (let at = start; at < end; at++) {
        starts.push(at)
        ends.push(at + 1)
      }
    },
    replace: (length, start, end) => {
      for (let i = 0; i < length; i++) {
        starts.push(start)
        ends.push(end)
      }
    },
    build: () => createOffsetMap(Int32Array.from(starts), Int32Array.from(ends), origin),
  }
}

const createOffsetMap = (starts: Int32Array, ends: Int32Array, origin: number): OffsetMap => {
  const length = starts.length
  return {
    length,
    toSpan: (start, end) => {
      const from = Math.min(Math.max(start, 0), length)
      const to = Math.min(Math.max(end, from), length)
      if (from === to) {
        const at = from < length ? (starts[from] as number) : length > 0 ? (ends[length - 1] as number) : origin
        return { start: at, end: at }
      }
      return { start: starts[from] as number, end: ends[to - 1] as number }
    },
  }
}
