import { isRealDate } from './calendar-date.ts'
import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes driver numbers of Great Britain: five places of the surname (9 fills short ones), the decade of birth, the
 * month (51 to 62 for women), the day, the last digit of the year, two initials (9 for none), a digit, two check
 * letters, and perhaps the two digits of the licence's issue.
 *
 * The date of birth must be a real one in either century. How the check letters are worked out is not published; one
 * random text of the shape in fourteen passes.
 *
 * @see DVLA INF1D; Road Traffic Act 1988 section 97; the Driver Number layout in DVLA's INS57P
 */
export const ukDrivingLicence: Validator = {
  passRate: 0.073,
  check: (text) => {
    const parts =
      /^(?=.{16}(?:..)?$)[A-Z]{1,5}9{0,4}([0-9])([0-9]{2})([0-9]{2})([0-9])(?:[A-Z][A-Z9]|99)[0-9][A-Z]{2}(?:[0-9]{2})?$/.exec(
        compactOf(text),
      )
    if (parts === null) return 'invalid'
    const [, decade = '', month = '', day = '', year = ''] = parts
    const monthOfBirth = Number(month) > 50 ? Number(month) - 50 : Number(month)
    const yearOfCentury = Number(decade + year)
    const real = [1900, 2000].some((century) => isRealDate(century + yearOfCentury, monthOfBirth, Number(day)))
    return real ? 'valid' : 'invalid'
  },
}
