import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, it } from 'vitest'
import { luhn, passesLuhn } from '../../../src/detect/validators/luhn.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))

const withCheck = (body: string): string => {
  const last = [...'0123456789'].find((digit) => passesLuhn(body + digit))
  return body + (last ?? '')
}

describe('luhn', () => {
  it('passes the standard example and written groups', () => {
    expectAll(luhn, 'valid', ['79927398713', '4111 1111 1111 1111', '4111-1111-1111-1111', '79.927.398.713'])
  })

  it('refuses wrong digits, other characters and fillers', () => {
    expectAll(luhn, 'invalid', ['79927398710', '7992739871', '', '0', '0000000000', '7992739871x'])
  })

  it('gives each body exactly one check digit', () => {
    fc.assert(
      fc.property(digits(15), (body) => {
        expect([...'0123456789'].filter((digit) => passesLuhn(body + digit))).toHaveLength(1)
      }),
    )
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(digits(15), (body) => {
        expect(singleErrors(withCheck(body), '0123456789').filter(passesLuhn)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('catches every swap of neighbors but 09 with 90', () => {
    fc.assert(
      fc.property(digits(15), (body) => {
        const number = withCheck(body)
        const missed = swaps(number).filter(passesLuhn)
        const nines = [...number].filter((digit, at) => ['09', '90'].includes(digit + (number[at + 1] ?? ''))).length
        expect(missed).toHaveLength(nines)
      }),
    )
  })

  it('agrees with stdnum on Canadian social insurance numbers, whose arithmetic it is', () => {
    fc.assert(
      fc.property(digits(8), fc.integer({ min: 0, max: 9 }), (body, last) => {
        // The first digit of a SIN is neither 0 nor 8, which is not the check's business.
        const number = `1${body.slice(1)}${last}`
        expect(passesLuhn(number)).toBe(stdnum.CA?.sin?.validate(number).isValid)
      }),
      { numRuns: 500 },
    )
  })
})
