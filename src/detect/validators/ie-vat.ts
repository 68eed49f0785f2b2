import { compactOf } from './digits.ts'
import { irishCheckLetter } from './ie-pps.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Irish VAT numbers, IE before them or not: seven digits, a check letter and since 2013 perhaps a letter A to I;
 * or the old form, whose second place is a letter, + or *.
 *
 * The check letter is that of a PPS number; in the old form it is worked out on 0, digits 3 to 7 and the first digit.
 * Catches every single wrong digit; one random number in 23 passes.
 *
 * @see Revenue, VAT registration number formats; European Commission, VIES, VAT number structures
 */
export const ieVat: Validator = {
  passRate: 0.0435,
  check: (text) => {
    const vat = compactOf(text, ' .-').replace(/^IE/, '')
    const current = /^([0-9]{7})([A-W])([A-I]?)$/.exec(vat)
    if (current !== null) {
      const [, digits = '', check, second = ''] = current
      return irishCheckLetter(digits, second) === check ? 'valid' : 'invalid'
    }
    const old = /^([0-9])[A-Z+*]([0-9]{5})([A-W])$/.exec(vat)
    if (old === null) return 'invalid'
    return irishCheckLetter(`0${old[2]}${old[1]}`, '') === old[3] ? 'valid' : 'invalid'
  },
}
