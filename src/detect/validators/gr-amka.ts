import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Greek social security numbers (AMKA): the day, month and year of birth, four digits, and a Luhn digit over
 * all eleven. The date must be real in one of the two centuries. One random number in 270 passes.
 *
 * @see Νόμος 3655/2008 άρθρο 153; amka.gr, Τι είναι ο ΑΜΚΑ
 */
export const grAmka: Validator = {
  passRate: 0.0037,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 11) return 'invalid'
    const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2))) as [number, number, number]
    if (!isRealDate(1900 + year, month, day) && !isRealDate(2000 + year, month, day)) return 'invalid'
    return passesLuhn(digits) ? 'valid' : 'invalid'
  },
}
