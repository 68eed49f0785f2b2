import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/** 11 less the weighted sum modulo 11; 10 and 11 are written 0. */
const checkDigit = (digits: string, weights: readonly number[]): number => {
  const rest = weightedSum(digits, weights) % 11
  return rest < 2 ? 0 : 11 - rest
}

/** Counting digits with their check digits, the sample of countless forms and tutorials. */
const sample = '12345678909'

/**
 * Passes Brazilian taxpayer numbers of persons (CPF): nine digits and two check digits, weights 10 to 2 and 11 to 2.
 *
 * One random number in a hundred passes. A run of one digit passes the arithmetic and is never issued; the counting
 * number is reserved.
 *
 * @see Instrução Normativa RFB 2172/2024
 */
export const brCpf: Validator = {
  passRate: 0.01,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 11 || isOneCharacterRepeated(digits)) return 'invalid'
    if (checkDigit(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) !== Number(digits[9])) return 'invalid'
    if (checkDigit(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) !== Number(digits[10])) return 'invalid'
    return digits === sample ? 'reserved' : 'valid'
  },
}
