import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { usEin } from '../../../src/detect/validators/us-ein.ts'
import { usItin } from '../../../src/detect/validators/us-itin.ts'
import { expectAll } from './judge.ts'

describe('usEin', () => {
  it('passes prefixes that a campus issues, hyphen or not', () => {
    expectAll(usEin, 'valid', ['12-3456789', '361234567', '52 7654321', '990000001'])
  })

  it('refuses prefixes nobody issues, and other lengths', () => {
    expectAll(usEin, 'invalid', [
      '07-1144442',
      '00-1234567',
      '89-1234567',
      '97-1234567',
      '12-345678',
      '12-34567890',
      '1a-3456789',
    ])
  })

  it('agrees with stdnum on every prefix', () => {
    const oracle = stdnum.stdnum.US?.ein
    for (let prefix = 0; prefix < 100; prefix++) {
      const ein = `${String(prefix).padStart(2, '0')}1144442`
      expect([ein, usEin.check(ein)]).toEqual([ein, oracle?.validate(ein).isValid ? 'valid' : 'invalid'])
    }
  })
})

describe('usItin', () => {
  it('passes the groups the IRS issues', () => {
    expectAll(usItin, 'valid', [
      '912-50-1234',
      '912-65-1234',
      '912701234',
      '900 88 0000',
      '999-90-9999',
      '912-92-1234',
      '912-94-1234',
      '912-99-1234',
    ])
  })

  it('refuses the groups between, adoption numbers and everything that does not begin with 9', () => {
    expectAll(usItin, 'invalid', [
      '912-49-1234',
      '912-66-1234',
      '912-69-1234',
      '912-89-1234',
      '912-93-1234',
      '812-70-1234',
      '912-70-123',
      '912-70-12345',
    ])
  })

  it('looks at the group alone', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^9[0-9]{2}$/),
        fc.integer({ min: 0, max: 99 }),
        fc.stringMatching(/^[0-9]{4}$/),
        (area, group, serial) => {
          const issued = /^(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])$/.test(String(group))
          expect(usItin.check(`${area}-${String(group).padStart(2, '0')}-${serial}`)).toBe(issued ? 'valid' : 'invalid')
        },
      ),
    )
  })
})
