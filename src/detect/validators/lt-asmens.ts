import { hasBalticBirth, passesBalticCheck } from './ee-ik.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Lithuanian personal codes: sex and century, birth date YYMMDD, a serial of three digits, a check digit, built as
 * the Estonian ones. Codes that begin with 9, given when the date is not known, carry no date to judge.
 *
 * One random number in 110 passes, most of them of the kind that begins with 9.
 *
 * @see Gyventojų registro įstatymas Art. 8; Registrų centras, Asmens kodas
 */
export const ltAsmens: Validator = {
  passRate: 0.0107,
  check: (text) => {
    if (text.length !== 11 || !passesBalticCheck(text)) return 'invalid'
    return text[0] === '9' || hasBalticBirth(text) ? 'valid' : 'invalid'
  },
}
