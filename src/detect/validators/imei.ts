import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/**
 * Reporting bodies that have allocated type codes, by the first two digits: GSMA TS.06 annex A and its forerunners (44, 45, 49, 50
 * and the like are bodies of the time before 2004 whose codes stay in use), and 99 for CDMA hardware.
 */
const reportingBodies: ReadonlySet<string> = new Set('01 10 30 33 35 44 45 49 50 51 52 53 54 86 91 98 99'.split(' '))

/** Numbers printed in the standard's examples and on every emulator. */
const samples: ReadonlySet<string> = new Set([
  '490154203237518',
  '000000000000000',
  '358240051111110',
  '352099001761481',
])

/**
 * Passes IMEIs: a type code of eight digits by a known reporting body, a serial of six, and their Luhn digit. Hyphens,
 * spaces or slashes may separate the groups.
 *
 * Type codes that begin with 00 are for tests and `reserved`, as are the published samples. One random number of 15 digits
 * in sixty passes: Luhn passes a tenth, the reporting bodies a sixth of what is left.
 *
 * @see 3GPP TS 23.003 sections 6.2.1 and annex B; GSMA TS.06, IMEI Allocation and Approval Process
 */
export const imei: Validator = {
  passRate: 0.018,
  check: (text) => {
    const digits = digitsOf(text, ' -./')
    if (digits === undefined || digits.length !== 15 || !passesLuhn(digits)) return 'invalid'
    if (samples.has(digits)) return 'reserved'
    if (isOneCharacterRepeated(digits)) return 'invalid'
    if (digits.startsWith('00')) return 'reserved'
    return reportingBodies.has(digits.slice(0, 2)) ? 'valid' : 'invalid'
  },
}
