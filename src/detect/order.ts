/** Up to so many elements are sorted by insertion. */
const FEW = 24

/**
 * Sorts a list in place and stably, as its own `sort` does. The candidates of a message are few and nearly in order:
 * insertion takes a tenth of the time that setting up the general algorithm does.
 *
 * @param compare - negative when `a` comes first, positive when `b` does
 */
export function sortFew<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  if (list.length > FEW) return list.sort(compare)
  for (let i = 1; i < list.length; i++) {
    const element = list[i] as T
    let at = i
    for (; at > 0 && compare(list[at - 1] as T, element) > 0; at--) list[at] = list[at - 1] as T
    list[at] = element
  }
  return list
}
