import { hasBalticBirth, passesBalticCheck } from './ee-ik.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Lithuanian personal codes with a birth date: sex and century, YYMMDD, a serial of three digits, a check digit,
 * built as the Estonian ones. `lt-asmens-undated` is for those without.
 *
 * The date must be real and from 1900 on. One random number in 700 passes.
 *
 * @see Gyventojų registro įstatymas Art. 8; Registrų centras, Asmens kodas
 */
export const ltAsmens: Validator = {
  passRate: 0.0015,
  check: (text) => (text.length === 11 && passesBalticCheck(text) && hasBalticBirth(text) ? 'valid' : 'invalid'),
}
