import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** What digits in odd places count. */
const oddValues: readonly number[] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]

/**
 * Passes Cypriot tax identification codes, which are the VAT numbers, too: eight digits and a check letter, `CY`
 * before them or not. Numbers do not begin with 12. One random letter in twenty-six is right.
 *
 * @see European Commission, TIN on Europa, Cyprus, and VIES FAQ, annex on the structure of VAT numbers
 */
export const cyTic: Validator = {
  passRate: 0.0385,
  check: (text) => {
    const compact = compactOf(text).replace(/^CY/, '')
    if (!/^\d{8}[A-Z]$/.test(compact) || compact.startsWith('12')) return 'invalid'
    let sum = 0
    for (let i = 0; i < 8; i++) {
      const digit = Number(compact[i])
      sum += i % 2 === 0 ? (oddValues[digit] as number) : digit
    }
    return sum % 26 === compact.charCodeAt(8) - 65 ? 'valid' : 'invalid'
  },
}
