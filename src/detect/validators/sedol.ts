import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [1, 3, 1, 7, 3, 9, 1]

/**
 * Passes SEDOL codes of the London Stock Exchange: seven characters without vowels, the last a check digit that brings the
 * sum with the weights 1, 3, 1, 7, 3, 9, 1 to a multiple of ten. Codes given out since 2004 begin with a letter; older ones
 * are digits only.
 *
 * One random text of that shape in ten passes. The weight of a place is prime to ten, so every single wrong digit is caught.
 *
 * @see London Stock Exchange, SEDOL Masterfile technical specification, section SEDOL code
 */
export const sedol: Validator = {
  passRate: 0.1,
  check: (text) => {
    const upper = text.toUpperCase()
    if (!/^(?:[B-DF-HJ-NP-TV-Z][0-9B-DF-HJ-NP-TV-Z]{5}|[0-9]{6})[0-9]$/.test(upper)) return 'invalid'
    if (/^0+$/.test(upper)) return 'invalid'
    return weightedSum(upper, weights) % 10 === 0 ? 'valid' : 'invalid'
  },
}
