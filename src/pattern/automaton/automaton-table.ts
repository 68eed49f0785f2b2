import { readNumbers } from '../number-text.ts'
import { upperBound } from './upper-bound.ts'
import { LONG_RUN } from './write-automaton.ts'

/**
 * Automata as the matcher runs them: all in the same few typed arrays, so that starting one touches little memory.
 * Nothing to allocate, nothing that grows.
 *
 * A state is the place of its row within its automaton, whose rows begin at `base`, without its last `shift` bits, which
 * are 0: one step is `state = next[base + classOf(unit) + (state << shift)]`. So 16 bits hold it, and half as much memory is
 * touched as by places in the whole table. State 0 is dead. The accepting states of an automaton are its last: `state >= firstAccepting` is the
 * whole test.
 */
export interface AutomatonTable {
  readonly next: Uint16Array
  /** Class of each code unit below 128, 128 for each automaton. */
  readonly ascii: Uint16Array
  /** Starts of runs of units from 128 on, and the class of each run. */
  readonly runStarts: Uint16Array
  readonly runClasses: Uint16Array
  /** `RECORD` numbers for each automaton. */
  readonly records: Int32Array
  readonly automata: readonly Automaton[]
}

/** Numbers of a record. Seven are used; eight lie within one line of the cache. */
export const RECORD = 8
/**
 * Where in a record these stand: first state, first accepting state, first class in `ascii`, first run and end of runs,
 * where the rows begin in `next`, and by how many bits a state is shifted.
 */
export const START = 0
export const FIRST_ACCEPTING = 1
export const ASCII_AT = 2
export const RUNS_AT = 3
export const RUNS_END = 4
export const BASE = 5
export const SHIFT = 6

/** One automaton of a table, for whoever looks at it rather than runs it. */
export class Automaton {
  readonly states: number
  readonly classes: number
  /** Where its record stands in `AutomatonTable.records`. */
  readonly record: number
  readonly #table: AutomatonTable

  constructor(table: AutomatonTable, record: number, states: number, classes: number) {
    this.states = states
    this.classes = classes
    this.record = record
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
    return next[this.#rowOf(state, records) + k] as number
  }

  /** The runs of units from 128 on, first and last, that a state goes on with. */
  wideRuns(state: number): (readonly [first: number, last: number])[] {
    const { next, runStarts, runClasses, records } = this.#table
    const row = this.#rowOf(state, records)
    const end = records[this.record + RUNS_END] as number
    const runs: (readonly [number, number])[] = []
    for (let r = records[this.record + RUNS_AT] as number; r < end; r++) {
      if (next[row + (runClasses[r] as number)] === 0) continue
      runs.push([runStarts[r] as number, r + 1 < end ? (runStarts[r + 1] as number) - 1 : 0xffff])
    }
    return runs
  }

  #rowOf(state: number, records: Int32Array): number {
    return (records[this.record + BASE] as number) + (state << (records[this.record + SHIFT] as number))
  }
}

/** What 16 bits tell apart. */
const STATES = 0x10000
/** Numbers before the runs of units: states, classes, start, runs of accepting states, runs of units. */
const HEADER = 5

/** Decodes what `encodeDfa` wrote into one table, in order. Linear in its size. */
export function buildAutomata(codes: readonly string[]): AutomatonTable {
  return readAutomata(
    readNumbers(codes.join('')),
    codes.map(({ length }) => length),
  )
}

/**
 * The same from the numbers of all codes and how many each has. All at once: what decodes them is then compiled while
 * it reads the first few.
 */
export function readAutomata(numbers: Uint16Array, lengths: ArrayLike<number>): AutomatonTable {
  let places = 0
  let runs = 0
  let longest = 0
  for (let index = 0, at = 0; index < lengths.length; at += lengths[index++] as number) {
    const states = numbers[at] as number
    const classes = numbers[at + 1] as number
    longest = Math.max(longest, states)
    places += placesOf(states, classes, shiftOf(states, classes))
    runs += (numbers[at + 4] as number) + 1
  }
  const next = new Uint16Array(places)
  const ascii = new Uint16Array(128 * lengths.length)
  const runStarts = new Uint16Array(runs)
  const runClasses = new Uint16Array(runs)
  const records = new Int32Array(RECORD * lengths.length)
  const automata: Automaton[] = []
  const table: AutomatonTable = { next, ascii, runStarts, runClasses, records, automata }
  // The states as they are run, by their numbers in the code: accepting ones last.
  const stateOf = new Uint16Array(longest)
  let base = 0
  let runAt = 0
  for (let index = 0, at = 0; index < lengths.length; index++) {
    const states = numbers[at] as number
    const classes = numbers[at + 1] as number
    const acceptingRuns = numbers[at + 3] as number
    const runsAt = runAt
    const shift = shiftOf(states, classes)
    const firstAccepting = placeStates(numbers, at, stateOf, stepOf(classes, shift))
    const unitsAt = at + HEADER + acceptingRuns
    const rowsAt = readUnits(numbers, unitsAt, numbers[at + 4] as number, table, 128 * index, runAt)
    runAt = rowsAt.runAt
    readRows(numbers, rowsAt.at, stateOf, states, classes, next, base, shift)
    const start = stateOf[numbers[at + 2] as number] as number
    records.set([start, firstAccepting, 128 * index, runsAt, runAt, base, shift], RECORD * index)
    automata.push(new Automaton(table, RECORD * index, states, classes))
    base += placesOf(states, classes, shift)
    at += lengths[index] as number
  }
  return table
}

