import { isDigits } from './digits.ts'

/** Product in the dihedral group D5: 0..4 are rotations, 5..9 reflections. */
const multiply = (a: number, b: number): number => {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b - 5) % 5) + 5
  return b < 5 ? ((a - b) % 5) + 5 : (a - b + 5) % 5
}

/** Verhoeff's permutation of the digits; place i applies it i times. */
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

/**
 * Tells whether the last digit is the Verhoeff check digit of those before it.
 *
 * Catches every single wrong digit and every swap of neighbors.
 *
 * @param digits - ASCII digits, separators removed; anything else gives `false`
 * @see J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tract 29, Amsterdam 1969
 */
export const passesVerhoeff = (digits: string): boolean => {
  if (digits.length < 2 || !isDigits(digits)) return false
  let check = 0
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48
    for (let turn = i % 8; turn > 0; turn--) digit = permutation[digit] as number
    check = multiply(check, digit)
  }
  return check === 0
}
