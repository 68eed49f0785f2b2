import { encodeNumbers, numberAt, readRuns, writeRuns } from '../number-text.ts'
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
 * Writes an automaton as a string: header, ASCII classes as runs, other classes as runs, then the
 * transition table in which runs of one value are counted.
 */
export function encodeDfa(dfa: Dfa): string {
  const order = [...Array(dfa.states).keys()].sort(
    (a, b) => (dfa.accepting[a] as number) - (dfa.accepting[b] as number) || a - b,
  )
  const rank = new Array<number>(dfa.states)
  order.forEach((state, i) => {
    rank[state] = i
  })
  const table: number[] = []
  for (const state of order) {
    for (let k = 0; k < dfa.classes; k++) {
      table.push(rank[dfa.next[state * dfa.classes + k] as number] as number)
    }
  }
  const rejecting = order.filter((s) => !dfa.accepting[s]).length
  const runs = dfa.runStarts.flatMap((start, r) => [start >> 8, start & 255, dfa.runClasses[r] as number])
  const header = encodeNumbers([
    dfa.states,
    dfa.classes,
    rank[dfa.start] as number,
    rejecting,
    dfa.runStarts.length,
    ...runs,
  ])
  return header + writeRuns(table)
}

/** Reads what `encodeDfa` wrote. Linear in the size of the tables. */
export function decodeAutomaton(code: string): Automaton {
  const states = numberAt(code, 0)
  const classes = numberAt(code, 1)
  const runs = numberAt(code, 4)
  const ascii = new Uint16Array(128)
  const starts: number[] = []
  const runClasses: number[] = []
  let at = HEADER
  let from = 0
  let open = 0
  for (let r = 0; r < runs; r++, at += 3) {
    const unit = (numberAt(code, at) << 8) | numberAt(code, at + 1)
    const k = numberAt(code, at + 2)
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
  const next = new Int32Array(states * classes)
  readRuns(code, at, next, classes)
  return {
    classes,
    start: numberAt(code, 2) * classes,
    firstAccepting: numberAt(code, 3) * classes,
    next,
    ascii,
    runStarts: Uint16Array.from(starts),
    runClasses: Uint16Array.from(runClasses),
    code,
  }
}

/** Numbers before the runs of classes: states, classes, start, rejecting states, runs. */
const HEADER = 5

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
