import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]

/**
 * Passes Austrian social insurance numbers: a serial of three digits from 100, a check digit, the birth date DDMMYY.
 *
 * Weights 3, 7, 9, -, 5, 8, 4, 2, 1, 6, modulo 11; serials that give 10 are not assigned. The date must be real in
 * either century; the months 13 to 15, used when a day has run out of numbers, are refused. One in 300 passes.
 *
 * @see ASVG section 31(4) no. 1; Dachverband der Sozialversicherungsträger, Aufbau der Versicherungsnummer
 */
export const atSocialSecurity: Validator = {
  passRate: 0.0033,
  check: (text) => {
    const digits = text.length > 20 ? undefined : digitsOf(text)
    if (digits === undefined || digits.length !== 10 || digits[0] === '0') return 'invalid'
    const year = 2000 + Number(digits.slice(8))
    if (!isRealDate(year, Number(digits.slice(6, 8)), Number(digits.slice(4, 6)))) return 'invalid'
    return weightedSum(digits, weights) % 11 === Number(digits[3]) ? 'valid' : 'invalid'
  },
}
