import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { privateKey } from '../../../src/detect/validators/private-key.ts'

const header = (kind: string): string => `-----BEGIN ${kind}PRIVATE ` + 'KEY-----'
const BODY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/'

describe('privateKey', () => {
  it.each(['', 'RSA ', 'EC ', 'DSA ', 'OPENSSH ', 'ENCRYPTED '])('passes a %sblock with a body', (kind) => {
    expect(privateKey.check(`${header(kind)}\n${BODY}\n`)).toBe('valid')
    expect(privateKey.check(`${header(kind)}\\n${BODY}\\n`)).toBe('valid')
  })

  it('passes a PGP block', () => {
    expect(privateKey.check(`-----BEGIN PGP PRIVATE KEY ` + `BLOCK-----\n\n${BODY}`)).toBe('valid')
  })

  it.each([
    ['filler', `${header('RSA ')}\n${'x'.repeat(64)}`],
    ['escaped line ends alone', `${header('RSA ')}${'\\n'.repeat(20)}`],
    ['no body', header('RSA ')],
    ['a public key', `-----BEGIN PUBLIC KEY-----\n${BODY}`],
    ['no header', BODY],
  ])('refuses %s', (_, text) => {
    expect(privateKey.check(text)).toBe('invalid')
  })

  it('refuses random text without a header and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(privateKey.check(text)).toBe('invalid')
      }),
    )
  })
})
