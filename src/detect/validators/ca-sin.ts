import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/** Fictitious numbers of guides, forms and test data. */
const specimens: ReadonlySet<string> = new Set(['046454286', '123456782'])

/**
 * Passes Canadian Social Insurance Numbers: nine digits, the last the Luhn digit, the first none of 0 and 8.
 *
 * Numbers that begin with 0 belong to no person and 8 is kept for business numbers; the two specimens above are
 * `reserved`. One random number in twelve passes.
 *
 * @see Employment Insurance Act section 138; ESDC, Social Insurance Number Code of Practice, section 2
 */
export const caSin: Validator = {
  passRate: 0.08,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 9 || !passesLuhn(digits)) return 'invalid'
    if (specimens.has(digits)) return 'reserved'
    return digits[0] === '0' || digits[0] === '8' || isOneCharacterRepeated(digits) ? 'invalid' : 'valid'
  },
}
