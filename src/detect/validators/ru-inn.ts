import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/** Weights of the last check digit of a person; the others use its tail. */
const weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

const passes = (digits: string, length: number): boolean =>
  (weightedSum(digits, weights.slice(12 - length)) % 11) % 10 === Number(digits[length - 1])

/**
 * Passes Russian taxpayer numbers (ИНН): ten digits of an organization with one check digit, or twelve of a
 * person with two. The first two digits are a region and never 00.
 *
 * One random number of ten digits in ten passes, one of twelve in a hundred.
 *
 * @see Приказ ФНС России от 29.06.2012 № ММВ-7-6/435@, порядок присвоения ИНН
 */
export const ruInn: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.startsWith('00') || isOneCharacterRepeated(digits)) return 'invalid'
    if (digits.length === 10) return passes(digits, 10) ? 'valid' : 'invalid'
    if (digits.length !== 12) return 'invalid'
    return passes(digits, 11) && passes(digits, 12) ? 'valid' : 'invalid'
  },
}
