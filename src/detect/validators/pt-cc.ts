import type { Validator } from './validator.ts'
import { valueAt } from './weighted-sum.ts'

/**
 * Passes document numbers of the Portuguese citizen card: eight digits and a check digit of the civil number, two
 * letters or digits of the version, and a check digit: Luhn over all twelve, letters read as A = 10 … Z = 35, doubled
 * values above 9 less 9. One random number in ten passes.
 *
 * The version holds a letter on every card issued; twelve plain digits are refused, which `stdnum` does not.
 *
 * @see Instituto dos Registos e do Notariado, Validação de Número de Documento do Cartão de Cidadão, 2009
 */
export const ptCc: Validator = {
  passRate: 0.1,
  check: (text) => {
    const compact = text.replace(/[ .-]/g, '')
    if (!/^\d{9}(?:[A-Za-z][0-9A-Za-z]|\d[A-Za-z])\d$/.test(compact)) return 'invalid'
    let sum = 0
    for (let i = 0; i < 12; i++) {
      const value = valueAt(compact, i) * (i % 2 === 0 ? 2 : 1)
      sum += i % 2 === 0 && value > 9 ? value - 9 : value
    }
    return sum % 10 === 0 ? 'valid' : 'invalid'
  },
}
