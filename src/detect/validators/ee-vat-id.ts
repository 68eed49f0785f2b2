import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [3, 7, 1, 3, 7, 1, 3, 7, 1]

/**
 * Passes Estonian VAT numbers: EE and nine digits that begin with 10, whose sum by weights 3, 7, 1 is a multiple of 10.
 *
 * One random number that begins so in ten passes.
 *
 * @see Käibemaksuseadus section 24; Maksu- ja Tolliamet, KMKR number; European Commission, VIES (EE)
 */
export const eeVatId: Validator = {
  passRate: 0.1,
  check: (text) => {
    if (text.length > 20 || text.slice(0, 2).toUpperCase() !== 'EE') return 'invalid'
    const digits = digitsOf(text.slice(2))
    if (digits === undefined || digits.length !== 9 || !digits.startsWith('10')) return 'invalid'
    return weightedSum(digits, weights) % 10 === 0 ? 'valid' : 'invalid'
  },
}
