import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]

/**
 * Passes Moldovan identification numbers of thirteen digits: of organizations (IDNO, begins with 1) and of
 * persons (IDNP, begins with 0 or 2), both with the weighted sum modulo 10 at the end.
 *
 * One random number that begins with 0, 1 or 2 in ten passes.
 *
 * @see Hotărârea Guvernului nr. 333/2002 (Registrul de stat al populației); Legea nr. 220/2007, art. 12
 */
export const mdIdno: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 13 || isOneCharacterRepeated(digits)) return 'invalid'
    if (!/^[012]/.test(digits)) return 'invalid'
    return weightedSum(digits, weights) % 10 === Number(digits[12]) ? 'valid' : 'invalid'
  },
}
