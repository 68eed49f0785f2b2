/**
 * Conjunctions of findings that stand close together.
 *
 * Findings are pairwise within reach exactly when one place p lies in `[start - reach, end]` of each: the last of them
 * then starts at most `reach` after the first ends. So one sweep over these intervals finds every close group, with
 * counters instead of a comparison of pairs.
 */

import type { Condition, FindCondition } from './policy.ts'
import { type Facts, selectFindings, selectsMessage } from './select.ts'

/** The findings one `find` selects, and how many of them the sweep is standing in. */
interface Tally {
  readonly selected: ReadonlySet<number>
  /** Distinct values the `find` asks for, at least 1. */
  readonly enough: number
  count: number
  readonly values: Map<string, number>
}

type Tallies = ReadonlyMap<FindCondition, Tally>

/**
 * Indexes of the findings that make all members hold within `reach` UTF-16 units of each other in one field, in no
 * order; `undefined` when they hold nowhere.
 *
 * Members are `find`, `any` of such, and conditions on the message; the compiler sees to that. A nested `all` reads as
 * if its members stood here, and a `not` speaks of the findings within reach alone.
 *
 * Time O(size of the members x findings x log(findings)). Total.
 */
export function withinReach(members: readonly Condition[], reach: number, facts: Facts): readonly number[] | undefined {
  const tallies = tally(members, facts)
  const near: Condition[] = []
  for (const member of members) {
    if (selectorsOf([member]).length > 0) near.push(member)
    else if (!standsHere(member, tallies, facts)) return undefined
  }
  // Before the sweep enters anything, only what needs no finding can hold.
  let held = near.every((member) => standsHere(member, tallies, facts))
  const witnesses: number[] = []
  for (const indexes of byField(tallies, facts)) {
    const places = sweep(near, reach, indexes, tallies, facts)
    if (places.length > 0) held = true
    for (const index of indexes) if (covers(index, reach, places, facts)) witnesses.push(index)
  }
  return held ? witnesses : undefined
}

/** The `find` conditions among and below the conditions. */
function selectorsOf(conditions: readonly Condition[]): FindCondition[] {
  return conditions.flatMap((condition) => {
    if ('find' in condition) return [condition]
    if ('all' in condition) return selectorsOf(condition.all)
    if ('any' in condition) return selectorsOf(condition.any)
    return 'not' in condition ? selectorsOf([condition.not]) : []
  })
}

function tally(members: readonly Condition[], facts: Facts): Tallies {
  const tallies = new Map<FindCondition, Tally>()
  for (const condition of selectorsOf(members)) {
    const selected = new Set(selectFindings(condition, facts))
    tallies.set(condition, { selected, enough: Math.max(1, condition.distinct ?? 1), count: 0, values: new Map() })
  }
  return tallies
}

/** The findings any `find` selects, a group for each field, ascending. */
function byField(tallies: Tallies, { findings }: Facts): Iterable<readonly number[]> {
  const fields = new Map<string | undefined, number[]>()
  for (const [index, { field }] of findings.entries()) {
    if (![...tallies.values()].some(({ selected }) => selected.has(index))) continue
    const group = fields.get(field)
    if (group) group.push(index)
    else fields.set(field, [index])
  }
  return fields.values()
}

/** Places at which all members hold, ascending: starts of intervals, since only there something can begin to hold. */
function sweep(
  members: readonly Condition[],
  reach: number,
  indexes: readonly number[],
  tallies: Tallies,
  facts: Facts,
): number[] {
  const from = (index: number): number => intervalOf(index, reach, facts).from
  const to = (index: number): number => intervalOf(index, reach, facts).to
  const entering = [...indexes].sort((a, b) => from(a) - from(b))
  const leaving = [...indexes].sort((a, b) => to(a) - to(b))
  const places: number[] = []
  let left = 0
  for (const [rank, index] of entering.entries()) {
    const place = from(index)
    for (let next = leaving[left]; next !== undefined && to(next) < place; next = leaving[left]) {
      step(next, -1, tallies, facts)
      left += 1
    }
    step(index, 1, tallies, facts)
    const following = entering[rank + 1]
    if (following !== undefined && from(following) === place) continue
    if (members.every((member) => standsHere(member, tallies, facts))) places.push(place)
  }
  for (const index of leaving.slice(left)) step(index, -1, tallies, facts)
  return places
}

/** Counts the finding in (`by` 1) or out (`by` -1). */
function step(index: number, by: 1 | -1, tallies: Tallies, { valueAt }: Facts): void {
  for (const item of tallies.values()) {
    if (!item.selected.has(index)) continue
    item.count += by
    if (item.enough === 1) continue
    const value = valueAt(index)
    const count = (item.values.get(value) ?? 0) + by
    if (count > 0) item.values.set(value, count)
    else item.values.delete(value)
  }
}

/** Whether the condition holds of the findings the sweep is standing in. */
function standsHere(condition: Condition, tallies: Tallies, facts: Facts): boolean {
  if ('find' in condition) {
    const item = tallies.get(condition)
    return item !== undefined && (item.enough === 1 ? item.count : item.values.size) >= item.enough
  }
  if ('all' in condition) return condition.all.every((member) => standsHere(member, tallies, facts))
  if ('any' in condition) return condition.any.some((member) => standsHere(member, tallies, facts))
  if ('not' in condition) return !standsHere(condition.not, tallies, facts)
  return selectsMessage(condition, facts.message)
}

/** Whether one of the places, ascending, lies in the finding's interval. */
function covers(index: number, reach: number, places: readonly number[], facts: Facts): boolean {
  const { from, to } = intervalOf(index, reach, facts)
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low < places.length && (places[low] ?? 0) <= to
}

function intervalOf(index: number, reach: number, { findings }: Facts): { readonly from: number; readonly to: number } {
  const { start, end } = findings[index]?.span ?? { start: 0, end: 0 }
  return { from: start - Math.max(0, reach), to: Math.max(start, end) }
}
