import { decodeRuns, type RunTable, valueAt } from './code-point-runs.ts'

/**
 * Which script group a character belongs to, as far as word edges and digits care.
 *
 * The tables are taken from the Unicode Character Database 17.0 (`Script`, `General_Category`) and
 * stored as constants, so that an edge is the same on every JavaScript engine, whatever Unicode
 * version it ships.
 *
 * @see https://www.unicode.org/reports/tr44/ sections 5.7.1 and 5.7.2; https://www.unicode.org/reports/tr24/
 */

/**
 * A script group: one of the constants below, or a number above `REST` for a script of its own
 * (Arabic, Hebrew, Syriac, Thaana, Ethiopic, Tibetan and the Indic scripts).
 */
export type CharacterGroup = number

/** Space, punctuation, symbols, emoji, controls, ignorable characters, lone surrogates, unassigned. */
export const NONE: CharacterGroup = 0
/** Decimal digits of every script (`Nd`), the mathematical ones included. */
export const DIGIT: CharacterGroup = 1
/** `_` and its full-width form. */
export const UNDERSCORE: CharacterGroup = 2
/**
 * Letters of alphabets written with spaces: Latin, Greek, Cyrillic, Armenian, Georgian, Coptic,
 * Cherokee, Glagolitic and letters of no script. One group, because look-alikes mix them in a word.
 */
export const ALPHA: CharacterGroup = 3
/** Han, and Bopomofo, Yi, Tangut and Nushu, which divide as little. */
export const HAN: CharacterGroup = 4
/** Hiragana and Katakana, half-width forms and the prolonged sound mark included. */
export const KANA: CharacterGroup = 5
/** Hangul syllables and jamo. */
export const HANGUL: CharacterGroup = 6
/** Scripts written without spaces between words: Thai, Lao, Khmer, Myanmar, Tai, Javanese, Balinese. */
export const UNSPACED: CharacterGroup = 7
/** Combining marks that join whatever stands before them. Indic and Hebrew marks count as letters of their script. */
export const MARK: CharacterGroup = 8
/** Letters and marks of every script not named here, as one group. */
export const REST: CharacterGroup = 9

// The groups of all code points, as `code-point-runs.ts` reads them.
const RUNS =
  '1cBaA7DqA4C1A1DqA1mD1AaDnA1DvA1DcqA4DcAeD5A7D1A1D1AhI27A1IwD5A1D8A1D1A6D1A1D32A1D3vA1I7D5sA6D15A8L19A1L1A1L2A1L' +
  '2A1L18AtKbA5KwD1KaIbKaBaA4K2I1K2rA1K8A2KaA1K6BaK3A2K1AgM1sK1cN1eAeBaJ18A4J4A2J1aAiJsA4MbA5KoA1K7A7K23A1KtO29I4O' +
  'fA2BaA1OfP2sA2BaP2AaP1A1P1A2Q2mA7BaQ6AbR2rA2BaA9R7A1S2rA2BaA1S1AgT2eAeBaAgU2sA2BaAgV4A1V2nA2BaA1V3AcW27A5W4A7W5A' +
  '2BaAaW6A1X2nA6BaA2X2AdH1cI1H2I7A5H7I8A1BaA13H1cI1H2I9HaA1I7A1BaA2H4AwY1AnY2A6BaAbY1A1Y1A1Y1A4Y1zA1Y1jA9Y1A1lH17I' +
  'kH1BaA6H6I4H4I3H1I3H2I7H3I4HdIcH1I1BaI4A2D2jA1D4G74Z9sAwZgAgD2mA3Jh8A2JhA1JqA5J23A3J1zAbJ1gAcH1gA2IuA3H1A4H1I1A' +
  '2BaA12BaA6J7wAaBaH3eA6BaA12JsA4H1hI17BaA6BaAdH1A8I2dH1bIhH8A3BaAhI9AcJ1cBaJ1mAcJ1kA8BaA3J3BaJ10A2D1sAgI3A1IlD4I' +
  '1D6I1D2I3D5iI1sDcdA1D1A3DbA3DcA4DdA5DbA38D1AdD1AgDdA1fIxAhD1A4D1A2DaA1D1A3D5A6D1A1D1A1D1A1D4A1DbA2D4A5D5A4D1AhD' +
  '15A22fD6dA6D4I3D2AcD1aA2J1sAfJ1Z2nA1IwA1bD1Ad1E3ApE9I6A1D5A2E5A4F2eA2I2A2F3A1F2iA1F4A5E17A1G2mAhEwA1cFgAe8E534A' +
  '1sEh3hA1vJ1aA2J7hA3JgBaJ2AkD1bI4A1IaA1DvI2J2aA11D9A2D2vA2D39J14A4J1AjJ1gAcJ1yAaBaA6OoA3O1A1O3BaJ10A2J10AcGtA3I4H' +
  '1bIeAeD1BaA6H5I1HaBaH5A1J26A2BaA6HnA3H1I3H1eI1H1I3H2I2H5I2H1I1HsA2JgA2J5AaZ1aA1D17A1DeA6D28J17A1J2A2BaA6G8osA' +
  '6isEd6A12DoA5LcA1L12K2qAxKa3AiK1sA2K1iA14KcA10IgA1sK3xAjBaA7DqA4C1A1DqAbF1mG1pAzJ6zA1xD1hA3sI1A3mJ29AfI1AvJwAdJ' +
  '3DrA5J26A2J1cA1J5A16D28J26A2BaA6D24A4J2sAcJe0AoD1nA1xJ2eAaJnA9JvA1tJmAaJmAaJqA6J3cA6J2A1sJ1sAwJtA3JtAzJ8A1JuApJ' +
  '1iAaJmAaJjAdJiA32J6rAdJ14A8BaA6BaJ10A1JnA6yJ19A3J2AgK6A1eK6JtAaJ16AvJmA16JlArJ2vAvBaJ23A7J1AdJpA7BaA6J1hA1BaA4J' +
  '1cA2J27A4J4A1J2BaJ1A1J1AzJ1kA6J2zA7J1nA5BaA6J1mA1I1J48AdJ2yA5BaA4J2wA1J1A8BaA4mJ1tAnJ2xA3J1AbBaA12J1lA7BaA6BkAsJ' +
  '18A4BaA6J6zA2tJ1sBaAlJ1xAcBaA1yJ1uA1J2kA8J2bA3J1AiJ21A2vJ3lAfBaA6J1tAfBaAoJ5yA8BaA6J1lA7BaA6J18A4BaA6uJnA9J1vAdB' +
  'aJ2fA27JvjAhJ5gA218J2pAfJtsAgJ3k7A5a1J1cBaA1c6JgvA1BaA6J27A1BaA6J11AbJ1jA9J4AcBaA9JeiA3BaA5iJ1sAwJ74A1sE2A1E1IeE' +
  '5xdA6ppFagA8Eb0A1s4J4aA3J2A381BaAeeI1zAf2I5A3I6A8I8A2I7AuI4A44I3AcbDjlA1DpA1DvA1DpA1DvA1DpA1DvA1DpA1DvA1DpA1D8A' +
  '2B1eAe8J1jA4J1eA8J1AeJ1AmJlAuoD17A5xI17A5D1qAxI1A34J1qA2BaA4J1A8xJ2oBaAd2JwBaA5yJxBaA5hJ1sA68ZvA1J5hAbJ3gA4BaA' +
  'x2K58A2lwBaAsmE1b32A1wiEf2A15uEad6A'

