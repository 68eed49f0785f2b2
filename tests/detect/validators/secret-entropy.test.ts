import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secretEntropy } from '../../../src/detect/validators/secret-entropy.ts'

describe('secretEntropy', () => {
  it.each(['a1B2c3D4e5F6g7H8i9J0', '0a1b2c3d4e5f60718293a4b5c6d7e8f9', 'k9_J8h-7G6f5D4s3A2p1', 'zQxWvYuTsRpOnMlKjIhG'])(
    'passes %s',
    (text) => {
      expect(secretEntropy.check(text)).toBe('valid')
    },
  )

  it.each([
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
    ['an identifier', 'getApiKeyFromConfiguration2'],
    ['a name with hyphens', 'my-service-v2-production-key'],
    ['words', 'expires-after-thirty-minutes'],
    ['a slug', 'acme-prod-tls-cert-v2'],
    ['a slug with a word such as k8s', 'my-k8s-secret-name-v2'],
    ['the header of a token without the rest', `ey${'J'}hbGciOiJIUzI1NiJ9`],
    ['camelCase', 'startTagInHeadNoScript'],
    ['an address on a chain', '0x52908400098527886E0F7030069857D2E4169EE7'],
    ['a token of a known issuer', `${'hvs'}.a1B2c3D4e5F6g7H8i9J0k1L2`],
    ['a sequence', '0123456789abcdefghijklmnop'],
    ['16 hexadecimal digits', '0123456789abcdef'],
    ['digits', '12345678901234567890123456789012'],
    ['filler', 'xxxxxxxxxxxxxxxxxxxx'],
    ['a template word', 'your-api-k3y-g0es-h3r3'],
    ['a reference', 'process.env.A1b2C3d4E5'],
    ['a variable', '${A1b2C3d4E5f6G7h8}'],
    ['short text', 'a1B2c3D4e5F6g7H'],
  ])('refuses %s', (_, text) => {
    expect(secretEntropy.check(text)).toBe('invalid')
  })

  it('says reserved to a value that says EXAMPLE', () => {
    expect(secretEntropy.check('a1B2c3D4e5F6EXAMPLE7H8')).toBe('reserved')
  })

  it('refuses every UUID and never throws', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(secretEntropy.check(id)).toBe('invalid')
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['valid', 'invalid', 'reserved']).toContain(secretEntropy.check(text))
      }),
    )
  })
})
