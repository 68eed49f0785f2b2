import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [9, 8, 7, 6, 5, 4, 3, 2]

/**
 * Passes taxpayer identification numbers of the Philippines: nine digits of which the last is the weighted sum of the
 * others modulo 11 (never 10), and three or five digits for the branch.
 *
 * The Bureau of Internal Revenue says that the ninth digit is a check digit, not how it is computed: the weights are those
 * that other tools (Presidio) use and that fit the bureau's sample 000-123-456-001. About one random number in eleven passes.
 *
 * @see National Internal Revenue Code, section 236(J); BIR, TIN structure
 */
export const phTin: Validator = {
  passRate: 0.0909,
  check: (text) => {
    const digits = digitsOf(text, ' -')
    if (digits === undefined || ![9, 12, 14].includes(digits.length)) return 'invalid'
    const number = digits.slice(0, 9)
    if (isOneCharacterRepeated(number)) return 'invalid'
    return weightedSum(number, weights) % 11 === Number(number[8]) ? 'valid' : 'invalid'
  },
}
