import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const bankWeights: readonly number[] = [7, 1, 3, 9, 7, 1, 3, 1]
const accountWeights: readonly number[] = [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3, 1]

/**
 * Passes Argentine account numbers (CBU, and CVU of payment services, which begin with 000): bank and branch with a
 * check digit, eight digits, and the account with one, fourteen digits; each weighted sum is a multiple of 10.
 *
 * One random number in a hundred passes. Every single wrong digit is caught. `stdnum` refuses a check digit of 0, which
 * a sum of the others that is a multiple of 10 gives; the arithmetic of the central bank has no such hole.
 *
 * @see Banco Central de la República Argentina, Sistema Nacional de Pagos: Clave Bancaria Uniforme, structure
 */
export const arCbu: Validator = {
  passRate: 0.01,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 22 || /^0+$/.test(digits)) return 'invalid'
    if (weightedSum(digits, bankWeights) % 10 !== 0) return 'invalid'
    return weightedSum(digits.slice(8), accountWeights) % 10 === 0 ? 'valid' : 'invalid'
  },
}
