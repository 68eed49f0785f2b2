import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]

/**
 * Passes corporate numbers of Japan, with or without the T of invoice registration: 13 digits of which the first is the
 * check digit, 9 less the weighted sum of the other twelve modulo 9, thus 1 to 9.
 *
 * Catches most wrong digits, not 0 for 9. One random number that does not begin with 0 in nine passes.
 *
 * @see 法人番号の指定等に関する省令 (平成26年財務省令第70号), article 2
 */
export const jpCorporateNumber: Validator = {
  passRate: 0.111,
  check: (text) => {
    const digits = digitsOf(text.replace(/^T[ -]?/i, ''))
    if (digits?.length !== 13 || /^(\d)\1+$/.test(digits)) return 'invalid'
    return 9 - (weightedSum(digits.slice(1), weights) % 9) === Number(digits[0]) ? 'valid' : 'invalid'
  },
}
