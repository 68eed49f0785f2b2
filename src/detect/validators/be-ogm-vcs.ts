import type { Validator } from './validator.ts'

/** Whether the last two of twelve digits are the first ten modulo 97, 97 standing for 0. */
export const passesBelgianPair = (digits: string): boolean =>
  /^\d{12}$/.test(digits) && (Number(digits.slice(0, 10)) % 97 || 97) === Number(digits.slice(10))

/**
 * Passes Belgian structured payment messages (OGM, VCS): `+++090/9337/55493+++`, twelve digits of which the last two
 * are the first ten modulo 97 (97 for 0). One random number in a hundred passes.
 *
 * @see Febelfin, Standaard gestructureerde mededeling, section on the control number
 */
export const beOgmVcs: Validator = {
  passRate: 0.0097,
  check: (text) => {
    const digits = text.length > 30 ? '' : text.replace(/[+*/ .]/g, '')
    return digits !== '000000000097' && passesBelgianPair(digits) ? 'valid' : 'invalid'
  },
}