/** Fewest bits by which states are shifted so that 16 bits hold them: none for nearly all automata. */
function shiftOf(states: number, classes: number): number {
  let shift = 0
  while (states * stepOf(classes, shift) > STATES) shift++
  return shift
}

/** By how much two states lie apart: a row is filled up until the last bits of where the next one begins are 0. */
function stepOf(classes: number, shift: number): number {
  return ((classes - 1) >> shift) + 1
}

/** Places that the rows of an automaton take in `AutomatonTable.next`. */
function placesOf(states: number, classes: number, shift: number): number {
  return (states * stepOf(classes, shift)) << shift
}

/** Gives each state of a code its number in the table; returns the first accepting one. The dead one keeps 0. */
function placeStates(numbers: Uint16Array, header: number, stateOf: Uint16Array, step: number): number {
  const runs = numbers[header + 3] as number
  const at = header + HEADER
  let place = 0
  let firstAccepting = 0
  for (let accepting = 0; accepting < 2; accepting++) {
    if (accepting === 1) firstAccepting = place
    for (let r = 0, state = 0; r < runs; r++) {
      const end = state + (numbers[at + r] as number)
      if ((r & 1) !== accepting) {
        state = end
        continue
      }
      for (; state < end; state++, place += step) stateOf[state] = place
    }
  }
  return firstAccepting
}

/** The classes of units; returns where the text and the runs of the table go on. */
function readUnits(
  numbers: Uint16Array,
  from: number,
  runs: number,
  { ascii, runStarts, runClasses }: AutomatonTable,
  asciiAt: number,
  runsAt: number,
): { readonly at: number; readonly runAt: number } {
  let at = from
  let runAt = runsAt
  let unit = 0
  let open = 0
  const begin = (start: number, k: number): void => {
    runStarts[runAt] = start
    runClasses[runAt++] = k
  }
  for (let r = 0; r < runs; r++) {
    const before = unit
    let distance = numbers[at++] as number
    for (; distance === LONG_RUN; distance = numbers[at++] as number) unit += LONG_RUN
    unit += distance
    const k = numbers[at++] as number
    for (let u = before; u < unit && u < 128; u++) ascii[asciiAt + u] = open
    if (unit >= 128) {
      if (runAt === runsAt && unit > 128) begin(128, open)
      begin(unit, k)
    }
    open = k
  }
  for (let u = unit; u < 128; u++) ascii[asciiAt + u] = open
  if (runAt === runsAt) begin(128, open)
  return { at, runAt }
}

/** The transitions: each row a copy of an earlier one, then what differs. */
function readRows(
  numbers: Uint16Array,
  from: number,
  stateOf: Uint16Array,
  states: number,
  classes: number,
  next: Uint16Array,
  base: number,
  shift: number,
): void {
  let at = from
  for (let state = 1; state < states; state++) {
    const row = base + ((stateOf[state] as number) << shift)
    const alike = state - (numbers[at++] as number)
    if (alike !== 0) {
      const copied = base + ((stateOf[alike] as number) << shift)
      next.copyWithin(row, copied, copied + classes)
    }
    let k = row
    for (let runs = numbers[at++] as number; runs > 0; runs--) {
      const step = numbers[at++] as number
      k += step >> 1
      const more = (step & 1) === 0 ? 0 : (numbers[at++] as number)
      const way = numbers[at++] as number
      const target = way === 0 ? 0 : (stateOf[(way & 1) === 1 ? state - (way >> 1) : state + (way >> 1)] as number)
      for (const end = k + more; k <= end; k++) next[k] = target
    }
  }
}

/** Class of a code unit from 128 on, for the automaton of a record. Cost: logarithmic in the number of its runs. */
export function classOfWide({ runStarts, runClasses, records }: AutomatonTable, record: number, unit: number): number {
  const from = records[record + RUNS_AT] as number
  return runClasses[upperBound(runStarts, unit, from, records[record + RUNS_END] as number) - 1] as number
}
