import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Greek tax numbers (ΑΦΜ): nine digits, `EL` or `GR` before them or not, the last the sum weighted 256, 128,
 * … 2 modulo 11, where 10 is written 0. One random number in ten passes; fillers of one digit do not.
 *
 * @see Νόμος 4174/2013 άρθρο 11; European Commission, VIES FAQ, annex on the structure of VAT numbers
 */
export const grVat: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/^(?:EL|GR)/i, ''))
    if (digits === undefined || digits.length !== 9 || isOneCharacterRepeated(digits)) return 'invalid'
    const check = (weightedSum(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10
    return check === Number(digits[8]) ? 'valid' : 'invalid'
  },
}
