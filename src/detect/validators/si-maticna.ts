import { isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [7, 6, 5, 4, 3, 2]

/**
 * Passes Slovenian registration numbers of business entities (matična številka): six digits and a check digit,
 * alone or followed by a unit of three characters (000 is the seat; units past 999 begin with a letter).
 *
 * The check digit is 11 less the weighted sum modulo 11, of which the last digit is written (10 as 0, 11 as 1),
 * as python-stdnum has it. One random number in ten passes.
 *
 * @see Uredba o vodenju in vzdrževanju Poslovnega registra Slovenije (URED7599), 12. člen
 */
export const siMaticna: Validator = {
  passRate: 0.1,
  check: (text) => {
    if (text.length > 16) return 'invalid'
    const number = text.replace(/[ -]/g, '')
    if (!/^\d{7}(?:[0-9A-Z]\d{2})?$/i.test(number)) return 'invalid'
    if (isOneCharacterRepeated(number.slice(0, 7))) return 'invalid'
    return (11 - (weightedSum(number, weights) % 11)) % 10 === Number(number[6]) ? 'valid' : 'invalid'
  },
}
