import { compactOf } from './digits.ts'
import { isSiren } from './fr-siren.ts'
import type { Validator } from './validator.ts'

/** Characters of the key in order of value; I and O are never used. */
const keyCharacters = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * Tells whether two characters are the key of a nine-digit number: two digits are 12 + 3 × (number mod 97), modulo
 * 97; with a letter the two count as one value, and number + 1 + the value's quotient by 11 has its rest modulo 11.
 */
const isKeyOf = (key: string, number: string): boolean => {
  const first = keyCharacters.indexOf(key[0] ?? '')
  const second = keyCharacters.indexOf(key[1] ?? '')
  if (first < 0 || second < 0) return false
  if (first < 10 && second < 10) return (12 + 3 * (Number(number) % 97)) % 97 === first * 10 + second
  const value = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
  return (Number(number) + 1 + Math.floor(value / 11)) % 11 === value % 11
}

/**
 * Gives the nine digits behind a right key of two characters, `FR` before it or not; `undefined` when the text is
 * something else. France and Monaco share this form.
 */
export const keyedNumber = (text: string): string | undefined => {
  const compact = compactOf(text, ' .-').replace(/^FR/, '')
  if (!/^[0-9A-Z]{2}\d{9}$/.test(compact)) return undefined
  const number = compact.slice(2)
  return isKeyOf(compact.slice(0, 2), number) ? number : undefined
}

/**
 * Passes French VAT numbers: a key of two characters and a SIREN, `FR` before them or not.
 *
 * One random number in a thousand passes. Numbers of Monaco, 000 after the key, are left to `mc-vat`.
 *
 * @see Code général des impôts art. 286 ter; European Commission, VIES FAQ, annex on the structure of VAT numbers
 */
export const frVat: Validator = {
  passRate: 0.001,
  check: (text) => {
    const number = keyedNumber(text)
    return number !== undefined && !number.startsWith('000') && isSiren(number) ? 'valid' : 'invalid'
  },
}
