import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes NHS numbers of England, Wales and the Isle of Man, CHI numbers of Scotland and H&C numbers of Northern
 * Ireland: ten digits under one scheme, so that no two are the same.
 *
 * Weights 10, 9, … 2; the check digit is 11 less the sum modulo 11, 11 written as 0; where it would be 10 the number is
 * not issued. That is the same as the whole sum with weight 1 for the check digit being a multiple of 11. Catches every
 * single wrong digit and every swap of neighbors; one random number in eleven passes.
 * Numbers from 999 000 0000 on are kept for tests and `reserved`.
 *
 * @see NHS Data Model and Dictionary, NHS NUMBER; NHS Digital, Find test data (999 range)
 */
export const ukNhsNumber: Validator = {
  passRate: 0.09,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 10 || isOneCharacterRepeated(digits)) return 'invalid'
    if (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 !== 0) return 'invalid'
    return digits.startsWith('999') ? 'reserved' : 'valid'
  },
}
