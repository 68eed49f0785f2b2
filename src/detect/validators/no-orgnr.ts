import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [3, 2, 7, 6, 5, 4, 3, 2, 1]

/**
 * Passes Norwegian organisation numbers, and VAT numbers, which put NO before and MVA behind them: nine digits, the
 * first 8 or 9, whose weighted sum by 3, 2, 7, 6, 5, 4, 3, 2, 1 is a multiple of 11. One random number in eleven that
 * begins so passes.
 *
 * @see Enhetsregisterloven section 23; Brønnøysundregistrene, Organisasjonsnummeret
 */
export const noOrgnr: Validator = {
  passRate: 0.091,
  check: (text) => {
    const number = text.length > 24 ? '' : text.toUpperCase().replace(/[ .-]/g, '')
    const digits = /^(?:NO)?([89]\d{8})(?:MVA)?$/.exec(number)?.[1]
    if (digits === undefined) return 'invalid'
    return weightedSum(digits, weights) % 11 === 0 ? 'valid' : 'invalid'
  },
}
