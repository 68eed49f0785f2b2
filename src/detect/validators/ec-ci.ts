import { digitsOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/** Provinces 01 to 24 and 30, Ecuadorians who registered abroad. Registro Civil, as of 2024. */
export const ecProvince: RegExp = /^(?:0[1-9]|1[0-9]|2[0-4]|30)/

/**
 * Passes Ecuadorian identity numbers (cédula): two digits of province, a third of 0 to 6, six more and the Luhn digit.
 *
 * One random number in sixty passes. `stdnum` also takes 50 for abroad, which the Registro Civil does not name.
 *
 * @see Ley Orgánica de Gestión de la Identidad y Datos Civiles (2016) art. 84 to 86
 */
export const ecCi: Validator = {
  passRate: 0.0175,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 10) return 'invalid'
    if (!ecProvince.test(digits) || Number(digits[2]) > 6) return 'invalid'
    return passesLuhn(digits) ? 'valid' : 'invalid'
  },
}
