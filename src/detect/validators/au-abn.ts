import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Australian Business Numbers: eleven digits, the first not 0; 1 is taken from the first digit, then weights
 * 10 1 3 5 7 9 11 13 15 17 19 give a multiple of 89.
 *
 * Catches every single wrong digit and every swap; one random number in 89 passes.
 *
 * @see A New Tax System (Australian Business Number) Act 1999; Australian Business Register, Format of the ABN
 */
export const auAbn: Validator = {
  passRate: 0.0112,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 11 || digits[0] === '0' || isOneCharacterRepeated(digits)) {
      return 'invalid'
    }
    return (weightedSum(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0 ? 'valid' : 'invalid'
  },
}
