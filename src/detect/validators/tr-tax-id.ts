import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Turkish tax numbers (vergi kimlik no): ten digits. Each of the first nine gains the number of places to its
 * right (9 … 1) modulo 10, is multiplied by 2 to that power and counts as its rest modulo 9 (9 stays 9, not 0); the
 * last makes the sum a multiple of 10. One random number in ten passes; fillers of one digit do not.
 *
 * @see Vergi Usul Kanunu m. 8; Gelir İdaresi Başkanlığı, Vergi kimlik numarası doğrulama
 */
export const trTaxId: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 10 || isOneCharacterRepeated(digits)) return 'invalid'
    let sum = 0
    for (let i = 0; i < 9; i++) {
      const power = 9 - i
      const value = (Number(digits[i]) + power) % 10
      sum += value === 9 ? 9 : (value * 2 ** power) % 9
    }
    return (sum + Number(digits[9])) % 10 === 0 ? 'valid' : 'invalid'
  },
}
