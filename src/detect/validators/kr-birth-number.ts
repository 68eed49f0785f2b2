import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** First two digits of the birth year by the seventh digit; 9 and 0 (born in the 1800s) are left out: nobody lives. */
const centuries: readonly number[] = [Number.NaN, 1900, 1900, 2000, 2000, 1900, 1900, 2000, 2000, Number.NaN]

/**
 * Gives the 13 digits of a Korean number whose first seven are a real birth date with its century and sex, or
 * `undefined`. 1 to 4 are residents, 5 to 8 registered foreigners.
 */
export const koreanBirthNumber = (text: string): string | undefined => {
  const digits = digitsOf(text, ' -')
  if (digits?.length !== 13) return undefined
  const year = (centuries[Number(digits[6])] as number) + Number(digits.slice(0, 2))
  return isRealDate(year, Number(digits.slice(2, 4)), Number(digits.slice(4, 6))) ? digits : undefined
}

/**
 * Passes Korean resident and foreigner registration numbers by their birth date alone. Since October 2020 the last six
 * digits are random: newborns, newly registered foreigners and people who had their number changed have no check digit.
 *
 * About one random number with a seventh digit that fits in 27 passes.
 *
 * @see 주민등록법 시행규칙 (행정안전부령, 2020-10-05), article 2
 */
export const krBirthNumber: Validator = {
  passRate: 0.0365,
  check: (text) => (koreanBirthNumber(text) === undefined ? 'invalid' : 'valid'),
}
