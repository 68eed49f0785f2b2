/** The 32 digits of Bech32 in order of value. */
const DIGITS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATORS: readonly number[] = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
const CHECKSUM_LENGTH = 6

/**
 * Tells whether a text is Bech32: a human-readable part, `1`, data digits and six check digits over both,
 * all in one case. The BCH code finds any four wrong characters in texts of up to 90 units; longer ones
 * are accepted, as age and Lightning write them, with weaker promises. One random ending in 2^30 passes.
 * Linear; never throws.
 *
 * @see BIP 173, section Bech32
 */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase()
  if (text !== lower && text !== text.toUpperCase()) return false
  const split = lower.lastIndexOf('1')
  if (split < 1 || lower.length - split - 1 < CHECKSUM_LENGTH) return false
  let state = 1
  for (let i = 0; i < split; i++) {
    const unit = lower.charCodeAt(i)
    if (unit < 33 || unit > 126) return false
    state = polymod(state) ^ (unit >> 5)
  }
  state = polymod(state)
  for (let i = 0; i < split; i++) state = polymod(state) ^ (lower.charCodeAt(i) & 31)
  for (let i = split + 1; i < lower.length; i++) {
    const value = DIGITS.indexOf(lower.charAt(i))
    if (value < 0) return false
    state = polymod(state) ^ value
  }
  return state === 1
}

/** One step of the division: shifts five bits in and reduces. Values stay below 2^30. */
function polymod(state: number): number {
  let next = (state & 0x1ffffff) << 5
  for (let i = 0; i < GENERATORS.length; i++) if ((state >> (25 + i)) & 1) next ^= GENERATORS[i] as number
  return next
}
