import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase58, decodeBase58Check } from '../../../src/detect/validators/base58.ts'
import { decodeBech32 } from '../../../src/detect/validators/bech32.ts'
import { btcAddress } from '../../../src/detect/validators/btc-address.ts'
import { cryptoAddress } from '../../../src/detect/validators/crypto-address.ts'
import { ethAddress } from '../../../src/detect/validators/eth-address.ts'
import { sha256 } from '../../../src/detect/validators/sha256.ts'
import { solanaAddress } from '../../../src/detect/validators/solana-address.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Encodes by whole-number division, unlike the decoder. */
const encodeBase58 = (bytes: Uint8Array): string => {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let text = ''
  for (; number > 0n; number /= 58n) text = (base58[Number(number % 58n)] as string) + text
  return (
    '1'.repeat(
      Math.max(
        bytes.findIndex((byte) => byte !== 0),
        0,
      ),
    ) + text
  )
}

const withCheck = (payload: Uint8Array): string =>
  encodeBase58(Uint8Array.from([...payload, ...sha256(sha256(payload)).subarray(0, 4)]))

const hash20 = fc.uint8Array({ minLength: 20, maxLength: 20 })

describe('base58', () => {
  it('reads the vectors of draft-msporny-base58', () => {
    const text = (bytes: Uint8Array | undefined): string => String.fromCharCode(...(bytes ?? []))
    expect(text(decodeBase58('2NEpo7TZRRrLZSi2U'))).toBe('Hello World!')
    expect(decodeBase58('111233QC4')).toEqual(Uint8Array.from([0, 0, 0, 0x28, 0x7f, 0xb4, 0xcd]))
  })

  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        fc.pre(bytes.some((byte) => byte !== 0))
        expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes)
      }),
    )
  })

  it('refuses other characters, and a wrong checksum', () => {
    for (const text of ['', '0', 'O', 'I', 'l', 'a b', 'é']) expect(decodeBase58(text)).toBeUndefined()
    expect(decodeBase58Check('1111')).toBeUndefined()
    expect(decodeBase58Check(withCheck(Uint8Array.from([0, 1, 2])))).toEqual(Uint8Array.from([0, 1, 2]))
  })
})

