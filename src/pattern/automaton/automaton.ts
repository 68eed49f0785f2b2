import { encodeNumbers, numberAt } from '../number-text.ts'
import type { Dfa } from './dfa.ts'

/**
 * An automaton as the matcher runs it: flat typed arrays, nothing to allocate, nothing that grows.
 *
 * States are stored pre-multiplied by `classes`, so one step is
 * `state = next[state + classOf(unit)]`. State 0 is dead. Accepting states are numbered last:
 * `state >= firstAccepting` is the whole test.
 */
export interface Automaton {
  readonly classes: number
  readonly start: number
  readonly firstAccepting: number
  readonly next: Int32Array
  /** Class of each code unit below 128. */
  readonly ascii: Uint16Array
  /** Starts of the runs of units from 128 on, ascending; the first is 128. */
  readonly runStarts: Uint16Array
  readonly runClasses: Uint16Array
  /** The string it was decoded from: equal code means equal language. */
  readonly code: string
}

/**
 * An automaton as it is stored, decoded when it first runs: of the hundreds that a filter has, a message starts a few.
 */
export class StoredAutomaton {
  /** What `encodeDfa` wrote. */
  readonly code: string
  #decoded: Automaton | undefined

  constructor(code: string) {
    this.code = code
  }

  /** The automaton to run. */
  get automaton(): Automaton {
    return (this.#decoded ??= decodeAutomaton(this.code))
  }
}

/** Numbers before the runs of units: states, classes, start, runs of accepting states, runs of units. */
const HEADER = 5
/** Longest distance between the starts of two runs of units that is written as one number. */
const LONG_RUN = 0x4000
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

/** Reads what `encodeDfa` wrote. Linear in the size of the tables. */
export function decodeAutomaton(code: string): Automaton {
  const states = numberAt(code, 0)
  const classes = numberAt(code, 1)
  const runs = numberAt(code, 4)
  let at = HEADER
  // Where the row of each state begins: accepting ones last.
  const rows = new Int32Array(states)
  const firstAccepting = placeRows(code, at, rows, classes)
  at += numberAt(code, 3)
  const ascii = new Uint16Array(128)
  const starts: number[] = []
  const runClasses: number[] = []
  let from = 0
  let open = 0
  for (let r = 0; r < runs; r++) {
    let unit = from
    let distance = numberAt(code, at++)
    for (; distance === LONG_RUN; distance = numberAt(code, at++)) unit += LONG_RUN
    unit += distance
    const k = numberAt(code, at++)
    if (from < 128) ascii.fill(open, from, Math.min(unit, 128))
    if (unit >= 128) {
      if (starts.length === 0 && unit > 128) {
        starts.push(128)
        runClasses.push(open)
      }
      starts.push(unit)
      runClasses.push(k)
    }
    from = unit
    open = k
  }
  if (from < 128) ascii.fill(open, from, 128)
  if (starts.length === 0) {
    starts.push(128)
    runClasses.push(open)
  }
  return {
    classes,
    start: rows[numberAt(code, 2)] as number,
    firstAccepting,
    next: readTable(code, at, rows, classes),
    ascii,
    runStarts: Uint16Array.from(starts),
    runClasses: Uint16Array.from(runClasses),
    code,
  }
}

/** Gives each state the place of its row in the table; returns the first place of an accepting one. */
function placeRows(code: string, at: number, rows: Int32Array, classes: number): number {
  const runs = numberAt(code, 3)
  let place = 0
  let firstAccepting = 0
  for (let accepting = 0; accepting < 2; accepting++) {
    for (let r = 0, state = 0; r < runs; r++) {
      const end = state + numberAt(code, at + r)
      if ((r & 1) !== accepting) {
        state = end
        continue
      }
      for (; state < end; state++, place += classes) rows[state] = place
    }
    if (accepting === 0) firstAccepting = place
  }
  return firstAccepting
}

/** The transitions: each row a copy of an earlier one, then what differs. */
function readTable(code: string, from: number, rows: Int32Array, classes: number): Int32Array {
  const next = new Int32Array(rows.length * classes)
  let at = from
  for (let state = 1; state < rows.length; state++) {
    const row = rows[state] as number
    const alike = state - numberAt(code, at++)
    if (alike !== 0) {
      const base = rows[alike] as number
      next.copyWithin(row, base, base + classes)
    }
    let k = row
    for (let runs = numberAt(code, at++); runs > 0; runs--) {
      const step = numberAt(code, at++)
      k += step >> 1
      const more = (step & 1) === 0 ? 0 : numberAt(code, at++)
      const way = numberAt(code, at++)
      const target = way === 0 ? 0 : (rows[(way & 1) === 1 ? state - (way >> 1) : state + (way >> 1)] as number)
      for (const end = k + more; k <= end; k++) next[k] = target
    }
  }
  return next
}

/** Class of a code unit from 128 on. Cost: logarithmic in the number of runs. */
export function classOfUnit(automaton: Automaton, unit: number): number {
  const starts = automaton.runStarts
  let lo = 0
  let hi = starts.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((starts[mid] as number) <= unit) lo = mid + 1
    else hi = mid
  }
  return automaton.runClasses[lo - 1] as number
}
