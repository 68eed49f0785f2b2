import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { valueAt } from './weighted-sum.ts'

const weights: readonly number[] = [7, 3, 1]

/** Serial numbers on the specimens the ministry publishes (Erika Mustermann), without check digit. */
const specimens: ReadonlySet<string> = new Set([
  'L01X00T47',
  'LZ6311T47',
  'C01X00T47',
  'C01XYCCG9',
  'T22000129',
  'C11T002JM',
])

/**
 * Passes serial numbers of German identity cards and passports: nine characters of an alphabet without vowels and
 * without letters that resemble digits, at least three of them digits. A tenth character must be the ICAO check digit
 * (weights 7, 3, 1, modulus 10), which only the machine readable zone prints.
 *
 * Some tools read the ninth character as a check digit of the first eight; the specimens of the ministry (L01X00T47 with
 * check digit 1, C01X00T47 with check digit 8) show that it is none, so nine characters are a shape without a check, and
 * passing counts for nothing: what the rule's shape says is all there is.
 *
 * @see PAuswG section 5(2) no. 9; PassG section 4(2); BSI TR-03110; ICAO Doc 9303 part 3 section 4.9
 */
export const deDocumentNumber: Validator = {
  passRate: 1,
  check: (text) => {
    if (text.length > 14) return 'invalid'
    const number = compactOf(text)
    if (!/^[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}[0-9]?$/.test(number)) return 'invalid'
    const serial = number.slice(0, 9)
    if (serial.replace(/[^0-9]/g, '').length < 3) return 'invalid'
    if (number.length === 10) {
      let sum = 0
      for (let i = 0; i < 9; i++) sum += valueAt(serial, i) * (weights[i % 3] as number)
      if (sum % 10 !== valueAt(number, 9)) return 'invalid'
    }
    return specimens.has(serial) ? 'reserved' : 'valid'
  },
}
