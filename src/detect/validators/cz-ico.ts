import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [8, 7, 6, 5, 4, 3, 2]

/** Tells whether eight ASCII digits end in the check digit of a Czech or Slovak business number. */
export const passesIco = (digits: string): boolean =>
  (11 - (weightedSum(digits, weights) % 11)) % 10 === Number(digits[7])

/**
 * Passes Czech and Slovak business numbers (IČO): seven digits and a check digit, one scheme since the common
 * state's register. One random number of eight digits in ten passes.
 *
 * @see Český statistický úřad, Identifikační číslo organizace (IČO); zákon č. 272/2015 Z. z., o registri právnických osôb
 */
export const czIco: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 8 || isOneCharacterRepeated(digits)) return 'invalid'
    return passesIco(digits) ? 'valid' : 'invalid'
  },
}
