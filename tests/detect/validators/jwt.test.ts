import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64Url } from '../../../src/detect/validators/base64url.ts'
import { jwt } from '../../../src/detect/validators/jwt.ts'

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (header: unknown, claims: unknown, signature = 'c2ln'): string =>
  `${part(header)}.${part(claims)}.${signature}`

describe('decodeBase64Url', () => {
  it('agrees with the host on all bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...(decodeBase64Url(Buffer.from(bytes).toString('base64url')) ?? [])]).toEqual([...bytes])
      }),
    )
  })

  it.each(['A', 'AAAAA', 'AA=', 'A+AA', 'A/AA', 'A A', 'é'])('refuses %j', (text) => {
    expect(decodeBase64Url(text)).toBeUndefined()
  })
})

describe('jwt', () => {
  it('passes a signed token', () => {
    expect(jwt.check(token({ alg: 'HS256', typ: 'JWT' }, { sub: 'synthetic' }))).toBe('valid')
  })

  it('passes an encrypted token with an empty key part', () => {
    expect(jwt.check(`${part({ alg: 'dir', enc: 'A256GCM' })}..aXY.Y2lwaGVy.dGFn`)).toBe('valid')
    expect(jwt.check(`${part({ alg: 'dir' })}..aXY.Y2lwaGVy.dGFn`)).toBe('invalid')
  })

  it.each([
    ['no alg', token({ typ: 'JWT' }, {})],
    ['alg none', token({ alg: 'none' }, {})],
    ['alg None', token({ alg: 'None' }, {})],
    ['alg not text', token({ alg: 7 }, {})],
    ['header an array', token([], {})],
    ['claims an array', token({ alg: 'HS256' }, [])],
    ['no signature', token({ alg: 'HS256' }, {}, '')],
    ['two parts', `${part({ alg: 'HS256' })}.${part({})}`],
    ['four parts', `${token({ alg: 'HS256' }, {})}.c2ln`],
    ['header not JSON', `eyJhbGci.${part({})}.c2ln`],
    ['empty', ''],
  ])('refuses %s', (_, text) => {
    expect(jwt.check(text)).toBe('invalid')
  })

  it('knows the published samples', () => {
    expect(jwt.check(token({ alg: 'HS256' }, { sub: '1234567890', name: 'John Doe', iat: 1 }))).toBe('reserved')
    expect(jwt.check(token({ alg: 'HS256' }, { iss: 'joe', 'http://example.com/is_root': true }))).toBe('reserved')
  })

  it('judges any text without throwing and random dotted text never as a token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.base64String(), fc.base64String(), (any, a, b) => {
        expect(jwt.check(any)).toBe('invalid')
        expect(jwt.check(`eyJ${a}.${b}.${a}`)).toBe('invalid')
      }),
    )
  })
})
