import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Belgian enterprise numbers, which are VAT numbers with BE before them: ten digits that begin with 0 or 1, the
 * last two 97 minus the first eight modulo 97. Nine digits count with a 0 put before them, as written until 2005.
 *
 * One random number in a hundred passes.
 *
 * @see Wet van 16 januari 2003 (Kruispuntbank van Ondernemingen), Art. 5; Btw-Wetboek, Art. 50
 */
export const beVatId: Validator = {
  passRate: 0.01,
  check: (text) => {
    if (text.length > 24) return 'invalid'
    const written = digitsOf(text.toUpperCase().replace(/^BE/, '').replace('(0)', '0'))
    const digits = written?.length === 9 ? `0${written}` : written
    if (digits === undefined || digits.length !== 10 || !/^[01][1-9]|^1/.test(digits)) return 'invalid'
    return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8)) ? 'valid' : 'invalid'
  },
}
