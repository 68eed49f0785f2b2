import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basicCredentials } from '../../../src/detect/validators/basic-credentials.ts'
import { jwtBase64 } from '../../../src/detect/validators/jwt-base64.ts'
import { isManualPassword } from '../../../src/detect/validators/manual-password.ts'
import { secp256k1Key } from '../../../src/detect/validators/secp256k1-key.ts'
import { userPassword } from '../../../src/detect/validators/user-password.ts'
import { expectAll } from './judge.ts'

const encode = (text: string): string => Buffer.from(text).toString('base64')

describe('isManualPassword', () => {
  it.each(['password', 'PASSWD', '****', 'xxx', '${DB_PASS}', '<password>', 'changeme1'])('knows %s', (text) => {
    expect(isManualPassword(text)).toBe(true)
  })

  it.each(['blue7Horse', 'letmein', 'Gruen-Wald9'])('does not know %s', (text) => {
    expect(isManualPassword(text)).toBe(false)
  })
})

describe('basicCredentials', () => {
  it('passes what decodes to user and password', () => {
    expectAll(basicCredentials, 'valid', ['jdoe:blue7Horse', 'svc:n0t:So:Public', ':s3cretValue9', 'a:b2'].map(encode))
  })

  it('reserves the sample of RFC 7617 section 2', () => {
    expectAll(basicCredentials, 'reserved', [
      'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
      encode('aladdin:opensesame'),
      encode('jdoe:AbcEXAMPLE1'),
    ])
  })

  it('refuses manuals, references, text without colon and binary data', () => {
    const texts = [
      'user:password',
      'jdoe:****',
      '${USER}:${PASS}',
      'jdoe:changeme1',
      'no colon here',
      'a\u0000:b12',
    ].map(encode)
    expectAll(basicCredentials, 'invalid', [...texts, '', 'understanding', 'Instructions', 'a b c', 'Äöü1'])
  })

  it('passes every printable user and password that is no manual', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,8}$/),
        fc.stringMatching(/^[A-Z][a-z][0-9]{4}[a-z0-9!#%+.-]$/),
        (user, password) => {
          expect(basicCredentials.check(encode(`${user}:${password}`))).toBe('valid')
        },
      ),
    )
  })
})

describe('userPassword', () => {
  it('passes user and password', () => {
    expectAll(userPassword, 'valid', ['jdoe:blue7Horse', 'svc:a:b:c1', 'bot:letmein'])
  })

  it('reserves a password that is the name of its user', () => {
    expectAll(userPassword, 'reserved', ['admin:admin', 'elastic:elastic'])
  })

  it('refuses manuals, references, ports, paths and what has no colon', () => {
    expectAll(userPassword, 'invalid', [
      '',
      'jdoe',
      ':blue7Horse',
      'user:password',
      'jdoe:****',
      '$USER:$PASS',
      'jdoe:$PASS',
      '1000:1000',
      'host:8080',
      'host:/etc/passwd',
      'jdoe: blue7Horse',
    ])
  })
})

describe('secp256k1Key', () => {
  const key = '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9'

  it('passes numbers below the order of the group', () => {
    expectAll(secp256k1Key, 'valid', [key, `0x${key}`, key.toUpperCase(), `f${key.slice(1)}`])
  })

  it('refuses zero, the order itself, larger numbers, filler and other lengths', () => {
    const order = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141'
    expectAll(secp256k1Key, 'invalid', [
      '',
      '0x',
      '0'.repeat(64),
      order,
      'f'.repeat(64),
      key.slice(1),
      `${key}0`,
      `g${key.slice(1)}`,
    ])
  })
})

describe('jwtBase64', () => {
  const token = ['{"alg":"HS256"}', '{"sub":"synthetic-user-7"}', 'synthetic signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.')

  it('passes a token in base 64 of either alphabet', () => {
    expectAll(jwtBase64, 'valid', [encode(token), Buffer.from(token).toString('base64url')])
  })

  it('refuses what decodes to no token', () => {
    expectAll(jwtBase64, 'invalid', ['', token, encode('eyJhbGciOiJub25lIn0.e30.'), encode('{"alg":"HS256"}'), 'ZXlK'])
  })
})
