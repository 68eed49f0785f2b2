import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordValue } from '../../../src/detect/validators/password-value.ts'
import { passwordWeak } from '../../../src/detect/validators/password-weak.ts'

describe('passwordValue', () => {
  it.each([
    'hunter2',
    'Sommer2024!',
    'Tr0ub4dor&3',
    'P@ssw0rd',
    'Grün2024',
    'P!nkFl@yd',
    '$ecret1!',
    'abc123',
    'Tr0ub,4dor',
    'Пароль2024!',
    '**Sommer2024**',
    'Sommer#!',
    'Fritz-Box77',
    'xuqvan-6ribke-Nymsiw',
    'correct-horse-battery-staple1',
  ])('passes %s', (text) => {
    expect(passwordValue.check(text)).toBe('valid')
  })

  it.each(['ver-wiki-2', 'vraag-aan-Jan2', 'demander-à-Luc2', 'password_hash_v2'])(
    'holds %s for words as much as for a password',
    (text) => {
      expect(passwordValue.check(text)).toBe('reserved')
    },
  )

  it.each([
    'please',
    'required',
    'mindestens',
    'case-sensitive',
    'and/or',
    'PLEASE!!',
    '123456',
    'ab12',
    '8-16characters',
    '2-factor',
    '24hours',
    '2026-01-15',
    '23.11.2026',
    '10:30:15',
    'v2.0.13',
    '100.000',
    'SHA-256',
    'base64',
    'oauth2',
    'AES256-GCM',
    'bcrypt-12',
    'hashlib.sha256',
    'reset2',
    'required|min:8',
    'min8,max20',
    'Get-Location2',
    '**Required**',
    'Quatsch!!!',
    'section4',
    'jdoe7@corp.internal',
    'https://corp.internal/r1',
    '@cluster0.corp.internal',
    '@db1:5432/crm',
    '/etc/pass1',
    '~/.pgpass1',
    '********',
    'xxxxxxxx1',
    'changeme123',
    'your-passw0rd',
    '${DB_PASS1}',
    '$DB_PASS1',
    '%DB_PWD1%',
    '{{pass1}}',
    '<pass1>',
    '[pass1]',
    'process.env.P1',
    'get_secret1("db")',
    'auth[1]',
    // A token of a known issuer is not called a password.
    `${'pscale'}_pw_a1B2c3D4e5F6g7H8`,
    '',
  ])('refuses %j', (text) => {
    expect(passwordValue.check(text)).toBe('invalid')
  })

  it('refuses every plain word and every number', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöü'), maxLength: 30 })
    fc.assert(
      fc.property(word, fc.bigInt({ min: 0n }), (text, number) => {
        expect(passwordValue.check(text)).toBe('invalid')
        expect(passwordValue.check(String(number))).toBe('invalid')
      }),
    )
  })

  it('never throws and never calls a text of fewer than six units a password', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const validity = passwordValue.check(text)
        expect(validity === 'invalid' || text.length >= 6).toBe(true)
      }),
    )
  })
})

describe('passwordWeak', () => {
  it.each(['letmein', 'sunshine', 'Sonnenblume', '123456', '88888888'])('passes %s', (text) => {
    expect(passwordWeak.check(text)).toBe('valid')
  })

  it.each([
    'password',
    'newPassword',
    'dbPwd',
    'required',
    'string',
    'undefined',
    'request',
    'xxxxxx',
    'short',
    '12345',
    'mixed1',
    'two words',
    '$secret',
    '',
  ])('refuses %j', (text) => {
    expect(passwordWeak.check(text)).toBe('invalid')
  })
})
