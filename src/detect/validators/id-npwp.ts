import { digitsOf } from './digits.ts'
import { isNik } from './id-nik.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/** The old number, or a company's new one with its leading zero dropped: Luhn over the first nine digits. */
const isOldNumber = (digits: string): boolean =>
  digits.length === 15 && passesLuhn(digits.slice(0, 9)) && !digits.startsWith('000000000')

/**
 * Passes tax numbers of Indonesia (NPWP): 15 digits of which the ninth is the Luhn digit of the first eight, or, since
 * 2024, 16: a person's population number, or a 0 and the old number of a company.
 *
 * stdnum also asks for the kind of taxpayer in the first two digits by a list of 2012; the tax office publishes none and
 * has numbers outside it, so that it is left out. One random number of 15 digits in ten passes.
 *
 * @see Direktorat Jenderal Pajak, PER-04/PJ/2020, article 1; PMK 112/PMK.03/2022 (changed by 136/2023), article 2
 */
export const idNpwp: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length > 16) return 'invalid'
    const old = digits.length === 16 && digits.startsWith('0') ? digits.slice(1) : digits
    return isOldNumber(old) || isNik(digits) ? 'valid' : 'invalid'
  },
}
