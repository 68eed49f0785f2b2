/**
 * Where things stand in the lists of inner anchors, see `inner-anchors.ts`. Numbers only: these the bundler writes into the
 * code that uses them.
 */

/** Index for units outside ASCII in the lists of anchors. */
export const WIDE_UNIT = 128
/** Index for the end of the text behind a unit. */
export const TEXT_END = 129
/** Places of a list by unit. */
export const UNITS: number = TEXT_END + 1
/** Places that `InnerAnchor.ahead` tells of. */
export const PLACES_AHEAD = 3
/** Where the anchors that hang on the first digit of a match stand among those of marks. */
export const FIRST_DIGIT = 0x30

/** Most units between a start and the unit that a list by distance tells of. */
export const DISTANCES = 66
/** By unit: anchors whose match may begin with it. */
export const FIRSTS = 0
/** By unit: anchors that allow it before their own. */
export const BEFORE: number = FIRSTS + UNITS
/** By distance from their unit: anchors that may begin there, and those that reach as far. */
export const BEGINNING: number = BEFORE + UNITS
export const REACHING: number = BEGINNING + DISTANCES
/** For each of the next places a list by what stands there: anchors that allow it. */
export const AHEAD: number = REACHING + DISTANCES
export const AHEAD_END: number = AHEAD + PLACES_AHEAD * UNITS
