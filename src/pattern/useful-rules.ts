import type { LaunchLists } from './launch-table.ts'
import { NEEDS_TOO_MUCH } from './reading.ts'

/** Lists of rules without those that need too much, which are most in some views. Linear in the lists. */
export function withoutUseless(lists: LaunchLists, needs: Uint8Array): LaunchLists {
  if (!needs.includes(NEEDS_TOO_MUCH)) return lists
  const { from, rules } = lists
  const useful = new Uint16Array(rules.length)
  const begins = new Int32Array(from.length)
  let end = 0
  for (let list = 1; list < from.length; list++) {
    for (let i = from[list - 1] as number; i < (from[list] as number); i++) {
      const index = rules[i] as number
      if (needs[index] !== NEEDS_TOO_MUCH) useful[end++] = index
    }
    begins[list] = end
  }
  return { from: begins, rules: useful.slice(0, end) }
}
