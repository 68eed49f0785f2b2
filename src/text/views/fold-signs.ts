import { groupBefore, MARK, NONE } from '../characters.ts'
import { decodeRuns, type RunTable } from '../code-point-runs.ts'

/** Whether a code unit calls for the folded view: 0 no, 1 in some surroundings (`needsFold`), 2 always. */
export type FoldSign = 0 | 1 | 2

// For each code unit its sign in the low two bits, and 4 when the character is ignorable. Unicode 17.0.
//
// 2, strong: every character whose compatibility form (NFKC) is another, decimal digits other than
//   ASCII's, numbers in circles without such a form (⓫..⓿, ❶..➓), ignorable characters (Default_Ignorable_Code_Point, U+20E3 keycap), dashes, the marks of
//   U+0300..036F and of Kana that compose, vowel and final jamo, high surrogates of such characters.
// 1, weak: ª º ² ³ ¹ ¼ ½ ¾ µ ´ – — ― ‘ ’ … ‼ ⁉ ℃ № ℠ ™ ℹ ～ ￥, zero-width joiner and non-joiner, variation
//   selectors 15 and 16, and the high surrogates D83C and D83E, which emoji share.
// 0 though NFKC would change them, because they are native to ordinary text and stay as written:
//   - Chinese and Japanese punctuation: U+3001..303F and ！（），：；？ (the ideographic space U+3000 is strong);
//   - Hangul compatibility jamo U+3131..318E and half-width jamo U+FFA1..FFDC (the fillers are ignorable);
//   - letters and signs (not digits) of the Indic scripts, Thai, Lao, Tibetan, Myanmar, U+0900..109F; Armenian և;
//   - spacing diacritics, whose NFKC begins with a space: ¨ ¯ ¸ U+02D8..02DD, U+037A, the Greek breathings,
//     U+2017, U+203E, ゛ ゜, U+FC5E..FC63, U+FE49..FE4C, the isolated U+FE70..FE7E, U+FFE3.
const RUNS =
  '4gC1A9B1A2G1A4B4A3B2A1B3A37C2AbC2A8C1A1hC1A1wC9A10C3A58C9A13C5ArC5A1C7A2C1A1C1A1C2A6C1A7C6A4C2A1C2A6C1A7C6A9G1A1' +
  '0C1A9C1A8C1A20C7ApC3A1C2A3C1Af6G1A1vCaAbC4A3bCaA5iCaAbgCaA3aCaA3aCaA3aCaA3aCaA3aCaA3aCaA3aCaA3aCaA3aCaA2oCaA3aCa' +
  'A1yCaA7qCaA1yCaA2qC1A2qG2ClA1eCrA169G2A16CaAxG5CaA8cCaA3kCaA4mCqA52CaA2eCaA3qCaA6CaA5uC3A1CbA1CiA1CsAdC1AyC11A62' +
  'C2A5xC1A1C1A1C1A1C1A1C1A1C1A1C1A1pC1A2C1AaC1A1C1A7C1A7C1A7C1A7C1A3C1A9C1A1C1A4CbG1F2G2C3B3A2B2AaC2B1A3G5C1A3C2A1' +
  'C2A4B1AaC2B1AdC1A7C1GgC19AbC1A1mG1AsC3B1A1C3A1CbA1C1B1A2C5A2B1C1B1A1C1A1C1A1C1A1C4A1C3A1C6B1A1C6A4C5A6C1cA9C1A3s' +
  'C1ApC2A1C2A6wC2A8lC4gAhiCuAhkC1A2vC3A2tC1AbjC2A6pC1A8fC1A2bC6bA16C1A48C2A4C1A2nC1A2sG1A19CeA2oC20A8C1bA1CaoAmjkC' +
  'aA36C2A5uC1A3kC4A3C2A5yCaA12CaA5iCaAmCaA2eCaA76C4A9C1A3qCaA8p3C1A1C5AgC1A1C2AjC1A3C3A2C4B1A1B1A1rC1AjlC4A5vgC7iA' +
  '2C1A1C1A2CaA1C1A1C1A2C2A3C6sA1C43AxC3vA6C62AiC1sA2C1iA14CdA3GeF2CaAmClA2C2A4CvA5C1A5C1A1C1A1C1A1C1A1C3iA2G1A2C6A' +
  '2C2A1CdA2C3A1C1qB1C1tG1A1rC3A1C1B1C9A1G9A'

