import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [9, 8, 7, 6, 5, 4, 3, 2, 1]

/** Numbers up to this one were given out before check digits were. */
const lastUnchecked = 1_001_998

/**
 * Passes Russian insurance numbers (СНИЛС): nine digits and two check digits, the weighted sum modulo 101 with
 * 100 written as 00. Numbers up to 001-001-998 carry none and are refused, there being nothing to check.
 *
 * About one random number of eleven digits in a hundred passes.
 *
 * @see Федеральный закон от 01.04.1996 № 27-ФЗ, ст. 6; Постановление Правления ПФР от 31.07.2006 № 192п
 */
export const ruSnils: Validator = {
  passRate: 0.01,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 11 || Number(digits.slice(0, 9)) <= lastUnchecked) return 'invalid'
    const check = (weightedSum(digits, weights) % 101) % 100
    return check === Number(digits.slice(9)) ? 'valid' : 'invalid'
  },
}
