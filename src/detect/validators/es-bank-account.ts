import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]

/** The check digit of ten digits: 11 less the weighted sum modulo 11; 10 becomes 1 and 11 becomes 0. */
const checkDigit = (digits: string): number => {
  const rest = weightedSum(digits, weights) % 11
  return rest < 2 ? rest : 11 - rest
}

/**
 * Passes Spanish account numbers of twenty digits (CCC): bank, branch, a check digit over both, one over the
 * account, and the account. One random number in a hundred passes; no bank has the code 0000.
 *
 * @see Consejo Superior Bancario, Código Cuenta Cliente
 */
export const esBankAccount: Validator = {
  passRate: 0.01,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 20 || digits.startsWith('0000')) return 'invalid'
    const checks = `${checkDigit(`00${digits.slice(0, 8)}`)}${checkDigit(digits.slice(10))}`
    return digits.slice(8, 10) === checks ? 'valid' : 'invalid'
  },
}