const SIGNS: RunTable = /* @__PURE__ */ decodeRuns(RUNS)

const IGNORABLE = 4

const rowOf = (codeUnit: number): number => SIGNS.units[codeUnit] as number

/**
 * Returns whether a UTF-16 code unit is a sign that the text around it must be folded.
 *
 * Low surrogates are none; the high surrogate of a pair speaks for it. Every text that `foldRegion`
 * would change holds a unit that is not 0. One table look-up, allocates nothing.
 */
export const foldSign = (codeUnit: number): FoldSign => (rowOf(codeUnit) & 3) as FoldSign

/** Tells whether a code unit is a sign only in some surroundings; `needsFold` judges those. */
export const isWeakSign = (codeUnit: number): boolean => foldSign(codeUnit) === 1

/**
 * Calls `mark` for every range of code units that are signs, ascending, so that a scanner can fill its
 * own table.
 *
 * @param mark - receives the first and the last code unit of a range, both inclusive, and their sign
 */
export const fillFoldSigns = (mark: (from: number, to: number, sign: 1 | 2) => void): void => {
  const { starts, values } = SIGNS
  for (let i = 0; i < starts.length - 1; i++) {
    const sign = ((values[i] as number) & 3) as FoldSign
    if (sign !== 0) mark(starts[i] as number, (starts[i + 1] as number) - 1, sign)
  }
}

/**
 * Tells whether a code point is ignorable: it shows nothing by itself and the folded view drops it.
 *
 * @see https://www.unicode.org/reports/tr44/ Default_Ignorable_Code_Point; U+20E3 is ours
 */
export const isIgnorable = (codePoint: number): boolean => {
  if (codePoint < 0xa0) return false
  if (codePoint <= 0xffff) return (rowOf(codePoint) & IGNORABLE) !== 0
  if (codePoint >= 0xe0000) return codePoint <= 0xe0fff
  return (codePoint >= 0x1bca0 && codePoint <= 0x1bca3) || (codePoint >= 0x1d173 && codePoint <= 0x1d17a)
}

const isGraphic = (unit: number): boolean => unit > 0x20 && unit < 0x7f

const isAlphanumeric = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)

/**
 * Tells whether the sign at an offset calls for folding where it stands.
 *
 * Strong signs always do. A weak joiner or variation selector does after ASCII or a letter of the
 * scripts that have no use for it, never inside emoji, Persian or Indic text. Any other weak sign does
 * between an ASCII letter or digit and a graphic ASCII character or another sign.
 *
 * @param offset - UTF-16 offset of a unit for which `foldSign` is not 0; `false` for others
 *
 * Reads at most 4 units to either side. Constant time.
 */
export const needsFold = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset)
  const sign = foldSign(unit)
  if (sign !== 1) return sign === 2
  if (unit === 0xd83c || unit === 0xd83e) {
    // Emoji or squared letters and segmented digits: only the whole code point tells.
    const codePoint = text.codePointAt(offset) as number
    const character = String.fromCodePoint(codePoint)
    return codePoint > 0xffff && character.normalize('NFKC') !== character
  }

  const left = offset > 0 ? text.charCodeAt(offset - 1) : 0
  const right = offset + 1 < text.length ? text.charCodeAt(offset + 1) : 0
  if ((rowOf(unit) & IGNORABLE) !== 0) {
    if (left >= 0x20 && left < 0x7f) return true
    const group = groupBefore(text, offset, offset - 4)
    if (group !== NONE && group < MARK) return true
    return foldSign(left) !== 0 && isAlphanumeric(right)
  }
  if (isAlphanumeric(left)) return isGraphic(right) || foldSign(right) !== 0
  return isAlphanumeric(right) && (isGraphic(left) || foldSign(left) !== 0)
}
