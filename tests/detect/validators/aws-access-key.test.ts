import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awsAccessKey } from '../../../src/detect/validators/aws-access-key.ts'

const base32 = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'), minLength: 16, maxLength: 16 })

describe('awsAccessKey', () => {
  it('knows the ids of AWS manuals', () => {
    expect(awsAccessKey.check('AKIAIOSFODNN7EXAMPLE')).toBe('reserved')
    expect(awsAccessKey.check('AKIAI44QH8DHBEXAMPLE')).toBe('reserved')
  })

  it('passes random ids', () => {
    fc.assert(
      fc.property(base32, (body) => {
        fc.pre(new Set(body).size >= 5 && !body.endsWith('EXAMPLE'))
        expect(awsAccessKey.check(`AKIA${body}`)).toBe('valid')
        expect(awsAccessKey.check(`ASIA${body}`)).toBe(/[2-7]/.test(body) ? 'valid' : 'invalid')
      }),
    )
  })

  it.each([
    ['outside base 32', `AKIA${'ABCDEFGHIJKLM018'}`],
    ['filler', `AKIA${'A'.repeat(16)}`],
    ['too short', `AKIA${'ABCDEFGHIJKLM23'}`],
    ['too long', `AKIA${'ABCDEFGHIJKLM2345'}`],
    ['lower case', `akia${'abcdefghijklm234'}`],
    ['another kind of id', `AIDA${'ABCDEFGHIJKLM234'}`],
    ['words', 'ASIAPACIFICHEADQUART'],
  ])('refuses %s', (_, text) => {
    expect(awsAccessKey.check(text)).toBe('invalid')
  })
})
