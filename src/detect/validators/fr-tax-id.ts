import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes French tax numbers of persons (numéro fiscal, SPI): thirteen digits, the first 0 to 3, the last three the
 * first ten modulo 511. One random number in a thousand passes.
 *
 * @see Livre des procédures fiscales art. R*287-1; European Commission, TIN algorithms, France
 */
export const frTaxId: Validator = {
  passRate: 0.001,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 13 || !/^[0-3]/.test(digits)) return 'invalid'
    const body = Number(digits.slice(0, 10))
    return body > 0 && body % 511 === Number(digits.slice(10)) ? 'valid' : 'invalid'
  },
}
