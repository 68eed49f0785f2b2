import { digitsOf } from './digits.ts'
import { elevenTest } from './nl-bsn.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Dutch education numbers, given to pupils without a BSN: nine digits that begin with 10, whose eleven test
 * leaves 5 instead of 0, so that no number is both. One random number that begins with 10 in eleven passes.
 *
 * @see Wet op het onderwijstoezicht, Art. 24b; DUO, Programma van eisen onderwijsnummer
 */
export const nlOnderwijsnummer: Validator = {
  passRate: 0.091,
  check: (text) => {
    const digits = text.length > 20 ? undefined : digitsOf(text)
    if (digits === undefined || digits.length !== 9 || !digits.startsWith('10')) return 'invalid'
    return elevenTest(digits) % 11 === 5 ? 'valid' : 'invalid'
  },
}
