import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, it } from 'vitest'
import { usSsn } from '../../../src/detect/validators/us-ssn.ts'
import { expectAll } from './judge.ts'

describe('usSsn', () => {
  it('passes assigned areas, written any usual way', () => {
    expectAll(usSsn, 'valid', [
      '536-22-8141',
      '536 22 8141',
      '536228141',
      '536.22.8141',
      '5 3 6 2 2 8 1 4 1',
      '001-01-0001',
      '899-99-9999',
      '665-01-0001',
    ])
  })

  it('knows specimens and advertising numbers', () => {
    expectAll(usSsn, 'reserved', ['078-05-1120', '219-09-9999', '987-65-4320', '987-65-4329'])
  })

  it('refuses what was never assigned', () => {
    expectAll(usSsn, 'invalid', [
      '000-12-3456',
      '666-12-3456',
      '900-12-3456',
      '999-12-3456',
      '987-65-4330',
      '536-00-8141',
      '536-22-0000',
      '111-11-1111',
      '536-22-814',
      '536-22-81411',
      '536:22:8141',
    ])
  })

  it('never refuses what stdnum passes, but for the serial 0000, which stdnum forgets', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{3}-(?:0[01]|[0-9]{2})-(?:000[01]|[0-9]{4})$/), (text) => {
        const theirs = stdnum.US?.ssn?.validate(text).isValid === true && !text.endsWith('-0000')
        const ours = usSsn.check(text) === 'valid'
        expect([text, ours || !theirs]).toEqual([text, true])
      }),
      { numRuns: 1500 },
    )
  })

  it('passes whenever area, group and serial are in range', () => {
    const three = fc.integer({ min: 1, max: 899 }).filter((area) => area !== 666)
    fc.assert(
      fc.property(three, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9999 }), (area, group, serial) => {
        const pad = (value: number, size: number): string => String(value).padStart(size, '0')
        const text = `${pad(area, 3)}-${pad(group, 2)}-${pad(serial, 4)}`
        const filler = /^(\d)\1*$/.test(text.replace(/-/g, ''))
        expect([text, usSsn.check(text) === 'invalid']).toEqual([text, filler])
      }),
    )
  })
})
