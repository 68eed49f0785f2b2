import { isFiller } from './placeholder.ts'
import { shannonBits } from './shannon.ts'
import type { Validator } from './validator.ts'

/** Order of the group: a private key is a number from 1 to one less. */
const ORDER = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141'

/**
 * Judges a private key of the curve secp256k1 (Bitcoin, Ethereum) in hexadecimal, with or without `0x`:
 * 64 digits, above zero, below the order of the group, and no filler. Nearly every 256-bit number is
 * one, SHA-256 digests included: rules need a cue. Constant cost; never throws.
 *
 * @see SEC 2 version 2.0, section 2.4.1; SEC 1 version 2.0, section 3.2.1
 */
export const secp256k1Key: Validator = {
  check: (text) => {
    const hex = text.replace(/^0x/i, '').toLowerCase()
    if (!/^[0-9a-f]{64}$/.test(hex) || isFiller(hex)) return 'invalid'
    return shannonBits(hex) >= 3 && hex < ORDER ? 'valid' : 'invalid'
  },
  passRate: 0.99,
}
