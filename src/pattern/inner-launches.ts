import { holdsLeft } from '../text/edges.ts'
import type { PatternEngine } from './engine.ts'
import type { InnerAnchor, InnerGroup } from './inner-anchors.ts'
import {
  AHEAD,
  BEFORE,
  BEGINNING,
  BY_DISTANCE,
  FIRSTS,
  OF_DISTANCE,
  OF_UNIT,
  REACHING,
  TEXT_END,
  UNKNOWN,
  WIDE_UNIT,
  WORDS,
} from './inner-codes.ts'
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
  /** Triples of offset and anchors whose match may begin there. */
  const starting = new Int32Array(3 * innerGroups.places)

  const walkBack = (group: InnerGroup, at: number, pending: boolean): void => {
    const { bits } = innerGroups
    const { kinds } = engine
    const { text } = scanning
    const lists = group.at
    // The two units behind refuse most: few numbers are as long as those of rules.
    const second = lists + placeBehind(at + 1) * OF_UNIT + AHEAD
    const third = lists + placeBehind(at + 2) * OF_UNIT + AHEAD + WORDS
    let low = (bits[second] as number) & (bits[third] as number)
    let high = (bits[second + 1] as number) & (bits[third + 1] as number)
    // What stands at the end of an open text is not known yet.
    let unit = pending ? WIDE_UNIT : text.charCodeAt(at)
    let count = 0
    for (let distance = 0; ; distance++) {
      const start = at - distance
      const previous = start > 0 ? text.charCodeAt(start - 1) : 0
      const ofDistance = lists + BY_DISTANCE + distance * OF_DISTANCE
      let foundLow = low & (bits[ofDistance + BEGINNING] as number)
      let foundHigh = high & (bits[ofDistance + BEGINNING + 1] as number)
      if ((foundLow | foundHigh) !== 0) {
        const firsts = lists + placeOf(unit) * OF_UNIT + FIRSTS
        const fourth = lists + placeBehind(at + 3) * OF_UNIT + AHEAD + 2 * WORDS
        foundLow &= (bits[firsts] as number) & (bits[fourth] as number)
        foundHigh &= (bits[firsts + 1] as number) & (bits[fourth + 1] as number)
        // Inside a word only rules that may begin there are asked.
        if (((kinds[unit] as number) & WORD) !== 0 && ((kinds[previous] as number) & WORD) !== 0) {
          foundLow &= group.insideWords[0] as number
          foundHigh &= group.insideWords[1] as number
        }
        if ((foundLow | foundHigh) !== 0) {
          starting[count++] = start
          starting[count++] = foundLow
          starting[count++] = foundHigh
        }
      }
      if (start === 0) break
      unit = previous
      if (unit >= WIDE_UNIT && ((kinds[unit] as number) & LETTER) === 0) break
      const before = lists + placeOf(unit) * OF_UNIT + BEFORE
      low &= (bits[before] as number) & (bits[ofDistance + OF_DISTANCE + REACHING] as number)
      high &= (bits[before + 1] as number) & (bits[ofDistance + OF_DISTANCE + REACHING + 1] as number)
      if ((low | high) === 0) break
    }
    if (count > 0) launchStarting(group, count, pending)
  }

  /** Where the unit at an offset behind another stands in the lists by unit. */
  const placeBehind = (at: number): number => {
    const { text, open } = scanning
    return at < text.length ? placeOf(text.charCodeAt(at)) : open || at > text.length ? UNKNOWN : TEXT_END
  }

  /** Launches what a walk back found, from left to right: of the matches of a rule with an open tail the first counts. */
  const launchStarting = (group: InnerGroup, count: number, pending: boolean): void => {
    for (let i = count - 3; i >= 0; i -= 3) {
      const start = starting[i] as number
      launchAnchors(group, 0, starting[i + 1] as number, start, pending)
      launchAnchors(group, 32, starting[i + 2] as number, start, pending)
    }
  }

  /** Launches those anchors, bits of a word of which the first stands at an index, whose left edge holds at a start. */
  const launchAnchors = (
    { anchors }: InnerGroup,
    first: number,
    bits: number,
    start: number,
    pending: boolean,
  ): void => {
    for (let found = bits; found !== 0; found &= found - 1) {
      const { left, launch } = anchors[first + 31 - Math.clz32(found & -found)] as InnerAnchor
      if (!holdsLeft(left, scanning.text, start, start + 1)) continue
      if (!pending) launches.push2(start, launch)
      else if (start < scanning.pendingFrom) scanning.pendingFrom = start
    }
  }

  return (unit, at, pending) => {
    const groups = innerGroups.byUnit[unit] as readonly InnerGroup[]
    for (let g = 0; g < groups.length; g++) walkBack(groups[g] as InnerGroup, at, pending)
  }
}

/** Where a unit stands in the lists by unit. */
function placeOf(unit: number): number {
  return unit < WIDE_UNIT ? unit : WIDE_UNIT
}
