import { countryCodes } from './countries.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Business Identifier Codes (SWIFT codes): four letters of the institution, an ISO 3166-1
 * country, two characters of the location, and either nothing or a branch of three.
 *
 * A location ending in 0 marks a test and training code and is `reserved`. Nothing is checksummed:
 * about one upper-case word of eight letters in three passes, so a BIC needs context.
 *
 * @see ISO 9362:2022 section 4; SWIFT, ISO 9362 BIC implementation, for the test location codes
 */
export const bic: Validator = {
  passRate: 0.37,
  check: (text) => {
    const compact = text.replace(/ /g, '')
    // A location never starts with 0 or 1 nor ends in the letter O; a branch starts with X only in XXX.
    if (!/^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:XXX|[A-WYZ0-9][A-Z0-9]{2})?$/.test(compact)) return 'invalid'
    if (!countryCodes.has(compact.slice(4, 6))) return 'invalid'
    return compact[7] === '0' ? 'reserved' : 'valid'
  },
}
