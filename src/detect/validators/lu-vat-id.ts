import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Luxembourg VAT numbers: LU and eight digits, the last two the first six modulo 89.
 *
 * One random number in a hundred passes.
 *
 * @see Loi TVA du 12 février 1979, Art. 62; European Commission, VIES, structure of VAT numbers (LU)
 */
export const luVatId: Validator = {
  passRate: 0.01,
  check: (text) => {
    if (text.length > 20 || text.slice(0, 2).toUpperCase() !== 'LU') return 'invalid'
    const digits = digitsOf(text.slice(2))
    if (digits === undefined || digits.length !== 8 || digits === '00000000') return 'invalid'
    return Number(digits.slice(0, 6)) % 89 === Number(digits.slice(6)) ? 'valid' : 'invalid'
  },
}
