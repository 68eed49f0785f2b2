import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/** Prime weights of the last ten digits before the check digit. */
const weights: readonly number[] = [43, 41, 37, 29, 23, 19, 17, 13, 7, 3]

/**
 * Passes Colombian tax numbers (NIT): eight to ten digits, a citizen's number among them, and a check digit, 11 less
 * the weighted sum modulo 11, remainders 0 and 1 written as they are.
 *
 * One random number in ten passes. A single wrong digit is caught unless the check digit is 1, which stands for two
 * remainders. A run of one digit is a filler.
 *
 * @see DIAN, Orden Administrativa 4 de 1989 (dígito de verificación); Estatuto Tributario art. 555-1
 */
export const coNit: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length < 9 || digits.length > 11) return 'invalid'
    if (isOneCharacterRepeated(digits)) return 'invalid'
    const rest = weightedSum(digits.slice(0, -1).padStart(10, '0'), weights) % 11
    return (rest < 2 ? rest : 11 - rest) === Number(digits.slice(-1)) ? 'valid' : 'invalid'
  },
}
