import { isThaiProvince, thaiNumber } from './th-tnin.ts'
import type { Validator } from './validator.ts'

/**
 * Passes registration numbers of juristic persons in Thailand, which are their tax numbers: 13 digits that begin with 0,
 * then the province (99 for public bodies), with the check digit of identity numbers. One random number that begins with 0
 * in thirteen passes. stdnum does not look the province up.
 *
 * @see กรมพัฒนาธุรกิจการค้า (Department of Business Development), juristic person number; Revenue Department, 13-digit
 *   taxpayer number since 2013
 */
export const thMoa: Validator = {
  passRate: 0.078,
  check: (text) => {
    const digits = thaiNumber(text)
    if (digits === undefined || digits[0] !== '0') return 'invalid'
    const place = digits.slice(1, 3)
    return isThaiProvince(place) || place === '99' ? 'valid' : 'invalid'
  },
}
