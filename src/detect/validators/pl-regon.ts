import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const unitWeights = [8, 9, 2, 3, 4, 5, 6, 7]
const localWeights = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]

const passes = (digits: string, weights: readonly number[]): boolean =>
  (weightedSum(digits, weights) % 11) % 10 === Number(digits[weights.length])

/**
 * Passes Polish REGON numbers: nine digits of a business, or fourteen of one of its local units, whose first
 * nine are the business's own. The last digit is the weighted sum modulo 11, and 0 for a remainder of 10.
 *
 * One random number of nine digits in ten passes, one of fourteen in a hundred.
 *
 * @see Rozporządzenie Rady Ministrów z dnia 30 listopada 2015 r. (REGON), annex 2
 */
export const plRegon: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || (digits.length !== 9 && digits.length !== 14)) return 'invalid'
    if (isOneCharacterRepeated(digits) || !passes(digits, unitWeights)) return 'invalid'
    return digits.length === 9 || passes(digits, localWeights) ? 'valid' : 'invalid'
  },
}
