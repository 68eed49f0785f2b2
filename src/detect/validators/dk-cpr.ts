import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** The century that the seventh digit and the two-digit year name together. */
const centuryOf = (seventh: number, year: number): number => {
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return year >= 37 ? 1900 : 2000
  return year >= 58 ? 1800 : 2000
}

/**
 * Passes Danish civil registration numbers: DDMMYY and four digits, the first of which tells the century.
 *
 * Only the date is judged. The check by weights 4, 3, 2, 7, 6, 5, 4, 3, 2, 1 modulo 11 no longer holds: numbers
 * assigned since October 2007 may fail it. Births before 1900 are refused. One random number in 33 passes.
 *
 * @see CPR-loven section 3; CPR-kontoret, Personnummeret i CPR, sections 2 and 3
 */
export const dkCpr: Validator = {
  passRate: 0.031,
  check: (text) => {
    const digits = text.length > 20 ? undefined : digitsOf(text)
    if (digits === undefined || digits.length !== 10 || digits.endsWith('0000')) return 'invalid'
    const year = Number(digits.slice(4, 6))
    const full = centuryOf(Number(digits[6]), year) + year
    return isRealDate(full, Number(digits.slice(2, 4)), Number(digits.slice(0, 2))) ? 'valid' : 'invalid'
  },
}
