import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Personal Health Numbers of British Columbia: ten digits that begin with 9, the last a check digit.
 *
 * Weights 2 4 8 5 10 9 7 3 over digits 2 to 9; the check digit is 11 less the sum modulo 11, 11 written
 * as 0, and a result of 10 is not issued. Catches every single wrong digit; of random numbers that begin with 9, one in
 * eleven passes.
 *
 * @see British Columbia Ministry of Health, Conformance Standards, volume 4 (PHN validation, modulus 11)
 */
export const caBcPhn: Validator = {
  passRate: 0.091,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 10 || digits[0] !== '9') return 'invalid'
    const check = (11 - (weightedSum(digits.slice(1), [2, 4, 8, 5, 10, 9, 7, 3]) % 11)) % 11
    return Number(digits[9]) === check ? 'valid' : 'invalid'
  },
}
