import { digitsOf } from './digits.ts'
import { lvTaxId } from './lv-tax-id.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const companyWeights: readonly number[] = [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]

/**
 * Passes Latvian VAT numbers: LV and eleven digits, of a company (first digit 4 to 9) or the personal code of a trader.
 *
 * Companies: weights 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1 give 3 modulo 11. One random number in sixteen passes.
 *
 * @see Pievienotās vērtības nodokļa likums section 55; VID, PVN reģistrācijas numurs; European Commission, VIES (LV)
 */
export const lvVatId: Validator = {
  passRate: 0.065,
  check: (text) => {
    if (text.length > 24 || text.slice(0, 2).toUpperCase() !== 'LV') return 'invalid'
    const digits = digitsOf(text.slice(2))
    if (digits === undefined || digits.length !== 11) return 'invalid'
    if (/^[0-3]/.test(digits)) return lvTaxId.check(digits)
    return weightedSum(digits, companyWeights) % 11 === 3 ? 'valid' : 'invalid'
  },
}
