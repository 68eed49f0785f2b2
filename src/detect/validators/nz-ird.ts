import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/** Range of issue: Inland Revenue has given out nothing below and plans nothing above. */
const lowest = 10_000_000
const highest = 150_000_000

/** 11 less the sum modulo 11, 11 as 0; 10 means that these weights give no check digit. */
const checkDigit = (base: string, weights: readonly number[]): number => (11 - (weightedSum(base, weights) % 11)) % 11

/**
 * Passes New Zealand IRD numbers: eight or nine digits from 10-000-000 to 150-000-000, the last a check digit.
 *
 * Weights 3 2 7 6 5 4 3 2 over the eight digits before it (a 0 in front of seven), modulo 11; where that gives 10,
 * weights 7 4 3 2 5 2 7 6; where that gives 10 too, the number is not issued. Of random numbers in the range one in
 * eleven passes.
 *
 * @see Tax Administration Act 1994; Inland Revenue, Resident withholding tax specification, IRD number validation
 */
export const nzIrd: Validator = {
  passRate: 0.09,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || (digits.length !== 8 && digits.length !== 9)) return 'invalid'
    if (Number(digits) < lowest || Number(digits) > highest) return 'invalid'
    const base = digits.slice(0, -1).padStart(8, '0')
    const first = checkDigit(base, [3, 2, 7, 6, 5, 4, 3, 2])
    const check = first < 10 ? first : checkDigit(base, [7, 4, 3, 2, 5, 2, 7, 6])
    return check === Number(digits.at(-1)) ? 'valid' : 'invalid'
  },
}
