import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32, githubChecksum, githubToken } from '../../../src/detect/validators/github-token.ts'

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const body = fc.string({ unit: fc.constantFrom(...BASE62), minLength: 30, maxLength: 30 })
// The underscore apart, so that no scanner of source code takes a test for a leak.
const prefix = fc.constantFrom('ghp', 'gho', 'ghu', 'ghs', 'ghr', 'npm').map((name) => `${name}_`)

describe('crc32', () => {
  it('has the check value of the catalogue', () => {
    // CRC-32/ISO-HDLC: the CRC of the ASCII digits 1 to 9.
    expect(crc32('123456789')).toBe(0xcbf43926)
    expect(crc32('')).toBe(0)
  })
})

describe('githubToken', () => {
  it('encodes the checksum in six characters, padded with zeros', () => {
    fc.assert(
      fc.property(body, (text) => {
        expect(githubChecksum(text)).toMatch(/^[0-4][0-9A-Za-z]{5}$/)
      }),
    )
    expect(githubChecksum('')).toBe('000000')
    expect(githubChecksum('0123456789ABCDEFGHIJKLMNOPQRST')).toBe('4PMbyp')
  })

  it('passes every token with its checksum', () => {
    fc.assert(
      fc.property(prefix, body, (p, b) => {
        expect(githubToken.check(p + b + githubChecksum(b))).toBe('valid')
      }),
    )
  })

  it('catches every single wrong character', () => {
    fc.assert(
      fc.property(prefix, body, fc.nat(35), fc.integer({ min: 1, max: 61 }), (p, b, at, shift) => {
        const whole = b + githubChecksum(b)
        const wrong = BASE62.charAt((BASE62.indexOf(whole.charAt(at)) + shift) % 62)
        expect(githubToken.check(p + whole.slice(0, at) + wrong + whole.slice(at + 1))).toBe('invalid')
      }),
    )
  })

  it.each(['', 'ghp_', 'ghp_000000', `ghp_${'x'.repeat(36)}`])('refuses %j', (text) => {
    expect(githubToken.check(text)).toBe('invalid')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['valid', 'invalid']).toContain(githubToken.check(text))
      }),
    )
  })
})
