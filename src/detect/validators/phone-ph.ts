import { splitPhone } from './phone-text.ts'
import type { Validator } from './validator.ts'

/** Network codes 895 to 898 and 900 to 999 but for the groups no operator holds. */
const mobile = /^(?:89[5-8]|9(?:0[4-9]|[1-9]\d))\d{7}$/

/**
 * Passes Philippine mobile numbers: `+63`, `0063` or a trunk 0, a network code and seven digits, in the usual groups.
 * Of random `08…` and `09…` of eleven digits half pass.
 *
 * @see ITU-T E.129, Philippines (country code 63); network codes from general knowledge, 2026-11
 */
export const phonePh: Validator = {
  passRate: 0.5,
  check: (text) => {
    const parts = splitPhone(text)
    if (parts === undefined) return 'invalid'
    const { plus, digits } = parts
    if (plus) return digits.startsWith('63') && mobile.test(digits.slice(2)) ? 'valid' : 'invalid'
    if (digits.startsWith('0063')) return mobile.test(digits.slice(4)) ? 'valid' : 'invalid'
    return digits.startsWith('0') && mobile.test(digits.slice(1)) ? 'valid' : 'invalid'
  },
}
