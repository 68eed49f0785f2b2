import type { Validator } from './validator.ts'

/**
 * Judges an AWS access key id: a four-letter prefix, then sixteen base-32 characters. `reserved` for
 * the ids of AWS manuals, which end in `EXAMPLE`. Prefixes other than `AKIA` also begin ordinary
 * upper-case words (`ASIAPACIFIC…`), so behind them at least one digit must stand; 3.6 % of random
 * ids have none. Constant cost; never throws.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
export const awsAccessKey: Validator = {
  check: (text) => {
    if (!/^(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}$/.test(text)) return 'invalid'
    // Before the alphabet: one published sample, AKIAI44QH8DHBEXAMPLE, holds an 8.
    if (text.endsWith('EXAMPLE')) return 'reserved'
    const body = text.slice(4)
    if (!/^[A-Z2-7]{16}$/.test(body) || new Set(body).size < 5) return 'invalid'
    return text.startsWith('AKIA') || /[2-7]/.test(body) ? 'valid' : 'invalid'
  },
  // Sixteen characters of A-Z0-9 that all fall into the base-32 alphabet: (32/36)^16.
  passRate: 0.15,
}
