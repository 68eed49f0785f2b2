import { isBech32 } from './bech32.ts'
import type { Validator } from './validator.ts'

/** The keys the specification shows. */
const SAMPLES: readonly string[] = [
  'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX',
  'AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR',
]

/**
 * Judges a secret key (identity) of the encryption tool age: Bech32 in capitals with the
 * human-readable part `AGE-SECRET-KEY-` (X25519) or `AGE-SECRET-KEY-PQ-` (hybrid), 32 bytes of data
 * and a checksum of six characters. The specification's own keys are `reserved`. Linear; never throws.
 *
 * @see https://github.com/C2SP/C2SP/blob/main/age.md#the-x25519-recipient-type
 * @see BIP 173, section Bech32
 */
export const ageKey: Validator = {
  check: (text) => {
    if (!/^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{58}$/.test(text) || !isBech32(text)) return 'invalid'
    return SAMPLES.includes(text) ? 'reserved' : 'valid'
  },
  passRate: 2 ** -30,
}
