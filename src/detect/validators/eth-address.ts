import { keccak256 } from './keccak256.ts'
import type { Validator } from './validator.ts'

/** Addresses without an owner: the zero address and the customary burn address. */
const ownerless = /^0x(?:0{40}|0{36}dead)$/i

/**
 * Passes Ethereum addresses: `0x` and 40 hexadecimal digits, whose letters are all lower case, all upper case, or cased by
 * EIP-55: upper where the same digit of the Keccak-256 digest of the lower-case digits is 8 or more.
 *
 * The zero address and the burn address are `reserved`. In mixed case next to no random text passes; in one case, which
 * wallets accept too, every text does, so passing says little.
 *
 * @see ERC-55, Mixed-case checksum address encoding
 */
export const ethAddress: Validator = {
  passRate: 0.5,
  check: (text) => {
    if (!/^0[xX][0-9A-Fa-f]{40}$/.test(text)) return 'invalid'
    if (ownerless.test(text)) return 'reserved'
    const digits = text.slice(2)
    const lower = digits.toLowerCase()
    if (digits === lower || digits === digits.toUpperCase()) return 'valid'
    const digest = keccak256(Uint8Array.from(lower, (char) => char.charCodeAt(0)))
    for (let i = 0; i < 40; i++) {
      const nibble = ((digest[i >> 1] as number) >> (i % 2 === 0 ? 4 : 0)) & 15
      const char = lower[i] as string
      if (digits[i] !== (nibble >= 8 ? char.toUpperCase() : char)) return 'invalid'
    }
    return 'valid'
  },
}
