import { digitsOf } from './digits.ts'
import { passesBalticCheck } from './ee-ik.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Lithuanian VAT numbers: LT and nine digits (companies) or twelve (temporary), the last but one a 1, the last the
 * check digit of personal codes. One random number in a hundred passes.
 *
 * @see Pridėtinės vertės mokesčio įstatymas Art. 80; VMI, PVM mokėtojo kodas; European Commission, VIES (LT)
 */
export const ltVatId: Validator = {
  passRate: 0.0095,
  check: (text) => {
    if (text.length > 24 || text.slice(0, 2).toUpperCase() !== 'LT') return 'invalid'
    const digits = digitsOf(text.slice(2))
    if (digits === undefined || !/^(?:\d{9}|\d{12})$/.test(digits) || digits.at(-2) !== '1') return 'invalid'
    return passesBalticCheck(digits) ? 'valid' : 'invalid'
  },
}
