import { compactOf } from './digits.ts'
import { mod97 } from './mod97.ts'
import type { Validator } from './validator.ts'

/**
 * Passes structured creditor references: `RF`, two check digits by MOD 97-10, and 1 to 21 letters or digits, with or
 * without spaces. One random text in 97 passes.
 *
 * @see ISO 11649:2009 section 4
 */
export const iso11649: Validator = {
  passRate: 0.0103,
  check: (text) => {
    if (text.length > 40) return 'invalid'
    const compact = compactOf(text)
    if (!/^RF[0-9]{2}[0-9A-Z]{1,21}$/.test(compact)) return 'invalid'
    return mod97(compact, 4) === 1 ? 'valid' : 'invalid'
  },
}
