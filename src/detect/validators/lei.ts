import { mod97 } from './mod97.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Legal Entity Identifiers: 18 letters or digits and two check digits by MOD 97-10, with at least one letter and
 * four digits in all. The first four name the issuer; the list of issuers grows, so it is not consulted.
 *
 * One random text in 97 passes.
 *
 * @see ISO 17442-1:2020 sections 4 and 5; GLEIF, list of LEI issuers
 */
export const lei: Validator = {
  passRate: 0.0103,
  check: (text) => {
    const compact = text.replace(/[ -]/g, '').toUpperCase()
    if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(compact)) return 'invalid'
    if (!/[A-Z]/.test(compact) || (compact.match(/[0-9]/g) ?? []).length < 4) return 'invalid'
    return mod97(compact) === 1 ? 'valid' : 'invalid'
  },
}
