import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes US Individual Taxpayer Identification Numbers: nine digits that begin with 9, the fourth and fifth in
 * 50-65, 70-88, 90-92 or 94-99 (93 is an adoption number, 89 and 66-69 are not issued).
 *
 * There is no check digit; of random numbers that begin with 9, 44 in a hundred pass.
 *
 * @see IRS Publication 1915; Internal Revenue Manual 3.21.263.1
 */
export const usItin: Validator = {
  passRate: 0.44,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 9 || digits[0] !== '9') return 'invalid'
    const group = Number(digits.slice(3, 5))
    const issued =
      (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group <= 99 && group !== 93)
    return issued ? 'valid' : 'invalid'
  },
}
