import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [1, 3, 7, 1, 3, 7, 1, 3, 5]

/**
 * Passes business registration numbers of Korea: ten digits, tax office (101 to 999), kind of business (not 00), serial
 * (not 0000) and a check digit; weights 1, 3, 7, 1, 3, 7, 1, 3, 5, the tens of the last product added, the sum with the
 * check digit a multiple of 10.
 *
 * About one random number in eleven passes.
 *
 * @see 국세청, 사업자등록사무처리규정, article on 사업자등록번호의 부여; 부가가치세법 시행령, article 12
 */
export const krBrn: Validator = {
  passRate: 0.089,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits?.length !== 10) return 'invalid'
    if (digits < '101' || digits.slice(3, 5) === '00' || digits.slice(5, 9) === '0000') return 'invalid'
    const sum = weightedSum(digits, weights) + Math.floor((Number(digits[8]) * 5) / 10) + Number(digits[9])
    return sum % 10 === 0 ? 'valid' : 'invalid'
  },
}
