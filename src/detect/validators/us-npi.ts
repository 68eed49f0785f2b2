import { digitsOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/** Card issuer prefix of US health applications; the check digit is computed as if it stood before the number. */
const healthPrefix = '80840'

/**
 * Passes National Provider Identifiers: ten digits, the first 1 or 2, the last the Luhn digit of
 * `80840` and the first nine. One random number of that shape in ten passes.
 *
 * @see 45 CFR 162.406(a); CMS, Requirements for National Provider Identifier and NPI Check Digit
 */
export const usNpi: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 10) return 'invalid'
    if (digits[0] !== '1' && digits[0] !== '2') return 'invalid'
    return passesLuhn(healthPrefix + digits) ? 'valid' : 'invalid'
  },
}
