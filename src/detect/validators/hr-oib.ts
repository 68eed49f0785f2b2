import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import { passesHybrid } from './iso7064.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Croatian personal identification numbers (OIB) of persons and companies, with or without the `HR` of
 * the VAT form: eleven digits in the system MOD 11,10. One random number in ten passes.
 *
 * @see Zakon o osobnom identifikacijskom broju (NN 60/2008), čl. 3; ISO/IEC 7064, MOD 11,10
 */
export const hrOib: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/^HR/i, ''))
    if (digits === undefined || digits.length !== 11 || isOneCharacterRepeated(digits)) return 'invalid'
    return passesHybrid(digits, 10) ? 'valid' : 'invalid'
  },
}
