import { numberAt } from '../number-text.ts'
import { upperBound } from './upper-bound.ts'
import { LONG_RUN } from './write-automaton.ts'

/**
 * Automata as the matcher runs them: all in the same few typed arrays, so that starting one touches little memory.
 * Nothing to allocate, nothing that grows.
 *
 * A state is the place of its row in `next`, so one step is `state = next[state + classOf(unit)]`. State 0 is dead, for
 * all of them. The accepting states of an automaton are its last: `state >= firstAccepting` is the whole test.
 */
export interface AutomatonTable {
  readonly next: Int32Array
  /** Class of each code unit below 128, 128 for each automaton. */
  readonly ascii: Uint16Array
  /** Starts of runs of units from 128 on, and the class of each run. */
  readonly runStarts: Uint16Array
  readonly runClasses: Uint16Array
  /** `RECORD` numbers for each automaton. */
  readonly records: Int32Array
  readonly automata: readonly Automaton[]
}

/** Numbers of a record. Five are used; eight lie within one line of the cache. */
export const RECORD = 8
/** Where in a record these stand: first state, first accepting state, first class in `ascii`, first run and end of runs. */
export const START = 0
export const FIRST_ACCEPTING = 1
export const ASCII_AT = 2
export const RUNS_AT = 3
export const RUNS_END = 4

/** One automaton of a table, for whoever looks at it rather than runs it. Its states are those of the whole table. */
export class Automaton {
  readonly states: number
  readonly classes: number
  /** Where its record stands in `AutomatonTable.records`. */
  readonly record: number
  /** The string it was decoded from: equal code means equal language. */
  readonly code: string
  readonly #table: AutomatonTable

  constructor(table: AutomatonTable, record: number, code: string) {
    this.states = numberAt(code, 0)
    this.classes = numberAt(code, 1)
    this.record = record
    this.code = code
    this.#table = table
  }

  get start(): number {
    return this.#table.records[this.record + START] as number
  }

  accepts(state: number): boolean {
    return state >= (this.#table.records[this.record + FIRST_ACCEPTING] as number)
  }

  /** The state behind a code unit; 0 when no match goes on with it. */
  step(state: number, unit: number): number {
    const { next, ascii, records } = this.#table
    const asciiAt = records[this.record + ASCII_AT] as number
    const k = unit < 128 ? (ascii[asciiAt + unit] as number) : classOfWide(this.#table, this.record, unit)
    return next[state + k] as number
  }

  /** The runs of units from 128 on, first and last, that a state goes on with. */
  wideRuns(state: number): (readonly [first: number, last: number])[] {
    const { next, runStarts, runClasses, records } = this.#table
    const end = records[this.record + RUNS_END] as number
    const runs: (readonly [number, number])[] = []
    for (let r = records[this.record + RUNS_AT] as number; r < end; r++) {
      if (next[state + (runClasses[r] as number)] === 0) continue
      runs.push([runStarts[r] as number, r + 1 < end ? (runStarts[r + 1] as number) - 1 : 0xffff])
    }
    return runs
  }
}

/** Numbers before the runs of units: states, classes, start, runs of accepting states, runs of units. */
const HEADER = 5

/** Decodes what `encodeDfa` wrote into one table, in order. Linear in its size. */
export function buildAutomata(codes: readonly string[]): AutomatonTable {
  // A step from the dead state stays there, whatever the class.
  const first = codes.reduce((most, code) => Math.max(most, numberAt(code, 1)), 1)
  let places = first
  let runs = 0
  for (const code of codes) {
    places += (numberAt(code, 0) - 1) * numberAt(code, 1)
    runs += numberAt(code, 4) + 1
  }
  const next = new Int32Array(places)
  const ascii = new Uint16Array(128 * codes.length)
  const runStarts = new Uint16Array(runs)
  const runClasses = new Uint16Array(runs)
  const records = new Int32Array(RECORD * codes.length)
  const automata: Automaton[] = []
  const table: AutomatonTable = { next, ascii, runStarts, runClasses, records, automata }
  let base = first
  let runAt = 0
  codes.forEach((code, index) => {
    const states = numberAt(code, 0)
    const classes = numberAt(code, 1)
    const asciiAt = 128 * index
    const runsAt = runAt
    const runsOfUnits = numberAt(code, 4)
    // Where the row of each state begins: accepting ones last. The dead one has none.
    const rows = new Int32Array(states)
    let at = HEADER
    const firstAccepting = placeRows(code, at, rows, base - classes, classes)
    rows[0] = 0
    at += numberAt(code, 3)
    let from = 0
    let open = 0
    for (let r = 0; r < runsOfUnits; r++) {
      let unit = from
      let distance = numberAt(code, at++)
      for (; distance === LONG_RUN; distance = numberAt(code, at++)) unit += LONG_RUN
      unit += distance
      const k = numberAt(code, at++)
      if (from < 128) ascii.fill(open, asciiAt + from, asciiAt + Math.min(unit, 128))
      if (unit >= 128) {
        if (runAt === runsAt && unit > 128) {
          runStarts[runAt] = 128
          runClasses[runAt++] = open
        }
        runStarts[runAt] = unit
        runClasses[runAt++] = k
      }
      from = unit
      open = k
    }
    if (from < 128) ascii.fill(open, asciiAt + from, asciiAt + 128)
    if (runAt === runsAt) {
      runStarts[runAt] = 128
      runClasses[runAt++] = open
    }
    readRows(code, at, rows, classes, next)
    const start = rows[numberAt(code, 2)] as number
    records.set([start, firstAccepting, asciiAt, runsAt, runAt], RECORD * index)
    automata.push(new Automaton(table, RECORD * index, code))
    base += (states - 1) * classes
  })
  return table
}

/** Gives each state the place of its row in the table; returns the first place of an accepting one. */
function placeRows(code: string, at: number, rows: Int32Array, from: number, classes: number): number {
  const runs = numberAt(code, 3)
  let place = from
  let firstAccepting = from
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
function readRows(code: string, from: number, rows: Int32Array, classes: number, next: Int32Array): void {
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
}

/** Class of a code unit from 128 on, for the automaton of a record. Cost: logarithmic in the number of its runs. */
export function classOfWide({ runStarts, runClasses, records }: AutomatonTable, record: number, unit: number): number {
  const from = records[record + RUNS_AT] as number
  return runClasses[upperBound(runStarts, unit, from, records[record + RUNS_END] as number) - 1] as number
}
