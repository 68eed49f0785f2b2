import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/** Letters by their two-digit value, 10 to 35: the order in which the places of registration got theirs. */
const letterOrder = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'

/** For gender and serial; the check digit counts once. */
const weights: readonly number[] = [8, 7, 6, 5, 4, 3, 2, 1, 1]

/**
 * Passes identity numbers of Taiwan: a letter, a digit for the sex (1, 2; residents without household registration
 * 8, 9 since 2021; A to D in certificates before), seven digits and a check digit. The letter is two digits, weights
 * 1, 9, 8, …, 1, 1, the sum a multiple of 10.
 *
 * Catches every single wrong digit apart from some where the weight shares a factor with 10. One random text in ten
 * passes.
 *
 * @see 內政部, 國民身分證及戶口名簿製發相片影像檔建置管理辦法; 內政部移民署, 外來人口統一證號換號 (2021-01-02)
 */
export const twNationalId: Validator = {
  passRate: 0.1,
  check: (text) => {
    const number = text.toUpperCase()
    if (!/^[A-Z][1289A-D]\d{8}$/.test(number)) return 'invalid'
    const letter = letterOrder.indexOf(number[0] as string) + 10
    // Of a second letter only the last digit of its value counts: A is 10, thus 0.
    const sex = number[1] as string
    const rest = (sex > '9' ? String(letterOrder.indexOf(sex)) : sex) + number.slice(2)
    const sum = Math.floor(letter / 10) + (letter % 10) * 9 + weightedSum(rest, weights)
    return sum % 10 === 0 ? 'valid' : 'invalid'
  },
}
