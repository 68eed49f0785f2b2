import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator, Validity } from './validator.ts'

/**
 * Judges the eleven digits of a Belgian person number whose month is raised by one of these amounts: YYMMDD, a serial
 * 001 to 998, and two check digits. They are 97 minus the first nine digits modulo 97; for births from 2000 a 2 is put
 * before the nine, and the check tells the century, so the date is judged in it.
 */
export const judgeBelgianNumber = (text: string, monthOffsets: readonly number[]): Validity => {
  const digits = text.length > 24 ? undefined : digitsOf(text)
  if (digits === undefined || digits.length !== 11) return 'invalid'
  const serial = digits.slice(6, 9)
  if (serial === '000' || serial === '999') return 'invalid'
  const [year, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number)
  const body = Number(digits.slice(0, 9))
  const check = Number(digits.slice(9))
  for (const [first, century] of [
    [0, 1900],
    [2_000_000_000, 2000],
  ] as const) {
    if (97 - ((first + body) % 97) !== check) continue
    const real = monthOffsets.some((offset) => isRealDate(century + (year ?? 0), (month ?? 0) - offset, day ?? 0))
    if (real) return 'valid'
  }
  return 'invalid'
}

/**
 * Passes Belgian national register numbers. One random number in 1,300 passes.
 *
 * Numbers of people whose birthday is unknown (month or day 00) are refused.
 *
 * @see Koninklijk besluit van 3 april 1984 (rijksregisternummer), Art. 1 to 5
 */
export const beNn: Validator = { passRate: 0.00075, check: (text) => judgeBelgianNumber(text, [0]) }
