import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Places of birth that are not assigned; 01 to 59 are states, 60 to 99 countries and unknown places. */
const unassignedPlaces: ReadonlySet<string> = new Set('00 17 18 19 20 69 73 80 81 94 95 96 97'.split(' '))

/**
 * Passes identity card numbers of Malaysia: birth date `YYMMDD`, a place of birth in use and four digits; there is no
 * check digit. The century is not written, so 29 February passes where either has it.
 *
 * About one random number in 32 passes.
 *
 * @see National Registration Regulations 1990; Jabatan Pendaftaran Negara, Kod Negeri dan Kod Negara (2024)
 */
export const myNric: Validator = {
  passRate: 0.0317,
  check: (text) => {
    const digits = digitsOf(text, ' -')
    if (digits?.length !== 12 || unassignedPlaces.has(digits.slice(6, 8))) return 'invalid'
    const [year, month, day] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2))) as [number, number, number]
    return isRealDate(1900 + year, month, day) || isRealDate(2000 + year, month, day) ? 'valid' : 'invalid'
  },
}
