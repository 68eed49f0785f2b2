import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]

/**
 * Passes Polish tax numbers (NIP): nine digits and their weighted sum modulo 11; a remainder of 10 is never
 * issued. The country code `PL` of the VAT form may stand before them. One random number in eleven passes.
 *
 * The first three digits named the tax office until 2011 and say nothing since, so none is refused.
 *
 * @see Ustawa z dnia 13 października 1995 r. o zasadach ewidencji i identyfikacji podatników i płatników, art. 8b
 */
export const plNip: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/^PL/i, ''))
    if (digits === undefined || digits.length !== 10 || isOneCharacterRepeated(digits)) return 'invalid'
    return weightedSum(digits, weights) % 11 === Number(digits[9]) ? 'valid' : 'invalid'
  },
}
