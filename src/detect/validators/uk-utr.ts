import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/** The check digit for each remainder of the sum. */
const checkDigits = '21987654321'

/**
 * Passes UK Unique Taxpayer References: ten digits, the first the check digit of the other nine; HMRC prints a K after them.
 *
 * Weights 6 7 8 9 10 5 4 3 2 over digits 2 to 10; the sum modulo 11 selects the check digit, two remainders share 1 and
 * two share 2, so that some wrong digits are not seen. One random number in ten passes.
 *
 * @see HMRC, Specification for modulus 11 checking of the Unique Taxpayer Reference
 */
export const ukUtr: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/ ?[Kk]$/, ''))
    if (digits === undefined || digits.length !== 10 || isOneCharacterRepeated(digits)) return 'invalid'
    const sum = weightedSum(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2])
    return digits[0] === checkDigits[sum % 11] ? 'valid' : 'invalid'
  },
}
