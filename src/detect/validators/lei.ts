import { compactOf, isDigits } from './digits.ts'
import { mod97 } from './mod97.ts'
import type { Validator } from './validator.ts'

const countDigits = (text: string): number => {
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 48 && unit <= 57) digits++
  }
  return digits
}

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
    const compact = compactOf(text)
    if (compact.length !== 20 || !isDigits(compact.slice(18))) return 'invalid'
    const digits = countDigits(compact)
    // `mod97` refuses whatever is neither digit nor letter.
    return digits >= 4 && digits < 20 && mod97(compact) === 1 ? 'valid' : 'invalid'
  },
}
