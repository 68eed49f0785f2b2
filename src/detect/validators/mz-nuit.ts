import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Mozambican taxpayer numbers (NUIT): eight digits and a check digit, the sum with weights 8 9 4 5 6 7 8 9
 * modulo 11, where 10 is written 1.
 *
 * One random number in ten passes. A single wrong digit is caught unless the check digit 1 stands for 10.
 *
 * @see Decreto 52/2003, de 24 de Dezembro (Regulamento do Número Único de Identificação Tributária)
 */
export const mzNuit: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 9 || isOneCharacterRepeated(digits)) return 'invalid'
    const rest = weightedSum(digits, [8, 9, 4, 5, 6, 7, 8, 9]) % 11
    return (rest === 10 ? 1 : rest) === Number(digits[8]) ? 'valid' : 'invalid'
  },
}
