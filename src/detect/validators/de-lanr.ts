import { isDigits } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [4, 9, 4, 9, 4, 9]

/**
 * Passes lifelong numbers of German physicians (LANR): six digits, a check digit and two digits of the specialty.
 *
 * Weights 4 and 9 alternate; the check digit fills the sum up to a multiple of 10. Pseudo numbers (999999…) and
 * specialty 00 are refused. One random number in ten passes.
 *
 * @see SGB V section 293(4); KBV, Richtlinie zur Vergabe der Arzt-, Betriebsstätten-, Praxisnetz- sowie der
 *   Netzverbundnummern, section 3
 */
export const deLanr: Validator = {
  passRate: 0.099,
  check: (text) => {
    if (text.length > 12) return 'invalid'
    const digits = text.replace(/ /g, '')
    if (digits.length !== 9 || !isDigits(digits)) return 'invalid'
    if (digits.startsWith('999999') || digits.startsWith('000000') || digits.endsWith('00')) return 'invalid'
    return (10 - (weightedSum(digits, weights) % 10)) % 10 === Number(digits[6]) ? 'valid' : 'invalid'
  },
}
