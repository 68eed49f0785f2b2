import { decodeBase58Check, rippleOrder } from './base58.ts'
import { decodeBech32, isWitnessAddress } from './bech32.ts'
import type { Validator } from './validator.ts'

/**
 * Version bytes of base58check addresses by first letters, as each chain's parameters (chainparams) state them. All carry
 * a hash of 20 bytes.
 */
const versions: readonly (readonly [chain: string, starts: RegExp, ...versions: number[]])[] = [
  ['litecoin', /^[LM]/, 0x30, 0x32],
  ['dogecoin', /^[D9A]/, 0x1e, 0x16],
  ['dash', /^[X7]/, 0x4c, 0x10],
  ['tron', /^T/, 0x41],
  ['zcash', /^t[13]/, 0x1cb8, 0x1cbd],
]

/** Prefixes of bech32 addresses that are no witness programs, and how many five-bit groups they hold. */
const accountPrefixes: ReadonlyMap<string, readonly number[]> = new Map([
  ['addr', [92, 47]],
  ['stake', [47]],
  ['cosmos', [32]],
  ['osmo', [32]],
  ['celestia', [32]],
  ['inj', [32]],
  ['bnb', [32]],
  ['zs', [69]],
])

const passesBech32 = (text: string): boolean => {
  const decoded = decodeBech32(text)
  if (decoded === undefined) return false
  if (decoded.prefix === 'ltc') return isWitnessAddress(decoded)
  const sizes = accountPrefixes.get(decoded.prefix)
  return sizes !== undefined && decoded.variant === 'bech32' && sizes.includes(decoded.values.length)
}

const passesBase58 = (text: string): boolean => {
  if (text.length < 25 || text.length > 36) return false
  if (text.startsWith('r')) {
    const account = decodeBase58Check(text, rippleOrder)
    if (account !== undefined && account.length === 21 && account[0] === 0) return true
  }
  const payload = decodeBase58Check(text)
  if (payload === undefined || payload.length < 21 || payload.length > 22) return false
  const version = payload.length === 21 ? (payload[0] as number) : (payload[0] as number) * 256 + (payload[1] as number)
  return versions.some(([, starts, ...known]) => starts.test(text) && known.includes(version))
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Stellar accounts: base32 of a version, 32 bytes and their CRC-16 (XMODEM), low byte first. */
const passesStellar = (text: string): boolean => {
  if (!/^G[A-Z2-7]{55}$/.test(text)) return false
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const char of text) {
    held = ((held << 5) | base32.indexOf(char)) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
    }
  }
  const check = (bytes.pop() as number) * 256 + (bytes.pop() as number)
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let i = 0; i < 8; i++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : crc << 1
  }
  return crc === check
}

/**
 * Passes addresses of chains beside Bitcoin and Ethereum that carry a checksum: Litecoin, Dogecoin, Dash, Tron, Zcash and
 * the XRP Ledger in base58check; Litecoin witness, Cardano, Cosmos and sister chains, Zcash Sapling in bech32; Stellar in base32 with CRC-16.
 *
 * Weakest is Stellar's, where one random text in 65,000 passes.
 *
 * @see SLIP-0173 for the bech32 prefixes; CIP-19 (Cardano); XRPL.org, base58 encodings; SEP-23 (Stellar)
 */
export const cryptoAddress: Validator = {
  passRate: 1e-4,
  check: (text) => {
    if (text.length > 128) return 'invalid'
    if (passesStellar(text) || passesBase58(text)) return 'valid'
    return passesBech32(text) ? 'valid' : 'invalid'
  },
}
