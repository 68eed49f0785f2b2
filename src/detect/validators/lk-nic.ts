import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Sri Lankan National Identity Card numbers: since 2016 twelve digits, the year of birth, the day of the year,
 * serial and check digit; before, nine digits with the year in two places and V (may vote) or X.
 *
 * The day is 1 to 366, 500 more for women; the registry counts February 29 in every year. How the check digit is worked
 * out is not published: three quarters of random old numbers pass, of new ones those born from 1900 to 2029.
 *
 * @see Registration of Persons Act No. 32 of 1968; Department for Registration of Persons, New NIC number format (2016)
 */
export const lkNic: Validator = {
  passRate: 0.73,
  check: (text) => {
    const parts = /^(?:[0-9]{2}([0-9]{3})[0-9]{4}[VX]|(?:19[0-9]|20[0-2])[0-9]([0-9]{3})[0-9]{5})$/.exec(
      compactOf(text),
    )
    if (parts === null) return 'invalid'
    const day = Number(parts[1] ?? parts[2]) % 500
    return day >= 1 && day <= 366 && Number(parts[1] ?? parts[2]) <= 866 ? 'valid' : 'invalid'
  },
}
