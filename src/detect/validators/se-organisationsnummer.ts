import { digitsOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/**
 * Tells whether ten digits are a Swedish organisation number: a first digit that names a kind of organisation, third
 * and fourth digits from 20 on (no month, so that no person's number is one), and a Luhn digit.
 */
const isOrganisationNumber = (digits: string): boolean => /^[1-35-9]\d[2-9]\d{7}$/.test(digits) && passesLuhn(digits)

/**
 * Passes Swedish organisation numbers, also with the 16 that registers put before them. One random number
 * of that shape in ten passes.
 *
 * @see Lag (1974:174) om identitetsbeteckning för juridiska personer; Skatteverket, SKV 709
 */
export const seOrganisationsnummer: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = text.length > 20 ? undefined : digitsOf(text)
    if (digits === undefined) return 'invalid'
    const number = digits.length === 12 && digits.startsWith('16') ? digits.slice(2) : digits
    return isOrganisationNumber(number) ? 'valid' : 'invalid'
  },
}
