import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Guatemalan tax numbers (NIT): five to eight digits and a check character 0 to 9 or K, 11 less the sum of the
 * digits times 2, 3, 4 … from the right, modulo 11.
 *
 * One random number in eleven passes, and every single wrong digit is caught.
 *
 * @see Superintendencia de Administración Tributaria, Código Tributario (Decreto 6-91) art. 120
 */
export const gtNit: Validator = {
  passRate: 0.09,
  check: (text) => {
    const body = digitsOf(text.slice(0, -1))
    if (body === undefined || body.length < 5 || body.length > 8) return 'invalid'
    const check = (11 - (weightedSum(body.padStart(8, '0'), [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11
    return text.slice(-1).toUpperCase() === '0123456789K'[check] ? 'valid' : 'invalid'
  },
}
