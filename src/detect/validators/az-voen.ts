import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [4, 1, 8, 6, 2, 7, 5, 3]

/**
 * Passes Azerbaijani taxpayer numbers (VÖEN): two digits of region, six of serial, a check digit, and 1 for a
 * legal or 2 for a natural person. About one random number of ten digits in 55 passes.
 *
 * The tax service does not publish how the ninth digit is made, and python-stdnum and npm `stdnum` leave it
 * out. It is the weighted sum of the first eight modulo 11 on every sample those publish, so it is required here.
 *
 * @see Azərbaycan Respublikasının Vergi Məcəlləsi, maddə 33; OECD, TIN sheet of Azerbaijan
 */
export const azVoen: Validator = {
  passRate: 0.018,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 10 || digits.startsWith('00')) return 'invalid'
    if (!/[12]$/.test(digits)) return 'invalid'
    return weightedSum(digits, weights) % 11 === Number(digits[8]) ? 'valid' : 'invalid'
  },
}
