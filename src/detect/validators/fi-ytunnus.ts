import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1]

/**
 * Passes Finnish business numbers (Y-tunnus), which are VAT numbers with FI before them: seven digits and a check digit;
 * weights 7, 9, 10, 5, 8, 4, 2, 1 give a multiple of 11. One random number in eleven passes.
 *
 * @see Yritys- ja yhteisötietolaki (244/2001) section 9; PRH, Y-tunnus, tarkistusnumero
 */
export const fiYtunnus: Validator = {
  passRate: 0.091,
  check: (text) => {
    if (text.length > 20) return 'invalid'
    const digits = digitsOf(text.toUpperCase().replace(/^FI/, ''))
    if (digits === undefined || digits.length !== 8 || digits.startsWith('0000')) return 'invalid'
    return weightedSum(digits, weights) % 11 === 0 ? 'valid' : 'invalid'
  },
}
