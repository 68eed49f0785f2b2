import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [2, 7, 6, 5, 4, 3, 2, 1]

/**
 * Passes Danish company numbers (CVR), which are VAT numbers with DK before them: eight digits, the first not 0, whose
 * weighted sum by 2, 7, 6, 5, 4, 3, 2, 1 is a multiple of 11. One random number in eleven passes.
 *
 * @see CVR-loven section 5; Erhvervsstyrelsen, Modulus 11 kontrol af CVR-nummer
 */
export const dkCvr: Validator = {
  passRate: 0.091,
  check: (text) => {
    if (text.length > 20) return 'invalid'
    const digits = digitsOf(text.toUpperCase().replace(/^DK/, ''))
    if (digits === undefined || digits.length !== 8 || digits[0] === '0') return 'invalid'
    return weightedSum(digits, weights) % 11 === 0 ? 'valid' : 'invalid'
  },
}
