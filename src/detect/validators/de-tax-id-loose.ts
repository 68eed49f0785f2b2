import { countTaxIdDigits, hasTripleRun, readGermanTaxId } from './de-tax-id.ts'
import type { Validator } from './validator.ts'

/**
 * Passes German tax identification numbers by the loose reading of their rule: eleven digits, the first not 0, none
 * more than three times among the first ten, three equal ones never side by side, and the MOD 11,10 check digit.
 *
 * Also numbers without a repeated digit and with several pass, which the tax office does not assign but many samples and
 * tools use: evidence for a low confidence. Every number that `de-tax-id` passes passes here. One in twelve does.
 *
 * @see AO section 139b; ISO/IEC 7064, MOD 11,10
 */
export const deTaxIdLoose: Validator = {
  passRate: 0.083,
  check: (text) => {
    const digits = readGermanTaxId(text)
    if (digits === undefined || hasTripleRun(digits)) return 'invalid'
    return countTaxIdDigits(digits).every((count) => count <= 3) ? 'valid' : 'invalid'
  },
}