const TABLE: RunTable = /* @__PURE__ */ decodeRuns(RUNS)

/**
 * Returns the script group of a code point; lone surrogates are `NONE`.
 *
 * One table look-up up to U+FFFF, a binary search in some 900 runs otherwise; allocates nothing.
 */
export const groupOf = (codePoint: number): CharacterGroup => valueAt(TABLE, codePoint)

/**
 * Returns the code unit at a UTF-16 offset; 0 outside the text. V8 makes code that has once read outside a text read
 * every unit many times slower: what may come to an end of the text asks here.
 */
export const unitAt = (text: string, offset: number): number =>
  offset >= 0 && offset < text.length ? text.charCodeAt(offset) : 0

/** Returns the script group of the code point that starts at a UTF-16 offset; `NONE` outside the text. */
export const groupAt = (text: string, offset: number): CharacterGroup => {
  if (offset >= text.length) return NONE
  const unit = text.charCodeAt(offset)
  if (unit < 128) return TABLE.units[unit] as number
  const codePoint = text.codePointAt(offset)
  return codePoint === undefined ? NONE : groupOf(codePoint)
}

/**
 * Returns the group of the character that ends at a UTF-16 offset: that of its base when combining
 * marks stand there, `NONE` at the start of the text or when no base lies at or after `limit`.
 *
 * @param limit - lowest UTF-16 offset that may be read; bounds the cost of long runs of marks
 */
export const groupBefore = (text: string, offset: number, limit: number): CharacterGroup => {
  const lowest = limit < 0 ? 0 : limit
  let at = offset
  while (at > lowest) {
    const unit = text.charCodeAt(--at)
    if (unit < 128) return TABLE.units[unit] as number
    let codePoint = unit
    if ((unit & 0xfc00) === 0xdc00 && at > lowest) {
      const lead = text.charCodeAt(at - 1)
      if ((lead & 0xfc00) === 0xd800) {
        codePoint = ((lead & 0x3ff) << 10) + (unit & 0x3ff) + 0x10000
        at--
      }
    }
    const group = groupOf(codePoint)
    if (group !== MARK) return group
  }
  return NONE
}

// Code points of the digit zero of each set of decimal digits; the nine that follow are 1 to 9.
const DECIMAL_ZEROS: Int32Array = /* @__PURE__ */ Int32Array.from([
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136, 0x111d0,
  0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50,
  0x11da0, 0x11de0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec,
  0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
])

/**
 * Returns the value 0..9 of a decimal digit of any script (`Nd`), or -1 for everything else.
 *
 * Binary search outside ASCII; allocates nothing.
 */
export const digitValue = (codePoint: number): number => {
  if (codePoint < 0x660) return codePoint >= 48 && codePoint <= 57 ? codePoint - 48 : -1
  let low = 0
  let high = DECIMAL_ZEROS.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((DECIMAL_ZEROS[middle] as number) <= codePoint) low = middle
    else high = middle - 1
  }
  const value = codePoint - (DECIMAL_ZEROS[low] as number)
  return value >= 0 && value <= 9 ? value : -1
}

/**
 * Calls `visit` for each run of UTF-16 units of one group, ascending, `end` exclusive, so that a scanner
 * can fill its own table; surrogates are `NONE`.
 */
export const forEachGroupRun = (visit: (start: number, end: number, group: CharacterGroup) => void): void => {
  const { starts, values } = TABLE
  for (let run = 0; run < starts.length; run++) {
    const start = starts[run] as number
    if (start > 0xffff) return
    visit(start, Math.min(starts[run + 1] ?? 0x10000, 0x10000), values[run] as number)
  }
}

/** The first units of a text, at most so many; never half a surrogate pair. */
export function firstUnits(text: string, most: number): string {
  if (text.length <= most) return text
  const splits = (text.charCodeAt(most - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(most) & 0xfc00) === 0xdc00
  return text.slice(0, splits ? most - 1 : most)
}
