/**
 * A small number for every code point, stored as runs of equal value.
 */
export interface RunTable {
  /** First code point of each run, ascending, from 0; a run ends where the next one starts. */
  readonly starts: Int32Array
  /** Value of each run, 0..25. */
  readonly values: Uint8Array
  /** By the high byte of a code unit: the run that holds the first unit with it; one more for U+10000. */
  readonly pages: Uint16Array
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
  const pages = new Uint16Array(257)
  for (let run = 0, page = 0; page < pages.length; page++) {
    while (run + 1 < starts.length && (starts[run + 1] as number) <= page << 8) run++
    pages[page] = run
  }
  return { starts: Int32Array.from(starts), values: Uint8Array.from(values), pages }
}

/** Returns the value of a code point: a binary search over the runs, in the BMP over the few of its page; allocates nothing. */
export const valueAt = (table: RunTable, codePoint: number): number => {
  const { starts, values, pages } = table
  let low = 0
  let high = starts.length - 1
  if (codePoint <= 0xffff) {
    low = pages[codePoint >> 8] as number
    high = pages[(codePoint >> 8) + 1] as number
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= codePoint) low = middle
    else high = middle - 1
  }
  return values[low] as number
}
