import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [-1, 5, 7, 9, 4, 6, 10, 5, 7]

/** The last day of 2099, in days since 1899-12-31: day 1 is 1900-01-01. */
const lastDay = 73_049

/**
 * Passes Ukrainian taxpayer card numbers of persons (РНОКПП, ІПН): the birth date as days since 1899-12-31, four
 * digits of serial and sex, and the weighted sum modulo 11, of that the last digit.
 *
 * One random number of ten digits in fourteen passes.
 *
 * @see Податковий кодекс України, ст. 70; Наказ Мінфіну України від 29.09.2017 № 822
 */
export const uaRntrc: Validator = {
  passRate: 0.073,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 10 || isOneCharacterRepeated(digits)) return 'invalid'
    const day = Number(digits.slice(0, 5))
    if (day < 1 || day > lastDay) return 'invalid'
    const rest = ((weightedSum(digits, weights) % 11) + 11) % 11
    return rest % 10 === Number(digits[9]) ? 'valid' : 'invalid'
  },
}
