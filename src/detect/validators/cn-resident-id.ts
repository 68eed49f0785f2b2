import { isRealDate } from './calendar-date.ts'
import { chineseProvinces } from './cn-provinces.ts'
import { passesMod11Two } from './iso7064.ts'
import type { Validator } from './validator.ts'

/** What people put between the groups: `1101 0119 9001 0112 37`, `110101-19900101-1237`. */
const separators = /[\s._/*-]/g

/** Longest text with 18 digits and two separators between each. */
const longestText = 60

/** The sample of the standard, copied into every guide. */
const sample = '11010519491231002X'

/** Permits of foreigners since December 2023 have a 9, the province and three digits for the nationality. */
const regionStart = (digits: string): string => (digits[0] === '9' ? digits.slice(1, 3) : digits.slice(0, 2))

/**
 * Passes identity numbers of China in 18 places: division code, birth date `YYYYMMDD`, serial and a check character
 * 0..9 or X by ISO 7064 MOD 11-2. Resident identity cards, residence permits of people from Hong Kong (81), Macao (82)
 * and Taiwan (83), and permanent residence cards of foreigners (9, version of 2023) share the form.
 *
 * The province must exist and the date be real; prefectures are not looked up (see `chineseProvinces`). About one
 * random text of the shape in 36,000 passes. The sample of the standard is `reserved`.
 *
 * @see GB 11643-1999, 公民身份号码, sections 4 and 5; 国家移民管理局, 新版外国人永久居留身份证机读信息规则 (2023), section 2
 */
export const cnResidentId: Validator = {
  passRate: 0.000_028,
  check: (text) => {
    if (text.length > longestText) return 'invalid'
    const number = text.replace(separators, '').toUpperCase()
    if (!/^[1-9]\d{16}[\dX]$/.test(number)) return 'invalid'
    if (!chineseProvinces.has(regionStart(number))) return 'invalid'
    if (!isRealDate(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))) {
      return 'invalid'
    }
    if (!passesMod11Two(number)) return 'invalid'
    return number === sample ? 'reserved' : 'valid'
  },
}
