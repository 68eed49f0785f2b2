import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Chilean numbers of persons and taxpayers (RUN, RUT): seven or eight digits and a check character 0 to 9 or K, 11
 * less the sum of the digits times 2 to 7 and again 2, 3 from the right, modulo 11.
 *
 * One random number in eleven passes, and every single wrong digit is caught. Numbers below a million are of people
 * born before 1900; a run of one digit is a filler.
 *
 * @see Decreto con Fuerza de Ley 3 de 1969 (RUT); Ley 19.477, Registro Civil (RUN)
 */
export const clRut: Validator = {
  passRate: 0.09,
  check: (text) => {
    const body = digitsOf(text.slice(0, -1))
    if (body === undefined || body.length < 7 || body.length > 8 || isOneCharacterRepeated(body)) return 'invalid'
    const rest = weightedSum(body.padStart(8, '0'), [3, 2, 7, 6, 5, 4, 3, 2]) % 11
    const check = '0K987654321'[rest]
    return text.slice(-1).toUpperCase() === check ? 'valid' : 'invalid'
  },
}
