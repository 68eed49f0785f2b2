import type { Validator } from './validator.ts'
import { valueAt, weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [9, 8, 7, 6, 5, 4, 3, 2, 1]

/**
 * Passes numbers of German card driving licences: the letter of the state (A to P), three digits or letters of the
 * authority, five running characters, a check digit and a copy number.
 *
 * The check digit is the sum of the first nine values (letters A = 10 … Z = 35) times 9 … 1, modulo 11, 10 written X.
 * The number of the official specimen, B072RRE2I55, is known as one. One random text in eleven passes.
 *
 * @see FeV annex 8, field 5; Kraftfahrt-Bundesamt, Verzeichnis der Fahrerlaubnisbehörden
 */
export const deDrivingLicence: Validator = {
  passRate: 0.091,
  check: (text) => {
    const number = text.length > 15 ? '' : text.replace(/ /g, '').toUpperCase()
    if (!/^[A-P][0-9A-Z]{8}[0-9X][0-9A-Z]$/.test(number)) return 'invalid'
    const rest = weightedSum(number, weights) % 11
    if ((number[9] === 'X' ? 10 : valueAt(number, 9)) !== rest) return 'invalid'
    return number.startsWith('B072RRE2I5') ? 'reserved' : 'valid'
  },
}
