import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { passesVerhoeff } from './verhoeff.ts'

/**
 * Passes Nigerian national identification numbers (NIN): eleven digits, the last the Verhoeff check digit.
 *
 * Catches every single wrong digit and every swap of neighbors; one random number in ten passes. A run of one digit is
 * a filler.
 *
 * @see National Identity Management Commission Act 2007 section 18; NIMC, the NIN has no intelligence and a check digit
 */
export const ngNin: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 11 || isOneCharacterRepeated(digits)) return 'invalid'
    return passesVerhoeff(digits) ? 'valid' : 'invalid'
  },
}
