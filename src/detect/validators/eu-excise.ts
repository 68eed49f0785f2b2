import { compactOf } from './digits.ts'
import { memberStates } from './eu-member-states.ts'
import type { Validator } from './validator.ts'

/**
 * Passes excise numbers of the European Union: a member state and eleven characters of its own, at least four of
 * them digits.
 *
 * National parts have no common check. One random text of the form in twenty-five passes, by its two letters.
 *
 * @see Council Regulation (EU) No 389/2012 art. 19; Commission Implementing Regulation (EU) No 612/2013
 */
export const euExcise: Validator = {
  passRate: 0.04,
  check: (text) => {
    const compact = compactOf(text, ' .-')
    if (!/^[A-Z]{2}[0-9A-Z]{11}$/.test(compact) || !memberStates.has(compact.slice(0, 2))) return 'invalid'
    return compact.replace(/\D/g, '').length >= 4 ? 'valid' : 'invalid'
  },
}
