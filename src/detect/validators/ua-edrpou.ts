import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const low = [1, 2, 3, 4, 5, 6, 7]
const middle = [7, 1, 2, 3, 4, 5, 6]

/**
 * Passes Ukrainian company codes (ЄДРПОУ): seven digits and a check digit. Codes from 30000000 to 60000000 use
 * the second row of weights; where the sum leaves 10 modulo 11, each weight grows by 2, and 10 again is written 0.
 *
 * One random number of eight digits in ten passes.
 *
 * @see Постанова Кабінету Міністрів України від 22 січня 1996 р. № 118, про створення ЄДРПОУ
 */
export const uaEdrpou: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 8 || isOneCharacterRepeated(digits)) return 'invalid'
    const weights = /^[345]/.test(digits) ? middle : low
    let rest = weightedSum(digits, weights) % 11
    const second = weights.map((weight) => weight + 2)
    if (rest === 10) rest = (weightedSum(digits, second) % 11) % 10
    return rest === Number(digits[7]) ? 'valid' : 'invalid'
  },
}
