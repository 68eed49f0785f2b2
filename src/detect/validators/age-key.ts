import { isBech32 } from './bech32.ts'
import type { Validator } from './validator.ts'

/**
 * Judges a secret key (identity) of the encryption tool age: Bech32 in capitals with the
 * human-readable part `AGE-SECRET-KEY-` (X25519) or `AGE-SECRET-KEY-PQ-` (hybrid), 32 bytes of data
 * and a checksum of six characters. Linear; never throws.
 *
 * @see https://github.com/C2SP/C2SP/blob/main/age.md#the-x25519-recipient-type
 * @see BIP 173, section Bech32
 */
export const ageKey: Validator = {
  check: (text) => (/^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{58}$/.test(text) && isBech32(text) ? 'valid' : 'invalid'),
  passRate: 2 ** -30,
}
