/** Which of the neighboring messages are tried together: a bounded number of choices, whatever was said. */

/** Most messages that one identifier may be split over. */
export const MOST_PARTS = 5
/** Messages tried for one composition, the current one among them. */
export const NEAREST = 7

/** The current line and the nearest of the others, in order. */
export function nearest(indexes: readonly number[], current: number): readonly number[] {
  if (indexes.length <= NEAREST) return indexes
  return [...indexes]
    .sort((a, b) => Math.abs(a - current) - Math.abs(b - current) || a - b)
    .slice(0, NEAREST)
    .sort((a, b) => a - b)
}

/** Whether nothing is left out between those chosen. */
export function isGapless(chosen: readonly number[]): boolean {
  return chosen.every((index, rank) => rank === 0 || index === (chosen[rank - 1] as number) + 1)
}

/** Choices of two to five lines with the current one among them, neighbors first, in the order of the thread. */
export function* subsets(indexes: readonly number[], current: number): Generator<readonly number[]> {
  const others = indexes.filter((index) => index !== current)
  const choices: number[][] = []
  for (let bits = 1; bits < 1 << others.length; bits++) {
    const chosen = others.filter((_, rank) => (bits >> rank) & 1)
    if (chosen.length < MOST_PARTS) choices.push([...chosen, current].sort((a, b) => a - b))
  }
  const spread = (chosen: readonly number[]): number =>
    (chosen.at(-1) as number) - (chosen[0] as number) - chosen.length
  yield* choices.sort((a, b) => spread(a) - spread(b) || b.length - a.length)
}
