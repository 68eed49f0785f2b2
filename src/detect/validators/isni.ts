import { compactOf } from './digits.ts'
import { passesMod11Two } from './iso7064.ts'
import type { Validator } from './validator.ts'

/**
 * Passes International Standard Name Identifiers, ORCID iDs among them: 15 digits and a check character 0..9 or X by
 * MOD 11-2, in groups of four or together. One random number in eleven passes.
 *
 * ORCID's documentation number 0000-0002-1825-0097 (Josiah Carberry, an invented professor) is `reserved`.
 *
 * @see ISO 27729:2012 section 4; ORCID, Structure of the ORCID Identifier
 */
export const isni: Validator = {
  passRate: 0.091,
  check: (text) => {
    const compact = compactOf(text)
    if (!/^[0-9]{15}[0-9X]$/.test(compact) || /^(.)\1+$/.test(compact)) return 'invalid'
    if (!passesMod11Two(compact)) return 'invalid'
    return compact === '0000000218250097' ? 'reserved' : 'valid'
  },
}
