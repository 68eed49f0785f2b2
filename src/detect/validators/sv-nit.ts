import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Salvadoran tax numbers (NIT), fourteen digits: municipality (9… for the foreign born), birth or founding date
 * as DDMMYY, a serial of three, a check digit. Up to serial 100 the weights are 14 to 2 and 10 is written 0; above it
 * they are 2, 7 to 2, 7 to 2, and the digit is 11 less the remainder.
 *
 * Of numbers that begin with 0, 1 or 9 about one in three hundred passes. `stdnum` uses the first weights at serial 100
 * alone, writes 1 for a remainder of 0, and does not look at the date; here python-stdnum is followed.
 *
 * @see Código Tributario art. 86; Ministerio de Hacienda, estructura del NIT
 */
export const svNit: Validator = {
  passRate: 0.0036,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 14 || !/^[019]/.test(digits)) return 'invalid'
    // The century is not written; 2000 allows 29 February, which 1900 had not.
    const year = 2000 + Number(digits.slice(8, 10))
    if (!isRealDate(year, Number(digits.slice(6, 8)), Number(digits.slice(4, 6)))) return 'invalid'
    const old = Number(digits.slice(10, 13)) <= 100
    const check = old
      ? weightedSum(digits, [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
      : 11 - (weightedSum(digits, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)
    return (check % 11) % 10 === Number(digits[13]) ? 'valid' : 'invalid'
  },
}
