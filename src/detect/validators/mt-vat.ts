import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Maltese VAT numbers: eight digits, `MT` before them or not, the first six above 100,000, the sum weighted
 * 3, 4, 6, 7, 8, 9, 10, 1 (the last two as one number) a multiple of 37. One random number in 41 passes.
 *
 * @see European Commission, VIES FAQ, annex on the structure of VAT numbers; Value Added Tax Act, Cap. 406
 */
export const mtVat: Validator = {
  passRate: 0.025,
  check: (text) => {
    const digits = digitsOf(text.replace(/^[Mm][Tt]/, ''))
    if (digits === undefined || digits.length !== 8 || digits[0] === '0') return 'invalid'
    return weightedSum(digits, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0 ? 'valid' : 'invalid'
  },
}
