import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [21, 19, 17, 13, 11, 9, 7, 3, 1]

/**
 * Passes Bulgarian personal numbers of foreigners (ЛНЧ): nine digits and their weighted sum modulo 10. They
 * carry no date. One random number of ten digits in ten passes.
 *
 * @see Закон за чужденците в Република България, чл. 55; Национална агенция за приходите, ЛНЧ
 */
export const bgPnf: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 10 || isOneCharacterRepeated(digits)) return 'invalid'
    return weightedSum(digits, weights) % 10 === Number(digits[9]) ? 'valid' : 'invalid'
  },
}
