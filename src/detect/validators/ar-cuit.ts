import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/** Kinds of taxpayer: 20, 23 to 27 persons; 30, 33, 34 legal entities; 50, 51, 55 special cases. */
const kinds = /^(?:2[03-7]|3[034]|5[015])/

/**
 * Passes Argentine tax and labor numbers (CUIT, CUIL): kind of taxpayer, eight digits (a person's DNI), and a check
 * digit, 11 less the weighted sum modulo 11, where 11 is written 0 and 10 is written 9.
 *
 * Of numbers of a known kind one in ten passes. A single wrong digit is caught unless the check digit stands for 10.
 *
 * @see Resolución General AFIP 10/1997; Ley 11.683
 */
export const arCuit: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 11 || !kinds.test(digits)) return 'invalid'
    const check = 11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)
    const written = check === 11 ? 0 : Math.min(check, 9)
    return written === Number(digits[10]) ? 'valid' : 'invalid'
  },
}
