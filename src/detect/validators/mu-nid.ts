import { isRealDate } from './calendar-date.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Mauritian identity numbers: first letter of the surname, birth date as DDMMYY, six digits, and a check
 * character 0 to 9 or A to G, 17 less the weighted sum 14 to 2 modulo 17.
 *
 * Of a letter, twelve digits and one of the seventeen check characters about two in a thousand pass. `stdnum` wants H
 * where the sum is a multiple of 17 and python-stdnum 0; 0 is chosen, since H is no value below 17.
 *
 * @see National Identity Card Act 1985 section 4; Civil Status Act 1981
 */
export const muNid: Validator = {
  passRate: 0.0021,
  check: (text) => {
    const parts = /^[A-Za-z]([0-9]{2})([0-9]{2})([0-9]{2})[0-9]{6}[0-9A-Ga-g]$/.exec(text)
    if (parts === null) return 'invalid'
    // The century is not written; 2000 allows 29 February, which 1900 had not.
    if (!isRealDate(2000 + Number(parts[3]), Number(parts[2]), Number(parts[1]))) return 'invalid'
    const check = (17 - (weightedSum(text, [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 17)) % 17
    return text.slice(-1).toUpperCase() === '0123456789ABCDEFG'[check] ? 'valid' : 'invalid'
  },
}
