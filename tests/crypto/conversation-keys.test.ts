import { createHmac, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversationKeys } from '../../src/crypto/index.ts'
import { sealWith, unsealWith } from '../../src/crypto/seal.ts'
import { ConfigError } from '../../src/errors.ts'

const secret = Uint8Array.from(Buffer.from(hkdfSync('sha256', 'presend', 'test', 'secret', 32)))
const keys = conversationKeys(secret)
const anyBytes = fc.uint8Array({ maxLength: 400 })

/** One step of SP 800-108 in counter mode, by Node's HMAC. */
function derive(purpose: string): Buffer {
  return createHmac('sha256', secret)
    .update(
      Buffer.concat([
        Buffer.from([0, 0, 0, 1]),
        Buffer.from(`presend conversation ${purpose}`),
        Buffer.from([0, 0, 0, 1, 0]),
      ]),
    )
    .digest()
}

describe('fingerprints', () => {
  it('are HMAC-SHA-256 under a derived key, as Node computes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const expected = createHmac('sha256', derive('fingerprint'))
          .update(Buffer.from(text, 'utf16le'))
          .digest('base64url')
        expect(keys.fingerprint(text)).toBe(expected)
      }),
    )
  })

  it('tell lone surrogates apart, and keys', () => {
    expect(keys.fingerprint('\ud800')).not.toBe(keys.fingerprint('\ud801'))
    expect(keys.fingerprint('a')).not.toBe(conversationKeys(secret.map((byte) => byte ^ 1)).fingerprint('a'))
  })
})

describe('sealing', () => {
  it('gives back what was sealed, 32 bytes longer, and the same for the same', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const sealed = keys.seal(bytes)
        expect(sealed.length).toBe(bytes.length + 32)
        expect(keys.open(sealed)).toEqual(bytes)
        expect(keys.seal(bytes)).toEqual(sealed)
      }),
    )
  })

  it('is a synthetic IV and a key stream, as Node computes them', () => {
    const bytes = Uint8Array.from({ length: 70 }, (_, i) => i)
    const tag = createHmac('sha256', derive('authenticate')).update(bytes).digest()
    const stream = [0, 1, 2].map((block) =>
      createHmac('sha256', derive('encrypt'))
        .update(Buffer.concat([tag, Buffer.from([0, 0, 0, block])]))
        .digest(),
    )
    const encrypted = bytes.map((byte, i) => byte ^ (Buffer.concat(stream)[i] as number))
    expect(Buffer.from(keys.seal(bytes))).toEqual(Buffer.concat([tag, encrypted]))
  })

  it('opens nothing that was changed in any bit, cut or lengthened', () => {
    fc.assert(
      fc.property(anyBytes, fc.nat(), fc.integer({ min: 0, max: 7 }), (bytes, place, bit) => {
        const sealed = keys.seal(bytes)
        const changed = sealed.slice()
        const at = place % changed.length
        changed[at] = (changed[at] as number) ^ (1 << bit)
        expect(keys.open(changed)).toBeUndefined()
        expect(keys.open(sealed.slice(0, -1))).toBeUndefined()
        expect(keys.open(Uint8Array.of(...sealed, 0))).toBeUndefined()
      }),
    )
  })

  it('opens nothing of another secret, and no junk', () => {
    const other = conversationKeys(secret.map((byte) => byte ^ 1))
    expect(other.open(keys.seal(Uint8Array.of(1, 2, 3)))).toBeUndefined()
    fc.assert(
      fc.property(anyBytes, (junk) => {
        expect(keys.open(junk)).toBeUndefined()
      }),
    )
  })

  it('needs both keys', () => {
    const [a, b, c] = [1, 2, 3].map((n) => new Uint8Array(32).fill(n)) as [Uint8Array, Uint8Array, Uint8Array]
    const sealed = sealWith({ authenticate: a, encrypt: b }, Uint8Array.of(7, 8, 9))
    expect(unsealWith({ authenticate: a, encrypt: c }, sealed)).toBeUndefined()
    expect(unsealWith({ authenticate: c, encrypt: b }, sealed)).toBeUndefined()
    expect(unsealWith({ authenticate: a, encrypt: b }, sealed)).toEqual(Uint8Array.of(7, 8, 9))
  })
})

describe('a secret', () => {
  it('is refused when it is short or no bytes', () => {
    for (const wrong of [new Uint8Array(15), new Uint8Array(0), 'a text that is long enough', undefined]) {
      expect(() => conversationKeys(wrong as Uint8Array)).toThrow(ConfigError)
    }
    expect(() => conversationKeys(new Uint8Array(16))).not.toThrow()
  })
})
