/** Index of the first element greater than `value` in the part `[from, to)` of a list, which is ascending. */
export function upperBound(list: ArrayLike<number>, value: number, from = 0, to: number = list.length): number {
  let lo = from
  let hi = to
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((list[mid] as number) <= value) lo = mid + 1
    else hi = mid
  }
  return lo
}
