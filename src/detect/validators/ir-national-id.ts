import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Iranian national numbers (کد ملی): nine digits, the first three the place of registration, and a check digit:
 * the sum with weights 10 to 2 modulo 11, taken from 11 when it is 2 or more.
 *
 * One random number in ten passes. A single wrong digit is caught unless the check digit is 1, which stands for two
 * remainders. Runs of one digit pass the arithmetic and are never issued.
 *
 * @see Act on the allocation of national numbers and postal codes (قانون الزام اختصاص شماره ملی و کد پستی), 1376 (1997)
 */
export const irNationalId: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 10 || isOneCharacterRepeated(digits)) return 'invalid'
    if (digits.slice(3, 9) === '000000') return 'invalid'
    const rest = weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
    return (rest < 2 ? rest : 11 - rest) === Number(digits[9]) ? 'valid' : 'invalid'
  },
}
