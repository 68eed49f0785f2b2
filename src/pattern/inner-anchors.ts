import { type EdgeKind, isEdgeOfWords } from '../text/edges.ts'
import {
  AHEAD,
  BEFORE,
  BEGINNING,
  BY_DISTANCE,
  DISTANCES,
  FIRSTS,
  OF_DISTANCE,
  OF_GROUP,
  OF_UNIT,
  PLACES_AHEAD,
  REACHING,
  TEXT_END,
  UNKNOWN,
  WIDE_UNIT,
  WORDS,
} from './inner-codes.ts'
import type { RuntimeRule } from './runtime-rule.ts'
import { Standing } from './standing.ts'

/** Rules that hang on a unit inside their match, a mark or the first digit, and look alike around it. */
export interface InnerAnchor {
  readonly launch: number
  readonly left: EdgeKind
  /** ASCII units that may begin the match: 1 for those. */
  readonly firsts: Uint8Array
  /** Which ASCII units may stand before the unit in the match: 1 for those. */
  readonly before: Uint8Array
  /** Whether letters outside ASCII may, too. */
  readonly wide: boolean
  /** Fewest and most units before it. */
  readonly least: number
  readonly reach: number
  /** For each of the next places what may stand there: 1 for those ASCII units, at `WIDE_UNIT` and at `TEXT_END`. */
  readonly ahead: readonly Uint8Array[]
}

/** ASCII units that may begin a match of a rule: 1 for those. */
export function firstsOf(rule: RuntimeRule): Uint8Array {
  const start = Standing.atStart(rule)
  return Uint8Array.from({ length: WIDE_UNIT }, (_, unit) => (start.goesOnWith(unit) ? 1 : 0))
}

/**
 * What may stand behind the unit of an anchor; see `InnerAnchor.ahead`. Errs on the side of "may": edges and context
 * are not looked at.
 *
 * @param units - the mark, or all digits
 */
export function unitsAhead(
  rule: RuntimeRule,
  units: readonly number[],
  { before, wide, reach }: Pick<InnerAnchor, 'before' | 'wide' | 'reach'>,
): Uint8Array[] {
  const led = [...before.keys()].filter((unit) => before[unit] === 1)
  let standing = Standing.atStart(rule)
  let behind = standing.behind(units)
  for (let depth = 0; depth < reach; depth++) {
    standing = standing.behind(wide ? [...led, ...wideUnits(standing)] : led)
    behind.add(standing.behind(units))
  }
  const ahead: Uint8Array[] = []
  while (ahead.length < PLACES_AHEAD) {
    behind.endPattern()
    const wideOnes = wideUnits(behind)
    const places = new Uint8Array(TEXT_END + 1)
    for (let unit = 0; unit < WIDE_UNIT; unit++) if (behind.goesOnWith(unit)) places[unit] = 1
    if (behind.ended || wideOnes.length > 0) places[WIDE_UNIT] = 1
    if (behind.ended) places[TEXT_END] = 1
    ahead.push(places)
    behind = behind.behind([...ASCII, ...wideOnes])
  }
  return ahead
}

const ASCII = Array.from({ length: WIDE_UNIT }, (_, unit) => unit)

/** One unit outside ASCII of each run that may follow. */
function wideUnits(standing: Standing): number[] {
  return standing.wideRuns().map(([first]) => first)
}

/** Anchors in a group: the bits of its words. */
const GROUP: number = 32 * WORDS

/**
 * Up to 64 anchors as the bits of two integers, so that one walk back from their unit asks all of them: the bits that
 * every unit on the way allows are the anchors whose match may begin there.
 */
export interface InnerGroup {
  readonly anchors: readonly InnerAnchor[]
  /** Where its lists stand in `InnerGroups.bits`; see `inner-codes.ts`. */
  readonly at: number
  /** Anchors whose match may begin inside a word. */
  readonly insideWords: Int32Array
}

/** All groups, by unit. Their lists stand in one array: on the way back from a number nothing else is read. */
export interface InnerGroups {
  readonly byUnit: readonly (readonly InnerGroup[])[]
  readonly bits: Int32Array
  /** Most places at which the walk from one unit may find a start. */
  readonly places: number
}

/** Groups the anchors of each unit for the walk back from it. */
export function innerGroups(anchors: readonly (readonly InnerAnchor[])[]): InnerGroups {
  let at = 0
  let places = 0
  const byUnit = anchors.map((ofUnit) => {
    const groups: InnerGroup[] = []
    for (let from = 0; from < ofUnit.length; from += GROUP, at += OF_GROUP) {
      const group = ofUnit.slice(from, from + GROUP)
      const insideWords = new Int32Array(WORDS)
      note(insideWords, 0, group, ({ left }) => !isEdgeOfWords(left))
      groups.push({ anchors: group, at, insideWords })
      places = Math.max(places, ...group.map(({ reach }) => reach + 1))
    }
    return groups
  })
  const bits = new Int32Array(at)
  for (const group of byUnit.flat()) fillLists(group, bits)
  return { byUnit, bits, places }
}

function fillLists({ anchors, at }: InnerGroup, bits: Int32Array): void {
  for (let unit = 0; unit <= UNKNOWN; unit++) {
    const isWide = unit === WIDE_UNIT
    const ofUnit = at + unit * OF_UNIT
    note(bits, ofUnit + BEFORE, anchors, ({ before, wide }) => (isWide ? wide : before[unit] === 1))
    note(bits, ofUnit + FIRSTS, anchors, ({ firsts, wide }) => (isWide ? wide : firsts[unit] === 1))
    for (let k = 0; k < PLACES_AHEAD; k++) {
      const ofPlace = ofUnit + AHEAD + k * WORDS
      note(bits, ofPlace, anchors, ({ ahead }) => unit === UNKNOWN || ahead[k]?.[unit] === 1)
    }
  }
  for (let distance = 0; distance < DISTANCES; distance++) {
    const ofDistance = at + BY_DISTANCE + distance * OF_DISTANCE
    note(bits, ofDistance + BEGINNING, anchors, ({ least, reach }) => distance >= least && distance <= reach)
    note(bits, ofDistance + REACHING, anchors, ({ reach }) => distance <= reach)
  }
}

/** Notes in the words at a place which anchors of a group something holds of. */
function note(
  bits: Int32Array,
  at: number,
  anchors: readonly InnerAnchor[],
  holds: (anchor: InnerAnchor) => boolean,
): void {
  for (let i = 0; i < anchors.length; i++) {
    if (holds(anchors[i] as InnerAnchor)) bits[at + (i >> 5)] = (bits[at + (i >> 5)] as number) | (1 << (i & 31))
  }
}
