import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Tells whether the last digit is the Luhn check digit of those before it.
 *
 * Weights from the right: 1, 2, 1, 2, …; products above 9 count as their digit sum; the total is a
 * multiple of 10. Catches every single wrong digit and every swap of neighbors except 0 with 9.
 *
 * @param digits - ASCII digits, separators removed; anything else gives `false`
 * @see ISO/IEC 7812-1, annex B
 */
export const passesLuhn = (digits: string): boolean => {
  if (digits.length < 2) return false
  let sum = 0
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const digit = digits.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return false
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0
}

/**
 * Passes numbers whose last digit is their Luhn check digit; spaces, hyphens and the like may separate digits.
 *
 * A run of one repeated digit is refused: zeros pass the arithmetic and are always fillers.
 *
 * @see ISO/IEC 7812-1, annex B
 */
export const luhn: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || !passesLuhn(digits)) return 'invalid'
    return isOneCharacterRepeated(digits) ? 'invalid' : 'valid'
  },
}
