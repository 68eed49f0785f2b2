import { digitsOf } from './digits.ts'
import { passesHybrid } from './iso7064.ts'
import type { Validator } from './validator.ts'

/**
 * Passes German VAT identification numbers: DE and nine digits, the first not 0, the last an ISO 7064 MOD 11,10 check
 * digit. One random number of that shape in ten passes.
 *
 * @see UStG section 27a; European Commission, VIES, structure of VAT numbers (DE)
 */
export const deVatId: Validator = {
  passRate: 0.1,
  check: (text) => {
    if (text.length > 20 || text.slice(0, 2).toUpperCase() !== 'DE') return 'invalid'
    const digits = digitsOf(text.slice(2))
    if (digits === undefined || digits.length !== 9 || digits[0] === '0') return 'invalid'
    return passesHybrid(digits, 10) ? 'valid' : 'invalid'
  },
}
