import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Peruvian taxpayer numbers (RUC): 10, 15, 16 or 17 for persons or 20 for entities, eight digits, and a check
 * digit, 11 less the weighted sum modulo 11, where 10 is written 0 and 11 is written 1.
 *
 * Of numbers that begin like one, one in ten passes.
 *
 * @see Decreto Legislativo 943; Resolución de Superintendencia SUNAT 210-2004
 */
export const peRuc: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 11 || !/^(?:1[0567]|20)/.test(digits)) return 'invalid'
    const check = (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10
    return check === Number(digits[10]) ? 'valid' : 'invalid'
  },
}
