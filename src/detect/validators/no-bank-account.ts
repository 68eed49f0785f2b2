import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/**
 * Passes Norwegian bank account numbers: four digits of the bank, two of the kind, four of the customer, one check digit;
 * weights 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1 give a multiple of 11. One random number in eleven passes.
 *
 * @see Bits AS, Kontonummer i Norge; NS-ISO 13616 annex for NO
 */
export const noBankAccount: Validator = {
  passRate: 0.091,
  check: (text) => {
    const digits = text.length > 20 ? undefined : digitsOf(text)
    if (digits === undefined || digits.length !== 11 || isOneCharacterRepeated(digits)) return 'invalid'
    if (digits.startsWith('0000')) return 'invalid'
    return weightedSum(digits, weights) % 11 === 0 ? 'valid' : 'invalid'
  },
}
