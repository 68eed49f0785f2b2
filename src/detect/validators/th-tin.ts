import { thMoa } from './th-moa.ts'
import { thTnin } from './th-tnin.ts'
import type { Validator } from './validator.ts'

/**
 * Passes taxpayer numbers of Thailand: the identity number of a person or the registration number of a juristic person.
 * About one random number of 13 digits in fourteen passes.
 *
 * @see ประมวลรัษฎากร (Revenue Code), section 3 undecies; Revenue Department, 13-digit taxpayer number since 2013
 */
export const thTin: Validator = {
  passRate: 0.07,
  check: (text) => (thTnin.check(text) === 'valid' ? 'valid' : thMoa.check(text)),
}
