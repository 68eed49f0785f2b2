import { compactOf } from './digits.ts'
import { mod97 } from './mod97.ts'
import type { Validator } from './validator.ts'

/** Countries of the SEPA schemes: European Payments Council, EPC409-09, version 6.0 of 2025. */
const sepaCountries: ReadonlySet<string> = new Set(
  (
    'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO ' +
    'RS SE SI SK SM VA'
  ).split(' '),
)

/** Longest text that is looked at: 35 characters, each followed by a separator. */
const longestText = 70

/**
 * Passes SEPA creditor identifiers (AT-02): a SEPA country, two check digits by MOD 97-10, three characters of the
 * creditor's choice that the check leaves out, and five to twenty-eight of its national number.
 *
 * One random text in 97 passes.
 *
 * @see European Payments Council, EPC262-08, Creditor Identifier Overview; ISO 20022 CreditorSchemeIdentification
 */
export const euCreditorId: Validator = {
  passRate: 0.0103,
  check: (text) => {
    if (text.length > longestText) return 'invalid'
    const compact = compactOf(text, ' .-')
    if (!/^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{5,28}$/.test(compact)) return 'invalid'
    if (!sepaCountries.has(compact.slice(0, 2))) return 'invalid'
    return mod97(compact.slice(7) + compact.slice(0, 4)) === 1 ? 'valid' : 'invalid'
  },
}
