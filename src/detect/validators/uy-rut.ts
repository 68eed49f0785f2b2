import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Uruguayan taxpayer numbers (RUT): office 01 to 22, six digits, 001, and a check digit, 11 less the weighted
 * sum modulo 11, never 10.
 *
 * Of numbers that have 001 in its place about one in fifty passes. Every single wrong digit is caught.
 *
 * @see Dirección General Impositiva, Resolución 2230/2000; Decreto 597/988
 */
export const uyRut: Validator = {
  passRate: 0.02,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || !/^(?:0[1-9]|1[0-9]|2[0-2])[0-9]{6}001[0-9]$/.test(digits)) return 'invalid'
    if (digits.slice(2, 8) === '000000') return 'invalid'
    const check = (11 - (weightedSum(digits, [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11
    return check === Number(digits[11]) ? 'valid' : 'invalid'
  },
}
