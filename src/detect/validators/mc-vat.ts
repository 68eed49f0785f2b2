import { keyedNumber } from './fr-vat.ts'
import type { Validator } from './validator.ts'

/**
 * Passes VAT numbers of Monaco: `FR`, the French key, 000 and six digits that need not pass Luhn.
 *
 * One random number in a hundred passes the key, of those behind 000.
 *
 * @see Convention fiscale franco-monégasque du 18 mai 1963; European Commission, VIES FAQ, annex on VAT numbers
 */
export const mcVat: Validator = {
  passRate: 0.0103,
  check: (text) => {
    const number = keyedNumber(text)
    return number?.startsWith('000') && number !== '000000000' ? 'valid' : 'invalid'
  },
}
