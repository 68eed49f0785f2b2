import type { Validator } from './validator.ts'
import { valueAt } from './weighted-sum.ts'

/** First two letters that are never given out, so that no FIGI looks like an ISIN. */
const barred: ReadonlySet<string> = new Set(['BS', 'BM', 'GG', 'GB', 'GH', 'KY', 'VG'])

/**
 * Passes Financial Instrument Global Identifiers: two consonants, G, eight consonants or digits, and a check digit: values
 * as in ISIN, every second one doubled, digits added, to the next multiple of ten.
 *
 * One random text of that shape in ten passes.
 *
 * @see OMG, Financial Instrument Global Identifier 1.1, section 6.1.2; ANSI X9.145-2021
 */
export const figi: Validator = {
  passRate: 0.1,
  check: (text) => {
    const upper = text.toUpperCase()
    if (!/^[B-DF-HJ-NP-TV-Z]{2}G[0-9B-DF-HJ-NP-TV-Z]{8}[0-9]$/.test(upper)) return 'invalid'
    if (barred.has(upper.slice(0, 2))) return 'invalid'
    let sum = 0
    for (let i = 0; i < 11; i++) {
      const value = valueAt(upper, i) * (i % 2 === 0 ? 1 : 2)
      sum += Math.floor(value / 10) + (value % 10)
    }
    return (10 - (sum % 10)) % 10 === valueAt(upper, 11) ? 'valid' : 'invalid'
  },
}
