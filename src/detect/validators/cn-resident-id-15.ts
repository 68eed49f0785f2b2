import { isRealDate } from './calendar-date.ts'
import { chineseProvinces } from './cn-provinces.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes identity numbers of China as issued until 1999: 15 digits with division code, birth date `YYMMDD` of the
 * twentieth century and a serial, without a check digit. The cards expired in 2013; the numbers are still in old files.
 *
 * The province must exist and the date be real. About one random number in 74 passes.
 *
 * @see GB 11643-1989, 社会保障号码; 居民身份证法 (2011), article 23 for the end of the first cards
 */
export const cnResidentId15: Validator = {
  passRate: 0.0135,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits?.length !== 15 || !chineseProvinces.has(digits.slice(0, 2))) return 'invalid'
    const real = isRealDate(
      1900 + Number(digits.slice(6, 8)),
      Number(digits.slice(8, 10)),
      Number(digits.slice(10, 12)),
    )
    return real ? 'valid' : 'invalid'
  },
}