describe('bech32', () => {
  it('passes the valid strings of BIP-173 and BIP-350', () => {
    for (const text of ['A12UEL5L', 'a12uel5l', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw'])
      expect(decodeBech32(text)?.variant).toBe('bech32')
    for (const text of ['A1LQFN3A', 'a1lqfn3a', 'abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx'])
      expect(decodeBech32(text)?.variant).toBe('bech32m')
  })

  it('refuses their invalid strings', () => {
    for (const text of ['x1b4n0q5v', 'li1dgmt3', 'A1G7SGD8', '10a06t8', '1qzzfhee', 'A12uEL5L', 'pzry9x0s0muk', ''])
      expect(decodeBech32(text)).toBeUndefined()
  })
})

describe('btcAddress', () => {
  it('passes the addresses of the genesis block and of BIP-173 and BIP-350', () => {
    expectAll(btcAddress, 'valid', [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
      'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
      'bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      'BC1SW50QGDZ25J',
    ])
  })

  it('knows test networks and burn addresses', () => {
    expectAll(btcAddress, 'reserved', [
      'mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn',
      '2MzQwSSnBHWHqSAqtTVQ6v47XtaisrJa1Vc',
      'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7',
      '1BitcoinEaterAddressDontSendf59kuE',
    ])
  })

  it('refuses what BIP-173 and BIP-350 call invalid', () => {
    expectAll(btcAddress, 'invalid', [
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
      'BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2',
      'bc1rw5uspcuh',
      'bc10w508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kw5rljs90',
      'bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du',
      'bc1gmk9yu',
      'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4',
      'BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL',
      'QP3V1ZP1VJ',
    ])
  })

  it('catches every single wrong character and every swap', () => {
    fc.assert(
      fc.property(fc.constantFrom(0x00, 0x05), hash20, (version, hash) => {
        const address = withCheck(Uint8Array.from([version, ...hash]))
        expect(btcAddress.check(address)).toBe('valid')
        const wrong = [...singleErrors(address.slice(0, 8), base58).map((s) => s + address.slice(8)), ...swaps(address)]
        expect(wrong.filter((text) => btcAddress.check(text) !== 'invalid')).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

describe('ethAddress', () => {
  it('passes the addresses of ERC-55', () => {
    expectAll(ethAddress, 'valid', [
      '0x52908400098527886E0F7030069857D2E4169EE7',
      '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
      '0xde709f2102306220921060314715629080e2fb77',
      '0x27b1fdb04752bbc536007a920d24acb045561c26',
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
      '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
      '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
    ])
  })

  it('knows the addresses without an owner, and refuses other shapes', () => {
    expectAll(ethAddress, 'reserved', [`0x${'0'.repeat(40)}`, `0x${'0'.repeat(36)}dEaD`])
    expectAll(ethAddress, 'invalid', ['0x', '5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', `0x${'g'.repeat(40)}`])
  })

  it('takes of all mixtures of letter cases the one of the digest', () => {
    fc.assert(
      fc.property(hash20, (bytes) => {
        const lower = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
        const digest = keccak_256(Uint8Array.from(lower, (char) => char.charCodeAt(0)))
        const cased = [...lower].map((c, i) => (((digest[i >> 1] ?? 0) >> (i % 2 ? 0 : 4)) & 8 ? c.toUpperCase() : c))
        fc.pre(/[a-f]/.test(cased.join('')) && /[A-F]/.test(cased.join('')))
        expect(ethAddress.check(`0x${cased.join('')}`)).toBe('valid')
        const at = cased.findIndex((c) => /[a-f]/i.test(c))
        const c = cased[at] as string
        cased[at] = c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()
        const flipped = cased.join('')
        fc.pre(flipped !== flipped.toLowerCase() && flipped !== flipped.toUpperCase())
        expect(ethAddress.check(`0x${flipped}`)).toBe('invalid')
      }),
    )
  })
})

describe('cryptoAddress', () => {
  it('passes an address of each chain', () => {
    expectAll(cryptoAddress, 'valid', [
      withCheck(Uint8Array.from([0x30, ...new Uint8Array(20).fill(7)])),
      withCheck(Uint8Array.from([0x32, ...new Uint8Array(20).fill(7)])),
      withCheck(Uint8Array.from([0x1e, ...new Uint8Array(20).fill(7)])),
      withCheck(Uint8Array.from([0x4c, ...new Uint8Array(20).fill(7)])),
      withCheck(Uint8Array.from([0x41, ...new Uint8Array(20).fill(7)])),
      withCheck(Uint8Array.from([0x1c, 0xb8, ...new Uint8Array(20).fill(7)])),
      'rrrrrrrrrrrrrrrrrrrrBZbvji',
      'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
      'GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7',
      'addr1vpu5vlrf4xkxv2qpwngf6cjhtw542ayty80v8dyr49rf5eg0yu80w',
      'cosmos1fl48vsnmsdzcv85q5d2q4z5ajdha8yu34mf0eh',
    ])
  })

  it('refuses other versions, prefixes and wrong checksums', () => {
    expectAll(cryptoAddress, 'invalid', [
      withCheck(Uint8Array.from([0x00, ...new Uint8Array(20).fill(7)])),
      withCheck(Uint8Array.from([0x30, ...new Uint8Array(19).fill(7)])),
      'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTj',
      'GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN6',
      'addr1vpu5vlrf4xkxv2qpwngf6cjhtw542ayty80v8dyr49rf5eg0yu80v',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
    ])
  })

  it('catches every single wrong character of a Stellar account', () => {
    const account = 'GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7'
    const wrong = singleErrors(account, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')
    expect(wrong.filter((text) => cryptoAddress.check(text) !== 'invalid')).toEqual([])
  })
})

describe('solanaAddress', () => {
  it('passes 32 bytes in mixed case, and knows the system program', () => {
    expectAll(solanaAddress, 'valid', ['4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T'])
    expectAll(solanaAddress, 'reserved', ['1'.repeat(32)])
    expectAll(solanaAddress, 'invalid', [
      '4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4',
      `z${'Z9z'.repeat(14)}zz`,
      'Abc1',
    ])
  })
})
