import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [2, 4, 8, 5, 10, 9, 7, 3, 6]

/**
 * Passes Bulgarian personal numbers (ЕГН): birth date as YYMMDD, with 20 added to the month for births before
 * 1900 (the published examples are such) and 40 from 2000 on, three digits of region and sex, and the weighted
 * sum modulo 11, a remainder of 10 written as 0. About one random number of ten digits in 90 passes.
 *
 * @see Наредба № РД-02-20-9 от 21.05.2012 г. за функциониране на ЕСГРАОН, приложение 1
 */
export const bgEgn: Validator = {
  passRate: 0.011,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 10) return 'invalid'
    const month = Number(digits.slice(2, 4))
    // 18yy and 19yy have the same leap years.
    const year = Number(digits.slice(0, 2)) + (month > 40 ? 2000 : 1900)
    const calendarMonth = month > 40 ? month - 40 : month > 20 ? month - 20 : month
    if (!isRealDate(year, calendarMonth, Number(digits.slice(4, 6)))) return 'invalid'
    return (weightedSum(digits, weights) % 11) % 10 === Number(digits[9]) ? 'valid' : 'invalid'
  },
}
