/**
 * A small number for every code point, stored as runs of equal value.
 */
export interface RunTable {
  /** First code point of each run, ascending, from 0; a run ends where the next one starts. */
  readonly starts: Int32Array
  /** Value of each run, 0..25. */
  readonly values: Uint8Array
  /** Value of each code unit, the code points of the Basic Multilingual Plane: 64 KB that save a search. */
  readonly units: Uint8Array
}

/**
 * Returns the table that a text constant spells: for each run the distance from the start of the
 * previous run in base 36, then its value as a capital (A = 0). Code points before the first run are 0.
 */
export const decodeRuns = (runs: string): RunTable => {
  const starts = [0]
  const values = [0]
  let start = 0
  let distance = 0
  for (let i = 0; i < runs.length; i++) {
    const unit = runs.charCodeAt(i)
    if (unit >= 65 && unit <= 90) {
      start += distance
      distance = 0
      starts.push(start)
      values.push(unit - 65)
    } else {
      distance = distance * 36 + (unit <= 57 ? unit - 48 : unit - 87)
    }
  }
  const units = new Uint8Array(0x10000)
  for (let run = 0; run < starts.length; run++) units.fill(values[run] as number, starts[run], starts[run + 1])
  return { starts: Int32Array.from(starts), values: Uint8Array.from(values), units }
}

/** Returns the value of a code point: one look-up for a code unit, else a binary search over the runs; allocates nothing. */
export const valueAt = (table: RunTable, codePoint: number): number => {
  if (codePoint <= 0xffff) return table.units[codePoint] as number
  const { starts, values } = table
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= codePoint) low = middle
    else high = middle - 1
  }
  return values[low] as number
}
