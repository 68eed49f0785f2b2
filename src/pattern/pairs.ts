/** Words of a set of pairs: 16 KB, so that it stays near the processor. */
export const PAIR_WORDS = 4096

/** Where two units of a script without spaces stand in a set of pairs; others may share the place. */
export function pairOf(first: number, second: number): number {
  // By the golden ratio: of the pairs in ordinary text that begin no term, two in a hundred share a place with one that does.
  return (Math.imul(first, 0x9e3779b1) ^ second) & 0x1ffff
}

/** Adds the pairs at a place to a set. */
export function addPair(pairs: Int32Array, place: number): void {
  pairs[place >> 5] = (pairs[place >> 5] as number) | (1 << (place & 31))
}

/** The places of a set, ascending. */
export function placesOf(pairs: Int32Array): number[] {
  const places: number[] = []
  pairs.forEach((word, i) => {
    for (let bit = 0; bit < 32; bit++) if (((word >>> bit) & 1) !== 0) places.push((i << 5) | bit)
  })
  return places
}

/** Whether a term may begin with two units; seldom yes for a pair that none begins with. */
export function isPair(pairs: Int32Array, first: number, second: number): boolean {
  const place = pairOf(first, second)
  return (((pairs[place >> 5] as number) >>> (place & 31)) & 1) !== 0
}
