import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes DEA registration numbers: a registrant type, the first letter of the registrant's name (or 9
 * for a business), six digits and a check digit. Spaces and hyphens may stand between the parts.
 *
 * Check digit: the sum of digits 1, 3, 5 plus twice the sum of digits 2, 4, 6, modulo 10; so it catches every wrong
 * digit in an odd place, a wrong one in an even place unless it is off by 5, and every swap of neighbors. About one
 * random text of the shape in fifteen passes.
 *
 * @see 21 CFR 1301.13 for registrant types; DEA Diversion Control Division, registration number format
 */
export const usDea: Validator = {
  passRate: 0.07,
  check: (text) => {
    const compact = compactOf(text)
    if (!/^[A-HJ-MPR-UX][A-Z9][0-9]{7}$/.test(compact)) return 'invalid'
    const digit = (place: number): number => compact.charCodeAt(place + 1) - 48
    const sum = digit(1) + digit(3) + digit(5) + 2 * (digit(2) + digit(4) + digit(6))
    return sum % 10 === digit(7) ? 'valid' : 'invalid'
  },
}
