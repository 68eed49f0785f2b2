import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesLuhn } from '../../../src/detect/validators/luhn.ts'
import { usDea } from '../../../src/detect/validators/us-dea.ts'
import { usMbi } from '../../../src/detect/validators/us-mbi.ts'
import { usNpi } from '../../../src/detect/validators/us-npi.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

describe('usNpi', () => {
  it('passes the number CMS works out in its check digit note', () => {
    expectAll(usNpi, 'valid', ['1234567893', '1234-567-893', '123 456 7893'])
  })

  it('refuses wrong check digits, starts and lengths', () => {
    expectAll(usNpi, 'invalid', ['1234567890', '3234567891', '0234567894', '123456789', '12345678933', '123456789x'])
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[12][0-9]{8}$/), (body) => {
        const number = body + ([...'0123456789'].find((digit) => passesLuhn(`80840${body}${digit}`)) ?? '')
        expect(usNpi.check(number)).toBe('valid')
        expect(singleErrors(number, '0123456789').filter((text) => usNpi.check(text) !== 'invalid')).toEqual([])
      }),
    )
  })
})

describe('usDea', () => {
  it('passes right check digits, by letter or 9, in any case', () => {
    expectAll(usDea, 'valid', ['AB1234563', 'ab1234563', 'F91234563', 'MC 1234563', 'XS-1234563'])
  })

  it('refuses wrong check digits, registrant types and shapes', () => {
    expectAll(usDea, 'invalid', [
      'AB1234567',
      'IB1234563',
      'WB1234563',
      'ZB1234563',
      'A81234563',
      'AB123456',
      '1B1234563',
    ])
  })

  it('catches wrong digits in odd places and every swap of neighbors', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{6}$/), (body) => {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = [...body].map(Number)
        const number = `${body}${(a + c + e + 2 * (b + d + f)) % 10}`
        const passes = (digits: string): boolean => usDea.check(`AB${digits}`) === 'valid'
        expect(passes(number)).toBe(true)
        const errors = singleErrors(number, '0123456789').filter(passes)
        // A digit that counts twice hides an error of 5.
        expect(
          errors.every((error) => [1, 3, 5].some((at) => Math.abs(Number(error[at]) - Number(number[at])) === 5)),
        ).toBe(true)
        expect(
          swaps(body)
            .map((swapped) => swapped + number.slice(-1))
            .filter(passes),
        ).toEqual([])
      }),
    )
  })
})

describe('usMbi', () => {
  it('passes the format of each position', () => {
    expectAll(usMbi, 'valid', ['9A00A00AA00', '2KY9-YN8-QR45', '7wxy-ac3-de12'.replace('wxy', 'WX4'), '1aa1aa1aa11'])
  })

  it('knows the specimen cards', () => {
    expectAll(usMbi, 'reserved', ['1EG4-TE5-MK73', '1EG4TE5MK73', '1eg4 te5 mk72'])
  })

  it('refuses barred letters and misplaced characters', () => {
    expectAll(usMbi, 'invalid', [
      '0A00A00AA00',
      '1S00A00AA00',
      '1A00L00AA00',
      '1AO0A00AA00',
      '1A0AA00AA00',
      '1A00A00AA0',
      '1A00A00AAA0',
    ])
    for (const letter of 'SLOIBZ')
      expectAll(usMbi, 'invalid', [`1${letter}00A00AA00`, `1A${letter}0A00AA00`, `1A00A00A${letter}00`])
  })
})
