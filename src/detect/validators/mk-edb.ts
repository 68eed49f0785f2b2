import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/**
 * Passes tax numbers of North Macedonia (ЕДБ), with or without `MK` (Latin or Cyrillic): twelve digits and a
 * check digit, 11 less the weighted sum modulo 11, of which 10 and 11 are written as 0. One in ten passes.
 *
 * @see Закон за даночна постапка, член 34; Управа за јавни приходи, Единствен даночен број
 */
export const mkEdb: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/^(?:MK|МК)/i, ''))
    if (digits === undefined || digits.length !== 13 || isOneCharacterRepeated(digits)) return 'invalid'
    const check = (11 - (weightedSum(digits, weights) % 11)) % 11
    return check % 10 === Number(digits[12]) ? 'valid' : 'invalid'
  },
}
