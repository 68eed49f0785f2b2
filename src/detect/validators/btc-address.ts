import { decodeBase58Check } from './base58.ts'
import { decodeBech32, isWitnessAddress } from './bech32.ts'
import type { Validator, Validity } from './validator.ts'

/** Version bytes of base58check addresses: main network, and the test networks nobody holds money on. */
const versions: ReadonlyMap<number, Validity> = new Map([
  [0x00, 'valid'],
  [0x05, 'valid'],
  [0x6f, 'reserved'],
  [0xc4, 'reserved'],
])

/** Prefixes of segregated witness addresses: main, test and regression test network. */
const prefixes: ReadonlyMap<string, Validity> = new Map([
  ['bc', 'valid'],
  ['tb', 'reserved'],
  ['bcrt', 'reserved'],
])

/** Addresses of the all-zero key hash and the like that documentation and burners use. */
const burners: ReadonlySet<string> = new Set(['1BitcoinEaterAddressDontSendf59kuE', '1111111111111111111114oLvT2'])

/**
 * Passes Bitcoin addresses: base58check of a version and 20 bytes (1…, 3…), or a segregated witness address (bc1…).
 *
 * Those of the test networks (m…, n…, 2…, tb1…) and the published burn addresses are `reserved`. Next to no random
 * text passes: both checksums take 30 bits or more.
 *
 * @see Bitcoin developer reference, address conversion; BIP-173; BIP-350
 */
export const btcAddress: Validator = {
  passRate: 1e-9,
  check: (text) => {
    if (/^(?:bc|tb|bcrt)1/i.test(text)) {
      const decoded = decodeBech32(text)
      if (decoded === undefined || !isWitnessAddress(decoded)) return 'invalid'
      return prefixes.get(decoded.prefix) ?? 'invalid'
    }
    if (text.length > 35) return 'invalid'
    const payload = decodeBase58Check(text)
    if (payload === undefined || payload.length !== 21) return 'invalid'
    return burners.has(text) ? 'reserved' : (versions.get(payload[0] as number) ?? 'invalid')
  },
}
