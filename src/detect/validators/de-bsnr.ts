import { isDigits, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'

/** Two-digit codes of the associations of panel physicians, and 35 and 74 for hospitals and special cases. */
const areas: ReadonlySet<string> = new Set(
  '01 02 03 17 20 35 38 46 51 52 55 60 61 62 71 72 73 74 78 83 88 93 98'.split(' '),
)

/**
 * Passes numbers of German medical practices (BSNR): nine digits of which the first two name the association of panel
 * physicians. There is no check digit. One random number in four passes.
 *
 * @see SGB V section 293(4); KBV, Richtlinie zur Vergabe der Arzt-, Betriebsstätten-, Praxisnetz- sowie der
 *   Netzverbundnummern, section 4 and annex 1, as of 2023-10
 */
export const deBsnr: Validator = {
  passRate: 0.23,
  check: (text) => {
    if (text.length > 12) return 'invalid'
    const digits = text.replace(/ /g, '')
    if (digits.length !== 9 || !isDigits(digits) || isOneCharacterRepeated(digits.slice(2))) return 'invalid'
    return areas.has(digits.slice(0, 2)) ? 'valid' : 'invalid'
  },
}
