import type { EdgeKind } from '../text/edges.ts'
import type { RuntimeRule } from './runtime-rule.ts'
import { Standing } from './standing.ts'
import { unitsFoldedTo } from './term-fold.ts'
import { FOLLOWERS, LETTER, partsOfShape } from './token-shape.ts'

/** Place of any unit outside ASCII but Han and the marks of sentences. */
export const WIDE = 128
/** Place of the marks of sentences in Chinese and Japanese: what stands behind most characters that are no name's first. */
const SENTENCE_MARK = 129
/** Place of Han characters but those of `COUNTED`, which stand behind it. */
const HAN = 130
const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff
const SENTENCE_MARKS = unitsOf('、。，！？：；')
/** What digits count, year, month, day, number and age: the other characters follow numbers in every sentence. */
const COUNTED = unitsOf('年月日号號岁歲')
/** What the places of the marks and of `COUNTED` are for. */
const SINGLED_OUT = [...SENTENCE_MARKS, ...COUNTED]
/** Units told apart behind the head of a match: ASCII, what digits count, other Han characters and marks as one each, the rest. */
export const UNITS: number = HAN + 1 + COUNTED.length

/** Where a unit stands among those told apart. */
export function placeOfUnit(unit: number): number {
  if (unit < 128) return unit
  if (unit < FIRST_HAN || unit > LAST_HAN) return isSentenceMark(unit) ? SENTENCE_MARK : WIDE
  // Asked at every name of a sentence: a switch is several times faster than a search in `COUNTED`.
  switch (unit) {
    case 0x5e74:
      return HAN + 1
    case 0x6708:
      return HAN + 2
    case 0x65e5:
      return HAN + 3
    case 0x53f7:
      return HAN + 4
    case 0x865f:
      return HAN + 5
    case 0x5c81:
      return HAN + 6
    case 0x6b72:
      return HAN + 7
  }
  return HAN
}

/** Whether a unit is one of `SENTENCE_MARKS`. */
function isSentenceMark(unit: number): boolean {
  return unit < 0xff01
    ? unit === 0x3001 || unit === 0x3002
    : unit === 0xff0c || unit === 0xff01 || unit === 0xff1f || unit === 0xff1a || unit === 0xff1b
}

function unitsOf(characters: string): number[] {
  return [...characters].map((c) => c.charCodeAt(0))
}

/** The digits of ASCII. */
export const DIGITS: readonly number[] = unitsOf('0123456789')
const CAPITALS = Array.from({ length: 26 }, (_, i) => 0x41 + i)
const LETTERS = [...CAPITALS, ...CAPITALS.map((unit) => unit + 0x20)]
const WHITE_SPACE = [0x20, 0x09, 0x0a, 0x0d]

/** One unit of some that a head goes on with. */
interface Step {
  readonly any: readonly number[]
  readonly kind: UnitKind
  /** Whether a digit follows it. */
  readonly joined: boolean
}

/** The units that a shape counts. */
function stepsOfShape(shape: number): Step[] {
  const { upper, letters, digits, follower, digitsAfter } = partsOfShape(shape)
  const steps: Step[] = []
  const add = (count: number, any: readonly number[], kind: UnitKind, joined: boolean): void => {
    for (let i = 0; i < count; i++) steps.push({ any, kind, joined })
  }
  add(letters, upper ? CAPITALS : LETTERS, 'letter', false)
  add(digits, DIGITS, 'digit', false)
  if (follower > LETTER) {
    add(1, [(FOLLOWERS[follower] as string).charCodeAt(0)], 'mark', digitsAfter > 0)
    add(digitsAfter, DIGITS, 'digit', false)
  }
  return steps
}

/** What `unitsBehind` found of a rule, by where its automata stood. */
export type KnownUnits = Map<string, Uint8Array>

/**
 * Which units may stand behind the head of a match whose token has a shape; see `unitsBehindSteps`.
 *
 * @param known - filled with what is found, to be given again with the same rule: many shapes lead to the same states
 */
export function unitsBehind(rule: RuntimeRule, shape: number, known: KnownUnits): Uint8Array {
  return unitsBehindSteps(rule, stepsOfShape(shape), known)
}

/** Which units may stand behind a mark, or a mark and another unit of ASCII, that begin a match; see `unitsBehind`. */
export function unitsBehindMark(rule: RuntimeRule, units: readonly number[], known: KnownUnits): Uint8Array {
  const steps = units.map((unit): Step => ({ any: [unit], kind: kindOf(unit), joined: false }))
  return unitsBehindSteps(rule, steps, known)
}

/** Which units may stand behind a folded keyword that begins a match; see `unitsBehind`. */
export function unitsBehindWord(rule: RuntimeRule, word: string, known: KnownUnits): Uint8Array {
  const steps = Array.from({ length: word.length }, (_, i): Step => {
    const unit = word.charCodeAt(i)
    return { any: unitsFoldedTo(unit), kind: kindOf(unit), joined: false }
  })
  return unitsBehindSteps(rule, steps, known)
}

/** Which units may stand behind a capital and white space that begin a match; see `unitsBehindSteps`. */
export function unitsBehindCapital(rule: RuntimeRule): Uint8Array {
  const steps: Step[] = [
    { any: CAPITALS, kind: 'letter', joined: false },
    { any: WHITE_SPACE, kind: 'mark', joined: false },
  ]
  return unitsBehindSteps(rule, steps, new Map())
}

/**
 * Which units may stand behind the first ones of a match: 1 at the places of `placeOfUnit`. Errs on the side of "may": widths of leads and context are not looked at.
 */
function unitsBehindSteps(rule: RuntimeRule, steps: readonly Step[], known: KnownUnits): Uint8Array {
  const { right } = rule.rule.edges
  let standing = Standing.atStart(rule)
  let before: UnitKind = 'mark'
  for (const { any, kind, joined } of steps) {
    if (mayEnd(right, before, any[0] as number, kind, joined)) standing.endPattern()
    standing = standing.behind(any)
    before = kind
  }
  const key = standing.ended ? '' : `${before} ${standing.key()}`
  const same = known.get(key)
  if (same) return same
  const units = new Uint8Array(UNITS)
  known.set(key, units)
  if (standing.ended) return units.fill(1)

  const ended = standing.copy()
  ended.endPattern()
  for (let unit = 0; unit < 128; unit++) {
    const may = mayEnd(right, before, unit, kindOf(unit), false)
    if ((may ? ended : standing).goesOnWith(unit)) units[unit] = 1
  }
  if (ended.ended) return units.fill(1, WIDE)
  for (const [first, last] of ended.wideRuns()) {
    if (first < FIRST_HAN || last > LAST_HAN) units[WIDE] = 1
    let others = Math.min(last, LAST_HAN) - Math.max(first, FIRST_HAN) + 1
    for (const unit of SINGLED_OUT) {
      if (unit < first || unit > last) continue
      units[placeOfUnit(unit)] = 1
      if (unit >= FIRST_HAN && unit <= LAST_HAN) others--
    }
    if (others > 0) units[HAN] = 1
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
  return !(right !== 'word' && joined && (unit === 0x2d || unit === 0x2e || unit === 0x2f))
}
