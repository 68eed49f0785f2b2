import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import { passesHybrid } from './iso7064.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Serbian tax numbers (PIB), with or without `RS`: nine digits, the first not 0, in the system MOD 11,10.
 * About one random number in ten passes.
 *
 * @see Zakon o poreskom postupku i poreskoj administraciji, čl. 26 to 28; ISO/IEC 7064, MOD 11,10
 */
export const rsPib: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/^RS/i, ''))
    if (digits === undefined || digits.length !== 9 || digits[0] === '0') return 'invalid'
    return !isOneCharacterRepeated(digits) && passesHybrid(digits, 10) ? 'valid' : 'invalid'
  },
}
