import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]

/**
 * Passes PESEL numbers: birth date as YYMMDD (20 is added to the month from 2000 on), four digits of
 * serial and sex, and a check digit. Births of 1800 to 1899 (month + 80) and from 2100 on are refused:
 * nobody writes them in a message.
 *
 * The weighted sum is a multiple of 10. About one random number of eleven digits in 140 passes.
 *
 * @see Ustawa z dnia 24 września 2010 r. o ewidencji ludności, art. 15 and 16
 */
export const plPesel: Validator = {
  passRate: 0.0073,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 11) return 'invalid'
    const month = Number(digits.slice(2, 4))
    const century = month > 20 ? 2000 : 1900
    const year = century + Number(digits.slice(0, 2))
    if (!isRealDate(year, century === 2000 ? month - 20 : month, Number(digits.slice(4, 6)))) return 'invalid'
    return weightedSum(digits, weights) % 10 === 0 ? 'valid' : 'invalid'
  },
}
