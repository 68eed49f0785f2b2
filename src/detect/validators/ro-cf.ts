import { digitsOf } from './digits.ts'
import { roCnp } from './ro-cnp.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [7, 5, 3, 2, 1, 7, 5, 3, 2]

/**
 * Passes Romanian fiscal codes, with or without `RO`: the company code (CUI) of two to ten digits, whose last
 * is the weighted sum of those before it, right-aligned, times 10 modulo 11 modulo 10; or a person's CNP.
 *
 * One random number in ten passes.
 *
 * @see Legea nr. 207/2015 privind Codul de procedură fiscală, art. 82; European Commission, VIES, FAQ Q11
 */
export const roCf: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/^RO/i, ''))
    if (digits === undefined) return 'invalid'
    if (digits.length === 13) return roCnp.check(digits)
    if (digits.length < 2 || digits.length > 10 || digits[0] === '0') return 'invalid'
    const sum = weightedSum(digits.slice(0, -1).padStart(9, '0'), weights)
    return ((sum * 10) % 11) % 10 === Number(digits.at(-1)) ? 'valid' : 'invalid'
  },
}
