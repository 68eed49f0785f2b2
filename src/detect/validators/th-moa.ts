import { thaiNumber } from './th-tnin.ts'
import type { Validator } from './validator.ts'

/**
 * Passes registration numbers of juristic persons in Thailand, which are their tax numbers: 13 digits that begin with 0,
 * with the check digit of identity numbers. One random number of the shape in ten passes.
 *
 * @see กรมพัฒนาธุรกิจการค้า (Department of Business Development), juristic person number; Revenue Department, 13-digit
 *   taxpayer number since 2013
 */
export const thMoa: Validator = {
  passRate: 0.1,
  check: (text) => (thaiNumber(text)?.startsWith('0') ? 'valid' : 'invalid'),
}
