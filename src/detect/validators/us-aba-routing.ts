import { digitsOf, isDigits } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [3, 7, 1, 3, 7, 1, 3, 7, 1]

/**
 * Tells whether nine digits carry a correct ABA check digit: weights 3, 7, 1 repeated, total a multiple of 10.
 * Catches every single wrong digit, and swaps of neighbors unless the two differ by 5.
 *
 * @param digits - exactly 9 ASCII digits; anything else gives `false`
 */
export const passesAbaChecksum = (digits: string): boolean =>
  digits.length === 9 && isDigits(digits) && weightedSum(digits, weights) % 10 === 0

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
