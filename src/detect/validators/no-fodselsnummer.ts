import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const first: readonly number[] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const second: readonly number[] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** The century of birth that the serial and the two-digit year name together; 0 when the pair is not assigned. */
const centuryOf = (serial: number, year: number): number => {
  if (serial < 500) return 1900
  if (year < 40) return 2000
  return serial >= 900 ? 1900 : 0
}

/**
 * Passes Norwegian birth numbers and D-numbers: DDMMYY, a serial of three digits and two check digits.
 *
 * Weights 3, 7, 6, 1, 8, 9, 4, 5, 2 and 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, both modulo 11. The day is raised by 40 in
 * D-numbers, the month by 40 in hospital numbers; by 80 or 65 in the synthetic people of the test registers, which are
 * known as such. The first check is due to be dropped for numbers assigned from 2032. Births before 1900 are refused.
 * One random number in 500 passes.
 *
 * @see Folkeregisterforskriften sections 2-2-1 to 2-2-3; Skatteetaten, Fødselsnummer og D-nummer, and Tenor testdata
 */
export const noFodselsnummer: Validator = {
  passRate: 0.0019,
  check: (text) => {
    const digits = text.length > 20 ? undefined : digitsOf(text)
    if (digits === undefined || digits.length !== 11) return 'invalid'
    if (weightedSum(digits, first) % 11 !== 0 || weightedSum(digits, second) % 11 !== 0) return 'invalid'
    const day = Number(digits.slice(0, 2))
    const written = Number(digits.slice(2, 4))
    const raised = [80, 65, 40].find((offset) => written > offset) ?? 0
    const year = Number(digits.slice(4, 6))
    const century = centuryOf(Number(digits.slice(6, 9)), year)
    if (century === 0 || !isRealDate(century + year, written - raised, day > 40 ? day - 40 : day)) return 'invalid'
    return raised > 40 ? 'reserved' : 'valid'
  },
}
