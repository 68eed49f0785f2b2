import { koreanBirthNumber } from './kr-birth-number.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]

/** Highest code of a place of registration. */
const lastPlace = 96

/**
 * Gives the weighted sum modulo 11 under the check digits of Korean registration numbers.
 *
 * @param digits - 13 ASCII digits, of which 12 count
 */
export const koreanCheckSum = (digits: string): number => weightedSum(digits, weights) % 11

/**
 * Passes resident registration numbers of Korea as issued before October 2020: birth date, seventh digit 1 to 4, place
 * 00 to 96, serial and a check digit, 11 less the weighted sum modulo 11, its last digit.
 *
 * Numbers issued since have none; `kr-birth-number` judges those. About one random number with a seventh digit that
 * fits in 280 passes.
 *
 * @see 주민등록법 시행규칙, article 2 as in force until 2020-10-04
 */
export const krRrn: Validator = {
  passRate: 0.0035,
  check: (text) => {
    const digits = koreanBirthNumber(text)
    if (digits === undefined || (digits[6] as string) > '4' || Number(digits.slice(7, 9)) > lastPlace) return 'invalid'
    return (11 - koreanCheckSum(digits)) % 10 === Number(digits[12]) ? 'valid' : 'invalid'
  },
}
