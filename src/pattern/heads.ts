import type { EdgeKind } from '../text/edges.ts'
import type { Automaton } from './automaton/automaton.ts'
import type { PatternEngine, RuntimeRule } from './engine.ts'
import { FOLLOWERS, headAt, LETTER, lengthOfHead, partsOfShape, SHAPES, shapeOfHead } from './token-shape.ts'

/** Most shapes whose lists are parted by what stands behind the head; further ones launch all their rules. */
const MOST_ROWS = 4096
/** Units a row tells apart: ASCII, Han characters as one, and all others as one. */
const UNITS = 130
const WIDE = 128
const HAN = 129
const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

/**
 * Launches by token shape and by the unit behind the part of a token that its shape counts: of thirty rules that may
 * begin at "20 ", three may go on with a small letter. Rows are found when a shape is first met; they depend on the
 * rules alone, never on a text, and there are no more than `MOST_ROWS`.
 */
export class HeadLaunches {
  /** The engine's lists of rules, and behind them the parts of them that rows name. */
  readonly lists: Uint16Array[]
  readonly #engine: PatternEngine
  readonly #rowOf = new Uint16Array(SHAPES)
  /** By unit: index into `lists`. Row 0 stands for none. */
  readonly #rows: Uint16Array[] = [new Uint16Array(0)]
  readonly #known = new Map<string, number>()

  constructor(engine: PatternEngine) {
    this.#engine = engine
    this.lists = [...engine.launches]
    this.lists.forEach((list, index) => {
      this.#known.set(list.join(), index)
    })
  }

  /** The list of rules that may begin at an offset, by the shape of the token and what follows; 0 for none. */
  launchAt(text: string, start: number): number {
    const head = headAt(text, start)
    const shape = shapeOfHead(head)
    const launch = this.#engine.shapeLaunches[shape] as number
    if (launch === 0) return 0
    const end = start + lengthOfHead(head)
    if (end >= text.length) return launch
    let row = this.#rowOf[shape] as number
    if (row === 0) {
      if (this.#rows.length > MOST_ROWS || this.lists.length + UNITS > 0xffff) return launch
      row = this.#rows.push(this.#rowFor(shape, this.#engine.launches[launch] as Uint16Array)) - 1
      this.#rowOf[shape] = row
    }
    const unit = text.charCodeAt(end)
    return (this.#rows[row] as Uint16Array)[
      unit < 128 ? unit : unit < FIRST_HAN || unit > LAST_HAN ? WIDE : HAN
    ] as number
  }

  /** Parts a list by what may follow the head of a match. */
  #rowFor(shape: number, list: Uint16Array): Uint16Array {
    const { rules } = this.#engine
    const follows = Array.from(list, (index) => unitsBehind(rules[index] as RuntimeRule, shape))
    // Units that the same rules go on with are one class.
    let classOf = new Uint16Array(UNITS)
    let firstOf: number[] = [0]
    for (const units of follows) {
      const refined = new Map<number, number>()
      const firsts: number[] = []
      classOf = classOf.map((k, unit) => {
        const key = 2 * k + (units[unit] as number)
        let to = refined.get(key)
        if (to === undefined) {
          to = firsts.push(unit) - 1
          refined.set(key, to)
        }
        return to
      })
      firstOf = firsts
    }
    const launches = firstOf.map((unit) => this.#add(list.filter((_, i) => follows[i]?.[unit] === 1)))
    return classOf.map((k) => launches[k] as number)
  }

  #add(list: Uint16Array): number {
    const key = list.join()
    let index = this.#known.get(key)
    if (index === undefined) {
      index = this.lists.push(list) - 1
      this.#known.set(key, index)
    }
    return index
  }
}

const DIGITS = [...'0123456789'].map((c) => c.charCodeAt(0))
const CAPITALS = Array.from({ length: 26 }, (_, i) => 0x41 + i)
const LETTERS = [...CAPITALS, ...CAPITALS.map((unit) => unit + 0x20)]

/** A state on the way through lead, pattern and trail: the place of its automaton among the three, and the state. */
interface Place {
  readonly stage: 0 | 1 | 2
  readonly state: number
}

/**
 * Which units may stand behind the head of a match whose token has a shape: 1 for ASCII units, and at `WIDE`
 * and `HAN` for any other. Errs on the side of "may": widths of leads and context are not looked at.
 */
