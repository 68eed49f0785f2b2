import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imei } from '../../../src/detect/validators/imei.ts'
import { imsi } from '../../../src/detect/validators/imsi.ts'
import { passesLuhn } from '../../../src/detect/validators/luhn.ts'
import { macAddress } from '../../../src/detect/validators/mac-address.ts'
import { vin, vinAnyRegion } from '../../../src/detect/validators/vin.ts'
import { expectAll, singleErrors } from './judge.ts'

const digits = '0123456789'

describe('imei', () => {
  it('passes numbers in groups and together', () => {
    expectAll(imei, 'valid', ['356938035643809', '35-693803-564380-9', '356938 03 564380 9', '990000862471853'])
  })

  it('knows the samples of the standard and test codes', () => {
    expectAll(imei, 'reserved', ['490154203237518', '49-015420-323751-8', '001012345678902'])
  })

  it('refuses wrong check digits, unknown bodies, fillers and other lengths', () => {
    expectAll(imei, 'invalid', ['356938035643808', '206938035643803', '35693803564380', '3569380356438090', ''])
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^35[0-9]{12}$/), (body) => {
        const number = body + ([...digits].find((digit) => passesLuhn(body + digit)) ?? '')
        fc.pre(imei.check(number) === 'valid')
        expect(singleErrors(number, digits).filter((text) => imei.check(text) !== 'invalid')).toEqual([])
      }),
    )
  })
})

describe('imsi', () => {
  it('passes country codes in use', () => {
    expectAll(imsi, 'valid', [
      '310150123456789',
      '262011234567890',
      '460001234567890',
      '26201123456789',
      '901431234567890',
    ])
    expectAll(imsi, 'reserved', ['001010123456789', '999700000000001'])
    expectAll(imsi, 'invalid', ['200150123456789', '3101501234567', '3101501234567890', '800011234567890'])
  })
})

describe('macAddress', () => {
  it('passes the three ways to write six bytes', () => {
    expectAll(macAddress, 'valid', ['00:1A:2B:3C:4D:5E', '00-1a-2b-3c-4d-5e', '001a.2b3c.4d5e', '01:23:45:67:89:AB'])
    expectAll(macAddress, 'reserved', ['00:00:5E:00:53:01', '01-00-5e-90-10-ff'])
  })

  it('refuses broadcast, zero, mixed separators and cases, and other lengths', () => {
    expectAll(macAddress, 'invalid', [
      'FF:FF:FF:FF:FF:FF',
      '00:00:00:00:00:00',
      '00:1A-2B:3C-4D:5E',
      '00:1a:2B:3C:4D:5E',
      '00:1A:2B:3C:4D',
      '00:1A:2B:3C:4D:5E:6F',
      'ZZ:ZZ:ZZ:ZZ:ZZ:ZZ',
      '001A2B3C4D5E',
    ])
  })
})

describe('vin', () => {
  it('passes the sample of the regulation as reserved and a computed one', () => {
    expectAll(vin, 'reserved', ['1M8GDM9AXKP042788'])
    expectAll(vin, 'valid', ['1HGBH41JXMN109186', '1hgbh41jxmn109186', '5GZCZ43D13S812715'])
    expectAll(vin, 'invalid', ['1HGBH41JXMN109187', '1HGBH41JXMN10918', 'IHGBH41JXMN109186', '1HGBH41JXMN10918A'])
  })

  it('catches every single wrong digit but the ones its weights forgive', () => {
    // Only the check place itself weighs nothing; each other weight is prime to 11.
    const number = '1HGBH41JXMN109186'
    const wrong = [...number].flatMap((char, at) =>
      /\d/.test(char)
        ? [...digits].filter((d) => d !== char).map((d) => number.slice(0, at) + d + number.slice(at + 1))
        : [],
    )
    expect(wrong.filter((text) => vin.check(text) !== 'invalid')).toEqual([])
  })

  it('asks other regions for the shape only', () => {
    expectAll(vinAnyRegion, 'valid', [
      'WVWZZZ1JZXW000001',
      'VF1BB05CF12345678',
      'WVWZ ZZ1J ZXW0 0000 A',
      '1HGBH41JXMN109186',
    ])
    expectAll(vinAnyRegion, 'invalid', [
      '1HGBH41JXMN109187',
      'WVWZZZ1JZXWABCDEF',
      'WVWZZZ1JZXW0000',
      '12345678901234567',
    ])
  })
})
