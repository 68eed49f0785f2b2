import { encodeNumbers, numberAt, writeRuns } from '../number-text.ts'
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

/** What a transition is written as when the state before goes the same way, and when it leads nowhere. */
const AS_BEFORE = 0
const DEAD = 1
/** Other transitions say how far the next state lies ahead of this one, or behind. */
const AWAY = 2

/**
 * Writes an automaton as a string: header, classes as runs, then the transition table in which runs of one number are
 * counted. States that share a tail differ from their neighbors in few transitions, so that is what is written.
 */
export function encodeDfa(dfa: Dfa): string {
  const { classes } = dfa
  const order = [...Array(dfa.states).keys()].sort(
    (a, b) => (dfa.accepting[a] as number) - (dfa.accepting[b] as number) || a - b,
  )
  const rank = new Array<number>(dfa.states)
  order.forEach((state, i) => {
    rank[state] = i
  })
  const target = (state: number, k: number): number =>
    rank[dfa.next[(order[state] as number) * classes + k] as number] as number
  const table: number[] = []
  for (let state = 1; state < dfa.states; state++) {
    for (let k = 0; k < classes; k++) {
      const next = target(state, k)
      if (next === target(state - 1, k)) table.push(AS_BEFORE)
      else if (next === 0) table.push(DEAD)
      else table.push(AWAY + (next < state ? 2 * (state - next) - 1 : 2 * (next - state)))
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
  return {
    classes,
    start: numberAt(code, 2) * classes,
    firstAccepting: numberAt(code, 3) * classes,
    next: readTransitions(code, at, states, classes),
    ascii,
    runStarts: Uint16Array.from(starts),
    runClasses: Uint16Array.from(runClasses),
    code,
  }
}

/** Reads the transition table that begins at `start`, states pre-multiplied. State 0 leads nowhere. */
function readTransitions(code: string, start: number, states: number, classes: number): Int32Array {
  const next = new Int32Array(states * classes)
  let at = start
  for (let i = classes; i < next.length; at += 2) {
    const value = numberAt(code, at)
    const end = i + numberAt(code, at + 1)
    if (value === AS_BEFORE) {
      for (; i < end; i++) next[i] = next[i - classes] as number
    } else if (value === DEAD) {
      i = end
    } else {
      const away = ((value - AWAY + 1) >> 1) * ((value - AWAY) & 1 ? -classes : classes)
      for (; i < end; i++) next[i] = i - (i % classes) + away
    }
  }
  return next
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
