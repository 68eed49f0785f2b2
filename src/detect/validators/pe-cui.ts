import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Peruvian identity numbers with their verification character (CUI): the eight digits of the DNI and a digit or
 * letter by their weighted sum modulo 11; the card shows the one or the other.
 *
 * Of nine digits two in twenty pass, of eight digits and a letter one in twenty-four. A run of one digit is a filler.
 *
 * @see RENIEC, Ley 26497 art. 31; Decreto Supremo 015-98-PCM, the number of the DNI
 */
export const peCui: Validator = {
  passRate: 0.1,
  check: (text) => {
    const body = digitsOf(text.slice(0, -1))
    if (body === undefined || body.length !== 8 || isOneCharacterRepeated(body)) return 'invalid'
    const rest = weightedSum(body, [3, 2, 7, 6, 5, 4, 3, 2]) % 11
    const last = text.slice(-1).toUpperCase()
    return last === '65432110987'[rest] || last === 'KJIHGFEDCBA'[rest] ? 'valid' : 'invalid'
  },
}
