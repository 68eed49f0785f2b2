import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/**
 * Passes individual numbers of Japan ("My Number"): twelve digits, the last 11 less the weighted sum of the others
 * modulo 11, or 0 where the remainder is 0 or 1.
 *
 * Catches every single wrong digit but some that exchange the remainders 0 and 1. One random number in ten passes.
 *
 * @see 行政手続における特定の個人を識別するための番号の利用等に関する法律施行令; 平成26年総務省令第85号, article 5
 */
export const jpMyNumber: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits?.length !== 12 || isOneCharacterRepeated(digits)) return 'invalid'
    const rest = weightedSum(digits, weights) % 11
    return (rest <= 1 ? 0 : 11 - rest) === Number(digits[11]) ? 'valid' : 'invalid'
  },
}
