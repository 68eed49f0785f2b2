import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [3, 2, 7, 6, 5, 4, 3, 2, 1]

/**
 * Passes Icelandic identity numbers of people and companies: DDMMYY, two serial digits from 20, a check digit and the
 * century (9 or 0). Companies raise the day by 40.
 *
 * Weights 3, 2, 7, 6, 5, 4, 3, 2, 1 give a multiple of 11. Numbers assigned without the check, which the registry may give
 * since 2026, are refused. One random number in 1,000 passes.
 *
 * @see Lög um skráningu einstaklinga nr. 140/2019, Art. 8; Þjóðskrá, Kennitala
 */
export const isKennitala: Validator = {
  passRate: 0.0011,
  check: (text) => {
    const digits = text.length > 20 ? undefined : digitsOf(text)
    if (digits === undefined || !/^\d{6}[2-9]\d\d[09]$/.test(digits)) return 'invalid'
    const day = Number(digits.slice(0, 2))
    const year = (digits[9] === '9' ? 1900 : 2000) + Number(digits.slice(4, 6))
    if (!isRealDate(year, Number(digits.slice(2, 4)), day > 40 ? day - 40 : day)) return 'invalid'
    return weightedSum(digits, weights) % 11 === 0 ? 'valid' : 'invalid'
  },
}
