/**
 * Where things stand in the lists of inner anchors, see `inner-anchors.ts`. Numbers only: these the bundler writes into the
 * code that uses them.
 */

/** Index for units outside ASCII in the lists of anchors. */
export const WIDE_UNIT = 128
/** Index for the end of the text behind a unit. */
export const TEXT_END = 129
/** Index for what is not known, the end of a text that may go on: anything may stand there. */
export const UNKNOWN = 130
/** Places that `InnerAnchor.ahead` tells of. */
export const PLACES_AHEAD = 3
/** Where the anchors that hang on the first digit of a match stand among those of marks. */
export const FIRST_DIGIT = 0x30

/** Most units between a start and the unit that a list by distance tells of. */
export const DISTANCES = 66

/** Anchors of a group are the bits of so many numbers, which stand next to each other. */
export const WORDS = 2
/** Of a unit: anchors that allow it before their own, those whose match may begin with it, and those that allow it ahead. */
export const BEFORE = 0
export const FIRSTS: number = BEFORE + WORDS
/** For each of the next places. */
export const AHEAD: number = FIRSTS + WORDS
/** Numbers of a unit. */
export const OF_UNIT: number = AHEAD + PLACES_AHEAD * WORDS
/** Of a distance from their unit: anchors that may begin there, and those that reach as far. */
export const BEGINNING = 0
export const REACHING: number = BEGINNING + WORDS
/** Numbers of a distance, and where those of all distances stand, behind those of all units. */
export const OF_DISTANCE: number = REACHING + WORDS
export const BY_DISTANCE: number = (UNKNOWN + 1) * OF_UNIT
/** Numbers of a group. */
export const OF_GROUP: number = BY_DISTANCE + DISTANCES * OF_DISTANCE
