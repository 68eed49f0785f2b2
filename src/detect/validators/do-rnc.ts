import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Dominican taxpayer numbers of legal entities (RNC): nine digits, the first 1, 4 or 5, the last a check digit,
 * 11 less the weighted sum of the others modulo 11, where 0 is written 2 and 1 is written 1.
 *
 * Of numbers that begin like one, one in ten passes. A few numbers of old miss their check digit; they are refused.
 *
 * @see Dirección General de Impuestos Internos, Registro Nacional de Contribuyentes; Norma General DGII 05-2009
 */
export const doRnc: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 9 || !/^[145]/.test(digits)) return 'invalid'
    const rest = weightedSum(digits, [7, 9, 8, 6, 5, 4, 3, 2]) % 11
    const check = rest === 0 ? 2 : rest === 1 ? 1 : 11 - rest
    return check === Number(digits[8]) ? 'valid' : 'invalid'
  },
}
