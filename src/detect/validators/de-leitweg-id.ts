import { mod97 } from './mod97.ts'
import type { Validator } from './validator.ts'

/**
 * Passes routing numbers of German public invoice recipients (Leitweg-ID): a regional key of two to twelve digits,
 * mostly a finer address of digits and letters, and two check digits, with hyphens between.
 *
 * The key begins with a state (01 to 16) or 99 for the federation. The whole, without hyphens and with letters as
 * A = 10 … Z = 35, gives 1 modulo 97. One random text of the form in 97 passes.
 *
 * @see KoSIT, Leitweg-ID Formatspezifikation 2.0.2, section 2; ISO/IEC 7064, MOD 97-10
 */
export const deLeitwegId: Validator = {
  passRate: 0.0103,
  check: (text) => {
    if (text.length > 46) return 'invalid'
    const id = text.toUpperCase()
    if (!/^(?:0[1-9]|1[0-6]|99)\d{0,10}-(?:[0-9A-Z]{1,30}-)?\d{2}$/.test(id)) return 'invalid'
    return mod97(id.replace(/-/g, '')) === 1 ? 'valid' : 'invalid'
  },
}
