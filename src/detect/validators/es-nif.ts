import { compactOf } from './digits.ts'
import { esCif } from './es-cif.ts'
import { dniLetter, esDni } from './es-dni.ts'
import { esNie } from './es-nie.ts'
import type { Validator } from './validator.ts'

/**
 * Passes every Spanish tax number (NIF), `ES` before it or not: the DNI of citizens, the NIE of foreigners, the
 * number of legal entities, and K, L or M with seven digits and the letter of the DNI for those without the others.
 *
 * One random number in twenty-six passes, of legal entities one in ten. DNI specimens are `reserved`.
 *
 * @see Real Decreto 1065/2007 art. 18 to 22; Orden EHA/451/2008
 */
export const esNif: Validator = {
  passRate: 0.0385,
  check: (text) => {
    const compact = compactOf(text, ' .-')
    const number = compact.startsWith('ES') ? compact.slice(2) : compact
    if (/^[KLM]\d{7}[A-Z]$/.test(number)) return dniLetter(number.slice(1, 8)) === number[8] ? 'valid' : 'invalid'
    if (/^\d/.test(number)) return esDni.check(number)
    return /^[XYZ]/.test(number) ? esNie.check(number) : esCif.check(number)
  },
}
