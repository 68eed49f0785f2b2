import { encodeNumbers } from '../number-text.ts'
import type { Dfa } from './dfa.ts'

/** Longest distance between the starts of two runs of units that is written as one number. */
export const LONG_RUN = 0x4000
/** How many states back a state may be likened to. */
const ALIKE_REACH = 1024

/**
 * Writes an automaton as a string, so that similar automata have similar strings and compress well.
 *
 * States are numbered by where a walk from the start leaves them: what ends several patterns stands first in each
 * of their strings and looks the same. Each state is written as what differs from an earlier one, and classes are
 * numbered by the first state that tells them apart from others.
 */
export function encodeDfa(dfa: Dfa): string {
  const order = leavingOrder(dfa)
  const rows = rowsIn(dfa, order)
  const classOrder = classesBySplit(dfa, rows)
  const newClass = new Array<number>(dfa.classes)
  classOrder.forEach((k, i) => {
    newClass[k] = i
  })
  const ordered = rows.map((row) => classOrder.map((k) => row[k] as number))
  const accepting = lengthsOfRuns(order.map((state) => dfa.accepting[state] as number))
  const numbers = [dfa.states, dfa.classes, order.indexOf(dfa.start), accepting.length, dfa.runStarts.length]
  numbers.push(...accepting)
  let from = 0
  dfa.runStarts.forEach((start, r) => {
    let distance = start - from
    for (; distance >= LONG_RUN; distance -= LONG_RUN) numbers.push(LONG_RUN)
    numbers.push(distance, newClass[dfa.runClasses[r] as number] as number)
    from = start
  })
  for (let state = 1; state < ordered.length; state++) writeState(ordered, state, numbers)
  return encodeNumbers(numbers)
}

/** States in the order in which a walk from the start that takes classes in turn leaves them; the dead one first. */
function leavingOrder({ states, classes, start, next }: Dfa): number[] {
  const order = [0]
  const seen = new Uint8Array(states)
  seen[0] = 1
  if (start === 0) return order
  seen[start] = 1
  const path = [{ state: start, k: 0 }]
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    if (at.k === classes) {
      order.push(at.state)
      path.pop()
      continue
    }
    const target = next[at.state * classes + at.k++] as number
    if (seen[target] === 1) continue
    seen[target] = 1
    path.push({ state: target, k: 0 })
  }
  return order
}

/** The targets of each state by class, states and targets by their place in `order`. */
function rowsIn({ states, classes, next }: Dfa, order: readonly number[]): number[][] {
  const place = new Array<number>(states)
  order.forEach((state, i) => {
    place[state] = i
  })
  return order.map((state) =>
    Array.from(next.subarray(state * classes, (state + 1) * classes), (target) => place[target] as number),
  )
}

/** Classes but 0 by the first state that tells them from others: the part with the most units keeps its place. */
function classesBySplit({ classes, runStarts, runClasses }: Dfa, rows: readonly (readonly number[])[]): number[] {
  const units = new Array<number>(classes).fill(0)
  runStarts.forEach((start, r) => {
    const k = runClasses[r] as number
    units[k] = (units[k] as number) + (runStarts[r + 1] ?? 0x10000) - start
  })
  const parts: number[][] = [[0], Array.from({ length: classes - 1 }, (_, i) => i + 1)]
  for (const row of rows) {
    if (parts.length >= classes) break
    for (let p = 1, before = parts.length; p < before; p++) {
      const byTarget = new Map<number, number[]>()
      for (const k of parts[p] as number[]) {
        const target = row[k] as number
        const alike = byTarget.get(target)
        if (alike) alike.push(k)
        else byTarget.set(target, [k])
      }
      if (byTarget.size < 2) continue
      const weight = (list: readonly number[]): number => list.reduce((sum, k) => sum + (units[k] as number), 0)
      const split = [...byTarget.values()]
      const kept = split.reduce((most, list) => (weight(list) > weight(most) ? list : most))
      parts[p] = kept
      for (const list of split) if (list !== kept) parts.push(list)
    }
  }
  return parts.flat()
}

/** Lengths of the runs of equal bits, the first of them of zeros. */
function lengthsOfRuns(bits: readonly number[]): number[] {
  const lengths = [0]
  let current = 0
  for (const bit of bits) {
    if (bit !== current) lengths.push(0)
    current = bit
    lengths[lengths.length - 1] = (lengths.at(-1) as number) + 1
  }
  return lengths
}

/**
 * Writes a state: how far back the state is that it is likened to, how many runs of targets differ, and of each the
 * classes between it and the one before, its length and its target.
 */
function writeState(rows: readonly (readonly number[])[], state: number, numbers: number[]): void {
  const row = rows[state] as readonly number[]
  let alike = 0
  let fewest = Number.POSITIVE_INFINITY
  for (let other = state - 1; other >= -1; other--) {
    // The nearest ones and the dead state.
    const index = other < 0 || state - other > ALIKE_REACH ? 0 : other
    const runs = countDifferences(row, rows[index] as readonly number[], fewest)
    if (runs < fewest) {
      fewest = runs
      alike = index
    }
    if (index === 0) break
  }
  numbers.push(state - alike, fewest)
  const base = rows[alike] as readonly number[]
  let behind = 0
  for (let k = 0; k < row.length; k++) {
    const target = row[k] as number
    if (target === base[k]) continue
    const start = k
    while (k + 1 < row.length && row[k + 1] === target && base[k + 1] !== target) k++
    const back = state - target
    numbers.push(2 * (start - behind) + (k > start ? 1 : 0))
    if (k > start) numbers.push(k - start)
    numbers.push(target === 0 ? 0 : back >= 0 ? 2 * back + 1 : -2 * back)
    behind = k + 1
  }
}

function countDifferences(row: readonly number[], base: readonly number[], limit: number): number {
  let runs = 0
  for (let k = 0; k < row.length && runs < limit; k++) {
    if (row[k] !== base[k] && !(k > 0 && row[k - 1] === row[k] && base[k - 1] !== row[k])) runs++
  }
  return runs
}
