import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { inAadhaar, isPalindrome } from '../../../src/detect/validators/in-aadhaar.ts'
import { inAadhaarVid } from '../../../src/detect/validators/in-aadhaar-vid.ts'
import { inEpic } from '../../../src/detect/validators/in-epic.ts'
import { inGstin } from '../../../src/detect/validators/in-gstin.ts'
import { lkNic } from '../../../src/detect/validators/lk-nic.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'
const alphanumeric = `${digits}ABCDEFGHIJKLMNOPQRSTUVWXYZ`

describe.each([
  ['inAadhaar', inAadhaar, 11, stdnum.stdnum.IN?.aadhaar],
  ['inAadhaarVid', inAadhaarVid, 15, stdnum.stdnum.IN?.vid],
] as const)('%s', (_name, validator, length, oracle) => {
  const body = fc.stringMatching(new RegExp(`^[2-9][0-9]{${length - 1}}$`))

  it('gives each body one check digit, as stdnum does, and catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(body, (text) => {
        const valid = [...digits].map((digit) => text + digit).filter((number) => validator.check(number) === 'valid')
        expect(valid).toEqual(
          [...digits].map((digit) => text + digit).filter((number) => oracle?.validate(number).isValid),
        )
        for (const number of valid) {
          const errors = [...singleErrors(number, digits), ...swaps(number)]
          expect(errors.filter((error) => validator.check(error) === 'valid')).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('inAadhaar', () => {
  it('passes the samples of UIDAI in any grouping', () => {
    expectAll(inAadhaar, 'valid', ['2341 2341 2346', '234123412346', '6119-9742-0846'])
  })

  it('refuses wrong check digits, first digits 0 and 1, palindromes and lengths', () => {
    expectAll(inAadhaar, 'invalid', [
      '2341 2341 2347',
      '123412341234',
      '023412341234',
      '222222222222',
      '23412341234',
      '2341234123466',
    ])
    fc.assert(
      fc.property(fc.stringMatching(/^[2-9][0-9]{5}$/), (half) => {
        const palindrome = half + [...half].reverse().join('')
        expect(isPalindrome(palindrome)).toBe(true)
        expect(inAadhaar.check(palindrome)).toBe('invalid')
      }),
    )
  })
})

describe('inAadhaarVid', () => {
  it('passes sixteen digits only', () => {
    expectAll(inAadhaarVid, 'valid', ['3815 5717 5188 3651', '9293048166523712'])
    expectAll(inAadhaarVid, 'invalid', ['3815 5717 5188 3652', '1815571751883651', '234123412346', '38155717518836511'])
  })
})

describe('inGstin', () => {
  it('passes numbers with their check character', () => {
    expectAll(inGstin, 'valid', ['27AAPFU0939F1ZV', '29abccd4321m2zh', '09 AKLPM1203R 1ZR'])
  })

  it('refuses wrong check characters, states, holders and the specimens of manuals', () => {
    expectAll(inGstin, 'invalid', [
      '27AAPFU0939F1ZW',
      '00AAPFU0939F1ZV',
      '39AAPFU0939F1ZV',
      '27AAPXU0939F1ZV',
      '27ABCDE1234F1Z5',
      '27AAPFU0939F1Z',
      '27AAPFU0939F0ZV',
    ])
  })

  it('agrees with stdnum on the states it knows, and catches every wrong character', () => {
    const oracle = stdnum.stdnum.IN?.gstin
    const gstin = fc.stringMatching(
      /^(?:0[1-9]|[12][0-9]|3[0-7])[A-Z]{3}[ABCFGHJLPT][A-Z](?:[1-9][0-9]{3})[A-Z][1-9A-Z]Z$/,
    )
    fc.assert(
      fc.property(gstin, (text) => {
        const valid = [...alphanumeric]
          .map((check) => text + check)
          .filter((number) => inGstin.check(number) === 'valid')
        expect(valid).toEqual(
          [...alphanumeric].map((check) => text + check).filter((number) => oracle?.validate(number).isValid),
        )
        expect(valid).toHaveLength(1)
        const [number = ''] = valid
        expect(singleErrors(number, alphanumeric).filter((error) => inGstin.check(error) === 'valid')).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('inEpic', () => {
  it('passes numbers with their Luhn digit', () => {
    expectAll(inEpic, 'valid', ['WKH1186253', 'wkh1186253', 'CPJ/4467916'.replace('/', '-')])
  })

  it('refuses wrong digits and shapes', () => {
    expectAll(inEpic, 'invalid', ['WKH1186263', 'WK1186253', 'WKHA186253', 'WKH118625', 'ABC0000000'])
  })

  it('agrees with stdnum, and catches every wrong digit', () => {
    const oracle = stdnum.stdnum.IN?.epic
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{3}[1-9][0-9]{5}$/), (body) => {
        for (const digit of digits) {
          const epic = body + digit
          expect([epic, inEpic.check(epic) === 'valid']).toEqual([epic, oracle?.validate(epic).isValid])
          if (inEpic.check(epic) === 'valid') {
            const errors = singleErrors(epic.slice(3), digits).map((error) => epic.slice(0, 3) + error)
            expect(errors.filter((error) => inEpic.check(error) === 'valid')).toEqual([])
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('lkNic', () => {
  it('passes both forms, women by 500 days more', () => {
    expectAll(lkNic, 'valid', [
      '853400937V',
      '916231204v',
      '780120045X',
      '850010001V',
      '853660001V',
      '855010001V',
      '858660001V',
      '198534001234',
      '200162301234',
    ])
  })

  it('refuses days that no year has, and other shapes', () => {
    expectAll(lkNic, 'invalid', [
      '850000937V',
      '853670937V',
      '855000937V',
      '858670937V',
      '859990937V',
      '853400937A',
      '85340093V',
      '188534001234',
      '203034001234',
      '19853400123',
    ])
  })

  it('passes exactly days 1 to 366 and 501 to 866', () => {
    const days = Array.from({ length: 1000 }, (_, day) => day)
    const passing = days.filter((day) => lkNic.check(`85${String(day).padStart(3, '0')}0937V`) === 'valid')
    expect(passing).toEqual(days.filter((day) => (day >= 1 && day <= 366) || (day >= 501 && day <= 866)))
  })
})
