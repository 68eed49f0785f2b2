import { digitsOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Swedish VAT numbers: SE, the ten digits of an organisation or personal number with its Luhn digit, and 01 (or a
 * higher branch up to 94). One random number in ten passes.
 *
 * @see Mervärdesskattelag (2023:200) chapter 7; European Commission, VIES, structure of VAT numbers (SE)
 */
export const seVatId: Validator = {
  passRate: 0.094,
  check: (text) => {
    if (text.length > 24 || text.slice(0, 2).toUpperCase() !== 'SE') return 'invalid'
    const digits = digitsOf(text.slice(2))
    if (digits === undefined || !/^\d{10}(?:0[1-9]|[1-8]\d|9[0-4])$/.test(digits)) return 'invalid'
    if (digits.startsWith('000')) return 'invalid'
    return passesLuhn(digits.slice(0, 10)) ? 'valid' : 'invalid'
  },
}
