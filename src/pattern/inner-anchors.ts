import { type EdgeKind, isEdgeOfWords } from '../text/edges.ts'
import type { RuntimeRule } from './runtime-rule.ts'
import { Standing } from './standing.ts'

/** Index for units outside ASCII in the lists of anchors. */
export const WIDE_UNIT = 128
/** Index for the end of the text behind a unit. */
export const TEXT_END = 129
/** Places that `InnerAnchor.ahead` tells of. */
const AHEAD = 3
/** Where the anchors that hang on the first digit of a match stand among those of marks. */
export const FIRST_DIGIT = 0x30

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
  while (ahead.length < AHEAD) {
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

/** Anchors in a group: the bits of an integer. */
const GROUP = 32

/**
 * Up to 32 anchors as the bits of an integer, so that one walk back from their unit asks all of them: the bits that
 * every unit on the way allows are the anchors whose match may begin there.
 */
export interface InnerGroup {
  readonly anchors: readonly InnerAnchor[]
  /** By unit: anchors whose match may begin with it. */
  readonly firsts: Int32Array
  /** By unit: anchors that allow it before their own. */
  readonly before: Int32Array
  /** For each of the next places, by what stands there: anchors that allow it. */
  readonly ahead: readonly Int32Array[]
  /** Anchors whose match may begin inside a word. */
  readonly insideWords: number
  /** By distance from their unit: anchors that reach as far, and those of them that may begin there. */
  readonly reaching: Int32Array
  readonly beginning: Int32Array
}

/** Groups anchors of one unit for the walk back from it. */
export function innerGroups(anchors: readonly InnerAnchor[]): InnerGroup[] {
  const groups: InnerGroup[] = []
  for (let from = 0; from < anchors.length; from += GROUP) groups.push(groupOf(anchors.slice(from, from + GROUP)))
  return groups
}

function groupOf(anchors: readonly InnerAnchor[]): InnerGroup {
  const firsts = new Int32Array(WIDE_UNIT + 1)
  const before = new Int32Array(WIDE_UNIT + 1)
  const ahead = Array.from({ length: AHEAD }, () => new Int32Array(TEXT_END + 1))
  const reaching = new Int32Array(Math.max(...anchors.map(({ reach }) => reach)) + 2)
  const beginning = new Int32Array(reaching.length)
  let insideWords = 0
  anchors.forEach((anchor, i) => {
    const bit = 1 << i
    const mark = (list: Int32Array, place: number): void => {
      list[place] = (list[place] as number) | bit
    }
    const markAll = (list: Int32Array, set: Uint8Array): void => {
      for (let place = 0; place < set.length; place++) if (set[place] === 1) mark(list, place)
    }
    markAll(firsts, anchor.firsts)
    markAll(before, anchor.before)
    if (anchor.wide) {
      mark(firsts, WIDE_UNIT)
      mark(before, WIDE_UNIT)
    }
    anchor.ahead.forEach((set, place) => {
      markAll(ahead[place] as Int32Array, set)
    })
    for (let distance = 0; distance <= anchor.reach; distance++) {
      mark(reaching, distance)
      if (distance >= anchor.least) mark(beginning, distance)
    }
    if (!isEdgeOfWords(anchor.left)) insideWords |= bit
  })
  return { anchors, firsts, before, ahead, insideWords, reaching, beginning }
}
