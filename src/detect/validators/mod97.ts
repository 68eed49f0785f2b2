/** Rests up to here, times 100 and more, stay integers of 30 bits: a division is the dear part, one in six characters is enough. */
const ROOM = 9_999_999

/**
 * Gives a number modulo 97, letters read as two digits (A = 10 … Z = 35).
 *
 * @param text - digits and upper-case ASCII letters, of any length
 * @param start - where to begin; what stands before is read last, as an IBAN asks it of its first four
 * @returns 0..96, or -1 when another character occurs or `text` is empty. A text that ends in its two
 *   check characters gives 1. Catches every wrong digit, every wrong letter, and every swap
 *   of two digits or of two letters.
 * @see ISO/IEC 7064, MOD 97-10
 */
export const mod97 = (text: string, start: number = 0): number => {
  if (text === '') return -1
  let rest = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i + start < text.length ? i + start : i + start - text.length)
    if (unit >= 48 && unit <= 57) rest = rest * 10 + unit - 48
    else if (unit >= 65 && unit <= 90) rest = rest * 100 + unit - 55
    else return -1
    if (rest > ROOM) rest %= 97
  }
  return rest % 97
}
