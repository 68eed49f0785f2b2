import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'
import { passesVerhoeff } from './verhoeff.ts'

/**
 * Passes Luxembourg national numbers of persons (matricule), which are their tax numbers too: birth date YYYYMMDD,
 * a serial of three digits, a Luhn digit and a Verhoeff digit, both over the first eleven.
 *
 * The birth date must be real and not before 1900. About one random number that begins with a date in a hundred passes,
 * one in 137,000 of any thirteen digits.
 *
 * @see Loi du 19 juin 2013 relative à l'identification des personnes physiques, Art. 2; règlement grand-ducal du
 *   21 juin 2013, Art. 1; European Commission, TIN sheet Luxembourg
 */
export const luTaxId: Validator = {
  passRate: 0.0000073,
  check: (text) => {
    const digits = text.length > 24 ? undefined : digitsOf(text)
    if (digits === undefined || digits.length !== 13) return 'invalid'
    if (!isRealDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))))
      return 'invalid'
    const body = digits.slice(0, 11)
    return passesLuhn(body + digits[11]) && passesVerhoeff(body + digits[12]) ? 'valid' : 'invalid'
  },
}
