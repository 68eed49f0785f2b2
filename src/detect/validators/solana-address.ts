import { decodeBase58 } from './base58.ts'
import type { Validator } from './validator.ts'

/**
 * Passes texts that may be Solana accounts: base58 of exactly 32 bytes, in mixed case and with a digit. There is no
 * checksum; of random base58 texts of 43 or 44 characters two thirds pass, so a rule needs context.
 *
 * The system program, 32 times `1`, is `reserved`.
 *
 * @see Solana documentation, Accounts: account address
 */
export const solanaAddress: Validator = {
  passRate: 0.65,
  check: (text) => {
    if (text.length < 32 || text.length > 44) return 'invalid'
    if (/^1{32}$/.test(text)) return 'reserved'
    if (!/\d/.test(text) || !/[a-z]/.test(text) || !/[A-Z]/.test(text)) return 'invalid'
    return decodeBase58(text)?.length === 32 ? 'valid' : 'invalid'
  },
}
