import { digitsOf } from './digits.ts'
import { ecCi, ecProvince } from './ec-ci.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Ecuadorian taxpayer numbers (RUC), thirteen digits by their third: up to 5 a person, whose identity number
 * stands before the establishment; 9 a company, weights 4 3 2 7 6 5 4 3 2 1; 6 a public body, weights 3 2 7 6 5 4 3 2 1
 * over nine digits, or a person. The establishment is never 000.
 *
 * Two random numbers in a hundred pass. Companies registered since 2019 may have no check digit; they are refused.
 *
 * @see Reglamento a la Ley del Registro Único de Contribuyentes (Decreto 2167/2006) art. 7; SRI, estructura del RUC
 */
export const ecRuc: Validator = {
  passRate: 0.02,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 13 || !ecProvince.test(digits)) return 'invalid'
    if (digits.endsWith('000')) return 'invalid'
    if (digits[2] === '9') {
      return weightedSum(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 ? 'valid' : 'invalid'
    }
    if (digits[2] === '6' && weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0) return 'valid'
    return ecCi.check(digits.slice(0, 10))
  },
}
