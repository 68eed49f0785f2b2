import { passesBelgianPair } from './be-ogm-vcs.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes numbers of Belgian identity cards, `591-1234567-xx`: twelve digits, the last two the first ten modulo 97
 * (97 for 0). One random number in a hundred passes.
 *
 * @see Koninklijk besluit van 25 maart 2003 (identiteitskaarten), Art. 3; IBZ, eID card content, card number
 */
export const beEid: Validator = {
  passRate: 0.0097,
  check: (text) => {
    const digits = text.length > 24 ? undefined : digitsOf(text)
    if (digits === undefined || digits.startsWith('000')) return 'invalid'
    return passesBelgianPair(digits) ? 'valid' : 'invalid'
  },
}
