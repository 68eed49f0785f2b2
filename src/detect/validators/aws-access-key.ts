import type { Validator } from './validator.ts'

const PREFIXES: ReadonlySet<string> = new Set(['AKIA', 'ASIA', 'ABIA', 'ACCA'])

/** How many bits of a 32-bit integer are set. */
const bitsIn = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

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
    if (text.length !== 20 || !PREFIXES.has(text.slice(0, 4))) return 'invalid'
    let digits = 0
    let beyondAlphabet = false
    let seen = 0
    for (let i = 4; i < 20; i++) {
      const unit = text.charCodeAt(i)
      if (unit >= 0x41 && unit <= 0x5a) {
        seen |= 1 << (unit - 0x41)
      } else if (unit >= 0x30 && unit <= 0x39) {
        digits++
        if (unit < 0x32 || unit > 0x37) beyondAlphabet = true
        // A to Z take bits 0 to 25, 2 to 7 those above.
        else seen |= 1 << (unit - 0x32 + 26)
      } else {
        return 'invalid'
      }
    }
    // Before the alphabet: one published sample, AKIAI44QH8DHBEXAMPLE, holds an 8.
    if (text.endsWith('EXAMPLE')) return 'reserved'
    if (beyondAlphabet || bitsIn(seen) < 5) return 'invalid'
    return digits > 0 || text.startsWith('AKIA') ? 'valid' : 'invalid'
  },
  // Sixteen characters of A-Z0-9 that all fall into the base-32 alphabet: (32/36)^16.
  passRate: 0.15,
}
