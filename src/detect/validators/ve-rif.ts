import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * What the kind of taxpayer adds to the sum: V citizens, E foreigners, J and C entities and communes, P passports, G
 * the state.
 */
const kinds: Readonly<Record<string, number>> = { V: 4, E: 8, J: 12, C: 12, P: 16, G: 20 }

/**
 * Passes Venezuelan tax numbers (RIF): the letter of the kind of taxpayer, eight digits, and a check digit, 11 less the
 * weighted sum modulo 11, where 10 and 11 are written 0.
 *
 * One random number of a known kind in ten passes. `stdnum` does not know the C of communes.
 *
 * @see Código Orgánico Tributario (2020); Providencia SENIAT 0073/2006, Registro Único de Información Fiscal
 */
export const veRif: Validator = {
  passRate: 0.1,
  check: (text) => {
    const kind = kinds[text.slice(0, 1).toUpperCase()]
    const digits = digitsOf(text.slice(1))
    if (kind === undefined || digits === undefined || digits.length !== 9) return 'invalid'
    if (isOneCharacterRepeated(digits)) return 'invalid'
    const rest = (kind + weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2])) % 11
    return (rest < 2 ? 0 : 11 - rest) === Number(digits[8]) ? 'valid' : 'invalid'
  },
}
