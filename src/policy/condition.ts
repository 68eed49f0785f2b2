/** When a condition holds, and which findings make it hold. */

import type { Condition, FindCondition } from './policy.ts'
import { withinReach } from './proximity.ts'
import { type Facts, selectFindings, selectsMessage } from './select.ts'

/**
 * Indexes of the findings that make the condition hold, possibly repeated and in no order; empty when it holds for
 * other reasons; `undefined` when it does not hold.
 *
 * Time O(size of the condition x findings), with `within` x log(findings). Total.
 */
export function holds(condition: Condition, facts: Facts): readonly number[] | undefined {
  if ('find' in condition) return holdsFind(condition, facts)
  if ('all' in condition) {
    return condition.within === undefined
      ? holdsAll(condition.all, facts)
      : withinReach(condition.all, condition.within, facts)
  }
  if ('any' in condition) return holdsAny(condition.any, facts)
  if ('not' in condition) return holds(condition.not, facts) ? undefined : []
  return selectsMessage(condition, facts.message) ? [] : undefined
}

function holdsFind(condition: FindCondition, facts: Facts): readonly number[] | undefined {
  const selected = selectFindings(condition, facts)
  const enough = Math.max(1, condition.distinct ?? 1)
  if (selected.length < enough) return undefined
  return enough === 1 || new Set(selected.map(facts.valueAt)).size >= enough ? selected : undefined
}

function holdsAll(members: readonly Condition[], facts: Facts): readonly number[] | undefined {
  const witnesses: number[] = []
  for (const member of members) {
    const held = holds(member, facts)
    if (!held) return undefined
    for (const index of held) witnesses.push(index)
  }
  return witnesses
}

/** Goes through every member even after one held, so that the reason names all the findings it rests on. */
function holdsAny(members: readonly Condition[], facts: Facts): readonly number[] | undefined {
  let witnesses: number[] | undefined
  for (const member of members) {
    const held = holds(member, facts)
    if (!held) continue
    witnesses ??= []
    for (const index of held) witnesses.push(index)
  }
  return witnesses
}
