import { holdsLeft } from '../text/edges.ts'
import type { PatternEngine } from './engine.ts'
import type { InnerAnchor, InnerGroup } from './inner-anchors.ts'
import { AHEAD, BEFORE, BEGINNING, FIRSTS, PLACES_AHEAD, REACHING, TEXT_END, UNITS, WIDE_UNIT } from './inner-codes.ts'
import type { Scanning } from './scanning.ts'
import { LETTER, WORD } from './unit-kinds.ts'

/**
 * Launches the rules that hang on the unit at an offset, a mark or their first digit, from where their match may begin;
 * with `pending` those that may come to hang on a digit there only say that they are pending.
 */
export type LaunchBefore = (unit: number, at: number, pending: boolean) => void

/** That of a scanner: walks back from a unit as long as any anchor allows what stands there. */
export function innerLaunches(engine: PatternEngine, scanning: Scanning): LaunchBefore {
  const { innerGroups } = engine
  const { launches } = scanning
  /** Pairs of offset and anchors whose match may begin there. */
  const starting = new Int32Array(2 * innerGroups.places)

  const walkBack = (group: InnerGroup, at: number, pending: boolean): void => {
    const { bits } = innerGroups
    const { kinds } = engine
    const { text } = scanning
    const lists = group.at
    // What stands at the end of an open text is not known yet.
    let unit = pending ? WIDE_UNIT : text.charCodeAt(at)
    let alive = -1
    let isAhead = pending
    let count = 0
    for (let distance = 0; ; distance++) {
      const start = at - distance
      const previous = start > 0 ? text.charCodeAt(start - 1) : 0
      const place = unit < WIDE_UNIT ? unit : WIDE_UNIT
      let found = alive & (bits[lists + BEGINNING + distance] as number) & (bits[lists + FIRSTS + place] as number)
      // Inside a word only rules that may begin there are asked.
      if (found !== 0 && ((kinds[unit] as number) & WORD) !== 0 && ((kinds[previous] as number) & WORD) !== 0) {
        found &= group.insideWords
      }
      // The two units before refuse most, those behind nearly all that are left: few numbers are as long as those of rules.
      if (!isAhead && (found !== 0 || distance === 2)) {
        isAhead = true
        const ahead = anchorsAhead(lists + AHEAD, at + 1)
        alive &= ahead
        found &= ahead
      }
      if (found !== 0) {
        starting[count++] = start
        starting[count++] = found
      }
      if (start === 0) break
      unit = previous
      if (unit < WIDE_UNIT) alive &= bits[lists + BEFORE + unit] as number
      else alive = ((kinds[unit] as number) & LETTER) === 0 ? 0 : alive & (bits[lists + BEFORE + WIDE_UNIT] as number)
      alive &= bits[lists + REACHING + distance + 1] as number
      if (alive === 0) break
    }
    if (count > 0) launchStarting(group, count, pending)
  }

  /** Which anchors of a group go on with what stands behind their unit, by the first of its lists ahead. */
  const anchorsAhead = (lists: number, from: number): number => {
    const { bits } = innerGroups
    const { text } = scanning
    let alive = -1
    for (let k = 0; k < PLACES_AHEAD && alive !== 0; k++) {
      const list = lists + k * UNITS
      if (from + k >= text.length) return scanning.open ? alive : alive & (bits[list + TEXT_END] as number)
      const unit = text.charCodeAt(from + k)
      alive &= bits[list + (unit < WIDE_UNIT ? unit : WIDE_UNIT)] as number
    }
    return alive
  }

  /** Launches what a walk back found, from left to right: of the matches of a rule with an open tail the first counts. */
  const launchStarting = ({ anchors }: InnerGroup, count: number, pending: boolean): void => {
    for (let i = count - 2; i >= 0; i -= 2) {
      const start = starting[i] as number
      for (let found = starting[i + 1] as number; found !== 0; found &= found - 1) {
        const { left, launch } = anchors[31 - Math.clz32(found & -found)] as InnerAnchor
        if (!holdsLeft(left, scanning.text, start, start + 1)) continue
        if (!pending) launches.push2(start, launch)
        else if (start < scanning.pendingFrom) scanning.pendingFrom = start
      }
    }
  }

  return (unit, at, pending) => {
    const groups = innerGroups.byUnit[unit] as readonly InnerGroup[]
    for (let g = 0; g < groups.length; g++) walkBack(groups[g] as InnerGroup, at, pending)
  }
}