export function unitsBehind(rule: RuntimeRule, shape: number): Uint8Array {
  const units = new Uint8Array(UNITS)
  const [lead, pattern, trail] = [rule.lead, rule.pattern, rule.trail].map((stored) => stored?.automaton ?? null)
  const stages = [lead, pattern, trail]
  const { right } = rule.rule.edges
  let places: Place[] = []
  let before: UnitKind = 'mark'
  let ended = false

  const enter = (into: Place[], stage: 0 | 1 | 2, state: number): void => {
    if (state === 0 || into.some((place) => place.stage === stage && place.state === state)) return
    into.push({ stage, state })
    if (state < (stages[stage] as Automaton).firstAccepting) return
    if (stage === 0) enter(into, 1, (pattern as Automaton).start)
    // Behind the trail anything may stand.
    if (stage === 2) ended = true
  }
  const endPattern = (): void => {
    if (!places.some(({ stage, state }) => stage === 1 && state >= (pattern as Automaton).firstAccepting)) return
    if (trail) enter(places, 2, trail.start)
    else ended = true
  }
  /** Steps by one of some units of a kind; `joined` if a digit follows that unit. */
  const step = (any: readonly number[], kind: UnitKind, joined: boolean): void => {
    if (mayEnd(right, before, any[0] as number, kind, joined)) endPattern()
    const next: Place[] = []
    for (const { stage, state } of places) {
      const automaton = stages[stage] as Automaton
      let last = -1
      for (const unit of any) {
        const k = automaton.ascii[unit] as number
        if (k !== last) enter(next, stage, automaton.next[state + k] as number)
        last = k
      }
    }
    places = next
    before = kind
  }

  if (lead) enter(places, 0, lead.start)
  else enter(places, 1, (pattern as Automaton).start)
  const { upper, letters, digits, follower, digitsAfter } = partsOfShape(shape)
  for (let i = 0; i < letters; i++) step(upper ? CAPITALS : LETTERS, 'letter', false)
  for (let i = 0; i < digits; i++) step(DIGITS, 'digit', false)
  if (follower > LETTER) {
    step([(FOLLOWERS[follower] as string).charCodeAt(0)], 'mark', digitsAfter > 0)
    for (let i = 0; i < digitsAfter; i++) step(DIGITS, 'digit', false)
  }
  if (ended) return units.fill(1)

  const within = places
  const leads = (from: readonly Place[], unit: number): boolean =>
    from.some(({ stage, state }) => {
      const { next, ascii } = stages[stage] as Automaton
      return next[state + (ascii[unit] as number)] !== 0
    })
  endPattern()
  const atEnd = [...places]
  const mayEndHere = ended
  places = within
  const inside = atEnd.filter(
    ({ stage, state }) => stage !== 2 || within.some((p) => p.stage === 2 && p.state === state),
  )
  for (let unit = 0; unit < 128; unit++) {
    const kind = kindOf(unit)
    const may = mayEnd(right, before, unit, kind, false)
    if ((may && mayEndHere) || leads(may ? atEnd : inside, unit)) units[unit] = 1
  }
  if (mayEndHere) return units.fill(1, WIDE)
  for (const { stage, state } of atEnd) {
    const { next, runStarts, runClasses } = stages[stage] as Automaton
    runClasses.forEach((k, r) => {
      if (next[state + k] === 0) return
      const first = runStarts[r] as number
      const last = (runStarts[r + 1] ?? 0x10000) - 1
      if (first < FIRST_HAN || last > LAST_HAN) units[WIDE] = 1
      if (first <= LAST_HAN && last >= FIRST_HAN) units[HAN] = 1
    })
  }
  return units
}

type UnitKind = 'letter' | 'digit' | 'mark'

function kindOf(unit: number): UnitKind {
  if (unit >= 0x30 && unit <= 0x39) return 'digit'
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) ? 'letter' : 'mark'
}

/** Whether a match may end between two units; `false` only where `holdsRight` refuses for certain. */
function mayEnd(right: EdgeKind, before: UnitKind, unit: number, kind: UnitKind, joined: boolean): boolean {
  if (right === 'none') return true
  if (kind === 'digit' && (right === 'digit' || right === 'number')) return false
  if (right === 'digit') return true
  if (right === 'number') return !(joined && before === 'digit' && unit === 0x2e)
  if (kind !== 'mark') return before === 'mark'
  return !(right === 'token' && joined && (unit === 0x2d || unit === 0x2e || unit === 0x2f))
}
