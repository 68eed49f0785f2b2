import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'

/** Never assigned to a person: the wallet-card number of 1938, a leaflet's specimen of 1940. */
const specimens: ReadonlySet<string> = new Set(['078051120', '219099999'])

/**
 * Passes US Social Security numbers: nine digits, spaces, hyphens and the like between them, whose area is not
 * 000, 666 or 900-999, whose group is not 00 and whose serial is not 0000.
 *
 * The two specimens above and 987-65-4320 to 987-65-4329, which are set aside for advertisements, are
 * `reserved`; one digit nine times over is a filler and `invalid`. There is no check digit: nine random numbers in ten pass.
 *
 * @see 20 CFR 422.103; SSA POMS RM 10201.035, invalid Social Security numbers
 */
export const usSsn: Validator = {
  passRate: 0.89,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 9) return 'invalid'
    if (specimens.has(digits) || digits.startsWith('98765432')) return 'reserved'
    if (isOneCharacterRepeated(digits)) return 'invalid'
    const area = digits.slice(0, 3)
    if (area === '000' || area === '666' || area >= '900') return 'invalid'
    return digits.slice(3, 5) === '00' || digits.slice(5) === '0000' ? 'invalid' : 'valid'
  },
}
