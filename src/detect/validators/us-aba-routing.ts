import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

const weights: readonly number[] = [3, 7, 1, 3, 7, 1, 3, 7, 1]

/**
 * Tells whether nine digits carry a correct ABA check digit: weights 3, 7, 1 repeated, total a multiple of 10.
 * Catches every single wrong digit, and swaps of neighbors unless the two differ by 5.
 *
 * @param digits - exactly 9 ASCII digits; anything else gives `false`
 */
export const passesAbaChecksum = (digits: string): boolean => {
  if (digits.length !== 9) return false
  let sum = 0
  for (let i = 0; i < 9; i++) {
    const digit = digits.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return false
    sum += digit * (weights[i] ?? 0)
  }
  return sum % 10 === 0
}

/** Stripe's published routing number for tests. */
const testNumber = '110000000'

/**
 * Passes routing transit numbers of US banks: nine digits that start with a Federal Reserve district
 * (01-12), the same plus 20 (thrifts), plus 60 (electronic), 00 (government) or 80 (traveler's
 * checks), with a correct check digit. About one random number in 26 passes.
 *
 * @see American Bankers Association, Routing Number Administrative Rules and Procedures; 12 CFR 229 appendix A
 */
export const usAbaRouting: Validator = {
  passRate: 0.038,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || !passesAbaChecksum(digits) || digits === '000000000') return 'invalid'
    const district = Number(digits.slice(0, 2))
    const assigned =
      district <= 12 || (district >= 21 && district <= 32) || (district >= 61 && district <= 72) || district === 80
    if (!assigned) return 'invalid'
    return digits === testNumber ? 'reserved' : 'valid'
  },
}
