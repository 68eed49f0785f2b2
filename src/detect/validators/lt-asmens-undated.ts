import { passesBalticCheck } from './ee-ik.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Lithuanian personal codes that begin with 9, given when the birth date is not known: ten digits without meaning
 * to judge and the check digit. One random number that begins with 9 in ten passes.
 *
 * @see Gyventojų registro įstatymas Art. 8; Registrų centras, Asmens kodas
 */
export const ltAsmensUndated: Validator = {
  passRate: 0.1,
  check: (text) => (/^9\d{10}$/.test(text) && passesBalticCheck(text) ? 'valid' : 'invalid'),
}
