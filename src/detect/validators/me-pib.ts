import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [8, 7, 6, 5, 4, 3, 2]

/**
 * Passes Montenegrin tax numbers (PIB): seven digits and a check digit, 11 less the weighted sum modulo 11, of
 * which 10 and 11 are written as 0. One random number of eight digits in ten passes.
 *
 * @see Zakon o poreskoj administraciji (Crna Gora), čl. 27 to 30
 */
export const mePib: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 8 || isOneCharacterRepeated(digits)) return 'invalid'
    const check = (11 - (weightedSum(digits, weights) % 11)) % 11
    return check % 10 === Number(digits[7]) ? 'valid' : 'invalid'
  },
}
