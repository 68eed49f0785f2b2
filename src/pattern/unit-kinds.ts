/** What a code unit means to the pass beyond letters: bits of `PatternEngine.kinds`. 0 is a unit it steps over. */
export const LOWER = 1
export const UPPER = 2
export const NUMERAL = 4
export const LOW_LINE = 8
/** A letter or mark of an alphabet written with spaces, outside ASCII. */
export const LETTER = 16
/** A character that may begin a word wherever it stands: Han, Kana, Thai. */
export const SOLO = 32
/** A letter of another script that is an edge to Latin: Hangul, Arabic, Hebrew, Indic. */
export const OTHER_WORD = 64
/** A sign that calls for a view. */
export const SPECIAL = 128
/** The units that continue a word in one another's company. */
export const WORD: number = LOWER | UPPER | NUMERAL | LOW_LINE | LETTER

/** Han, Kana and their extensions: scripts in which every character may begin a word. */
export function isHanUnit(u: number): boolean {
  return (
    (u >= 0x3040 && u <= 0x30ff) ||
    (u >= 0x3400 && u <= 0x4dbf) ||
    (u >= 0x4e00 && u <= 0x9fff) ||
    (u >= 0xf900 && u <= 0xfaff)
  )
}
