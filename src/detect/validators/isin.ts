import { countryCodes } from './countries.ts'
import { compactOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'
import { valueAt } from './weighted-sum.ts'

/** Prefixes of no country: international securities, the European Union, derivatives and substitute agencies. */
const otherPrefixes: ReadonlySet<string> = new Set(['XS', 'EU', 'EZ', 'XA', 'XB', 'XC', 'XD', 'XF', 'XT', 'QS', 'QT'])

/**
 * Passes International Securities Identification Numbers: a country or agency prefix, nine letters or digits, and a Luhn
 * digit computed over all characters with letters read as two digits (A = 10 … Z = 35).
 *
 * A number needs a digit among the nine. One random text of that shape in twenty-five passes: one in ten by the check
 * digit, two in five by the prefix.
 *
 * @see ISO 6166:2021 section 5 and annex A; ANNA guidelines, prefixes
 */
export const isin: Validator = {
  passRate: 0.04,
  check: (text) => {
    const compact = compactOf(text)
    if (!/^[A-Z]{2}[0-9A-Z]{9}[0-9]$/.test(compact) || !/[0-9]/.test(compact.slice(2, 11))) return 'invalid'
    const prefix = compact.slice(0, 2)
    if (!countryCodes.has(prefix) && !otherPrefixes.has(prefix)) return 'invalid'
    const digits = Array.from(compact, (_, place) => String(valueAt(compact, place))).join('')
    return passesLuhn(digits) && !/^0+$/.test(compact.slice(2)) ? 'valid' : 'invalid'
  },
}
