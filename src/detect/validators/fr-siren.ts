import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/** Tells whether nine digits are a SIREN: the last is their Luhn digit, and they are no filler. */
export const isSiren = (digits: string): boolean =>
  digits.length === 9 && passesLuhn(digits) && !isOneCharacterRepeated(digits)

/**
 * Passes French company numbers (SIREN): nine digits, the last their Luhn digit. One random number in ten passes.
 *
 * @see Code de commerce art. R123-221; INSEE, definition c2047
 */
export const frSiren: Validator = {
  passRate: 0.1,
  check: (text) => (isSiren(digitsOf(text) ?? '') ? 'valid' : 'invalid'),
}
