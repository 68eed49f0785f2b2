import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** The numbers on the specimen Medicare cards that CMS has printed. */
const specimens: ReadonlySet<string> = new Set(['1EG4TE5MK73', '1EG4TE5MK72'])

/**
 * Passes Medicare Beneficiary Identifiers: eleven characters, in places 2, 5, 8, 9 a letter, in 1, 4,
 * 7, 10, 11 a digit, in 3 and 6 either; the first digit is not 0; letters are never S, L, O, I, B, Z.
 * Hyphens or spaces may stand after places 4 and 7.
 *
 * The numbers on CMS's specimen cards are `reserved`. There is no check digit; a quarter of random
 * texts with letters and digits in these places passes, since six letters are barred.
 *
 * @see CMS, Understanding the Medicare Beneficiary Identifier (MBI) Format
 */
export const usMbi: Validator = {
  passRate: 0.25,
  check: (text) => {
    const compact = compactOf(text)
    const format =
      /^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}$/
    if (!format.test(compact)) return 'invalid'
    return specimens.has(compact) ? 'reserved' : 'valid'
  },
}
