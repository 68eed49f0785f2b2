import { type EdgeKind, isEdgeOfWords } from '../text/edges.ts'

/** Rules that hang on the first digit of their match and look alike before it. */
export interface DigitAnchor {
  readonly launch: number
  readonly left: EdgeKind
  /** ASCII units that may begin the match: 1 for those. */
  readonly firsts: Uint8Array
  /** Which ASCII units may stand before the digit in the match: 1 for those. */
  readonly before: Uint8Array
  /** Whether letters outside ASCII may, too. */
  readonly wide: boolean
  /** Fewest and most units before the digit. */
  readonly least: number
  readonly reach: number
}

/** Index for units outside ASCII in the lists of `DigitGroup`. */
export const WIDE_UNIT = 128

/**
 * Up to 32 anchors as the bits of an integer, so that one walk back from a digit asks all of them: the bits that
 * every unit on the way allows are the anchors whose match may begin there.
 */
export interface DigitGroup {
  readonly anchors: readonly DigitAnchor[]
  /** By unit: anchors whose match may begin with it. */
  readonly firsts: Int32Array
  /** By unit: anchors that allow it before the digit. */
  readonly before: Int32Array
  /** Anchors whose match may begin inside a word. */
  readonly insideWords: number
  /** By distance from the digit: anchors that reach as far, and those of them that may begin there. */
  readonly reaching: Int32Array
  readonly beginning: Int32Array
}

/** Groups digit anchors for the walk back from a digit. */
export function digitGroups(anchors: readonly DigitAnchor[]): DigitGroup[] {
  const groups: DigitGroup[] = []
  for (let from = 0; from < anchors.length; from += 32) groups.push(groupOf(anchors.slice(from, from + 32)))
  return groups
}

function groupOf(anchors: readonly DigitAnchor[]): DigitGroup {
  const firsts = new Int32Array(WIDE_UNIT + 1)
  const before = new Int32Array(WIDE_UNIT + 1)
  const reaching = new Int32Array(Math.max(...anchors.map(({ reach }) => reach)) + 2)
  const beginning = new Int32Array(reaching.length)
  let insideWords = 0
  anchors.forEach((anchor, i) => {
    const bit = 1 << i
    const mark = (list: Int32Array, place: number): void => {
      list[place] = (list[place] as number) | bit
    }
    for (let unit = 0; unit < 128; unit++) {
      if (anchor.firsts[unit] === 1) mark(firsts, unit)
      if (anchor.before[unit] === 1) mark(before, unit)
    }
    if (anchor.wide) {
      mark(firsts, WIDE_UNIT)
      mark(before, WIDE_UNIT)
    }
    for (let distance = 0; distance <= anchor.reach; distance++) {
      mark(reaching, distance)
      if (distance >= anchor.least) mark(beginning, distance)
    }
    if (!isEdgeOfWords(anchor.left)) insideWords |= bit
  })
  return { anchors, firsts, before, insideWords, reaching, beginning }
}
