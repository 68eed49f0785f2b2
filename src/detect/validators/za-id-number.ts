import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/**
 * Passes South African identity numbers, thirteen digits: birth date as YYMMDD, four of sex and serial, 0 for citizens,
 * 1 for permanent residents or 2 for refugees, a digit of no meaning now, and the Luhn digit.
 *
 * About one random number in a thousand passes. Every single wrong digit is caught. `stdnum` does not know the 2 of
 * refugees.
 *
 * @see Identification Act 68 of 1997 section 7; Department of Home Affairs, identity number
 */
export const zaIdNumber: Validator = {
  passRate: 0.0011,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 13 || Number(digits[10]) > 2) return 'invalid'
    // The century is not written; 2000 allows 29 February, which 1900 had not.
    const year = 2000 + Number(digits.slice(0, 2))
    if (!isRealDate(year, Number(digits.slice(2, 4)), Number(digits.slice(4, 6)))) return 'invalid'
    return passesLuhn(digits) ? 'valid' : 'invalid'
  },
}
