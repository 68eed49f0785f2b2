import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesAbaChecksum, usAbaRouting } from '../../../src/detect/validators/us-aba-routing.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const complete = (body: string): string =>
  body + ([...'0123456789'].find((digit) => passesAbaChecksum(body + digit)) ?? '')

describe('usAbaRouting', () => {
  it('passes numbers that the Federal Reserve banks publish as their own', () => {
    expectAll(usAbaRouting, 'valid', ['011000015', '021001208', '061000146', '121000374', '0210-0120-8'])
  })

  it('passes one of each assigned district and refuses the rest', () => {
    for (let district = 0; district < 100; district++) {
      const number = complete(`${String(district).padStart(2, '0')}123456`)
      const assigned =
        district <= 12 || (district >= 21 && district <= 32) || (district >= 61 && district <= 72) || district === 80
      expect([number, usAbaRouting.check(number)]).toEqual([number, assigned ? 'valid' : 'invalid'])
    }
  })

  it('knows the test number and refuses fillers, lengths and letters', () => {
    expectAll(usAbaRouting, 'reserved', ['110000000'])
    expectAll(usAbaRouting, 'invalid', ['000000000', '011000016', '01100001', '0110000150', '01100001x', ''])
  })

  it('catches every single wrong digit, and swaps unless the digits differ by 5', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{8}$/), (body) => {
        const number = complete(body)
        expect(singleErrors(number, '0123456789').filter(passesAbaChecksum)).toEqual([])
        const missed = swaps(number).filter(passesAbaChecksum)
        const byFive = [...number].filter((digit, at) => Math.abs(Number(digit) - Number(number[at + 1])) === 5)
        expect(missed.length).toBe(byFive.length)
      }),
    )
  })
})
