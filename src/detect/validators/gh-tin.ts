import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Ghanaian taxpayer numbers (TIN): P persons, C companies, G the state, Q foreign missions, V others; 00, seven
 * digits, and a check character, the weighted sum 1 to 9 modulo 11, X for 10.
 *
 * One random number in eleven passes, and every single wrong digit is caught.
 *
 * @see Revenue Administration Act, 2016 (Act 915) sections 10 to 13; Ghana Revenue Authority, Taxpayer Identification
 *   Number
 */
export const ghTin: Validator = {
  passRate: 0.09,
  check: (text) => {
    if (!/^[PCGQVpcgqv]00[0-9]{7}[0-9Xx]$/.test(text)) return 'invalid'
    const check = weightedSum(text.slice(1), [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11
    return text.slice(-1).toUpperCase() === '0123456789X'[check] ? 'valid' : 'invalid'
  },
}
