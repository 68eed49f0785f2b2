import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Paraguayan taxpayer numbers (RUC): five to eight digits, a citizen's identity number or 800… for entities, and
 * a check digit, 11 less the sum of the digits times 2, 3, 4 … from the right modulo 11, where 10 is written 0 and 11
 * is written 1.
 *
 * One random number in ten passes. Runs of one digit are fillers.
 *
 * @see Ley 1352/1988; Decreto 3181/2019; DNIT, cálculo del dígito verificador
 */
export const pyRuc: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length < 6 || digits.length > 9) return 'invalid'
    if (isOneCharacterRepeated(digits)) return 'invalid'
    const sum = weightedSum(digits.slice(0, -1).padStart(8, '0'), [9, 8, 7, 6, 5, 4, 3, 2])
    return (11 - (sum % 11)) % 10 === Number(digits.slice(-1)) ? 'valid' : 'invalid'
  },
}
