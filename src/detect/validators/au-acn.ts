import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Australian Company Numbers: nine digits, weights 8 … 1, the check digit brings the sum to a multiple of 10.
 *
 * Misses wrong digits whose weight shares a factor with 10, such as 0 for 5 in an even place; one random number in ten passes.
 *
 * @see Corporations Act 2001 section 118; ASIC, Australian Company Number digit check
 */
export const auAcn: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 9 || isOneCharacterRepeated(digits)) return 'invalid'
    return weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0 ? 'valid' : 'invalid'
  },
}
