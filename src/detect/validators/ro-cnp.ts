import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]

/** Counties 01 to 40, the sectors of Bucharest 41 to 48 (47 and 48 are former ones), Călărași, Giurgiu, and abroad 70 to 83. */
const isCounty = (code: number): boolean =>
  (code >= 1 && code <= 48) || code === 51 || code === 52 || code === 70 || (code >= 80 && code <= 83)

const centuriesOf = (first: string): readonly number[] => {
  if ('12'.includes(first)) return [1900]
  if ('56'.includes(first)) return [2000]
  return '789'.includes(first) ? [1900, 2000] : []
}

/**
 * Passes Romanian personal codes (CNP): sex and century (1, 2: 1900s; 5, 6: 2000s; 7, 8: residents and 9:
 * foreigners of either), birth date as YYMMDD, county, serial and the weighted sum modulo 11, a remainder of
 * 10 written as 1. Births of the 1800s (3, 4) are refused.
 *
 * About one random number of thirteen digits in 600 passes.
 *
 * @see Legea nr. 105/1996 privind evidența populației, annex; HG nr. 1375/2006, art. 6 to 9
 */
export const roCnp: Validator = {
  passRate: 0.0016,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 13) return 'invalid'
    const year = Number(digits.slice(1, 3))
    const month = Number(digits.slice(3, 5))
    const day = Number(digits.slice(5, 7))
    if (!centuriesOf(digits[0] as string).some((century) => isRealDate(century + year, month, day))) return 'invalid'
    if (!isCounty(Number(digits.slice(7, 9)))) return 'invalid'
    const rest = weightedSum(digits, weights) % 11
    return Number(digits[12]) === (rest === 10 ? 1 : rest) ? 'valid' : 'invalid'
  },
}
