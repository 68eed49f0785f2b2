import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gpsCoordinates } from '../../../src/detect/validators/gps-coordinates.ts'
import { parcelNumber } from '../../../src/detect/validators/parcel-number.ts'
import { steamId64 } from '../../../src/detect/validators/steam-id64.ts'
import { expectAll, singleErrors } from './judge.ts'

const digits = '0123456789'

describe('parcelNumber', () => {
  it('passes the samples that carriers print in their guides', () => {
    expectAll(parcelNumber, 'valid', [
      '1Z999AA10123456784',
      '1z 999 aa1 01 2345 6784',
      'RB123456785GB',
      'EE473124829US',
      '9400 1118 9922 3197 4284 97',
      '7112 3456 7891 2345 6787',
      '420221539101026837331000039521',
      '00340434292135100186',
      '986578788855',
    ])
  })

  it('refuses wrong check digits, countries, lengths and fillers', () => {
    expectAll(parcelNumber, 'invalid', [
      '1Z999AA10123456785',
      'RB123456784GB',
      'RB123456785XX',
      '9400111899223197428498',
      '00340434292135100187',
      '986578788856',
      '000000000000',
      '12345',
      '',
    ])
  })

  it('catches every single wrong digit of UPS and container codes', () => {
    for (const [head, tail] of [
      ['1Z999AA', '10123456784'],
      ['00', '340434292135100186'],
    ] as const) {
      const wrong = singleErrors(tail, digits).map((rest) => head + rest)
      expect(wrong.filter((text) => parcelNumber.check(text) !== 'invalid').length).toBeLessThanOrEqual(
        // A digit that counts twice, or three times, hides nothing modulo ten, except by five where it counts twice.
        head === '00' ? 0 : 5,
      )
    }
  })

  it('gives every registered letter one check digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^R[A-Z][0-9]{8}$/), (body) => {
        expect([...digits].filter((digit) => parcelNumber.check(`${body}${digit}DE`) === 'valid')).toHaveLength(1)
      }),
    )
  })
})

describe('gpsCoordinates', () => {
  it('passes decimal degrees, hemispheres, and degrees with minutes and seconds', () => {
    expectAll(gpsCoordinates, 'valid', [
      '52.5163, 13.3777',
      '-33.8568,151.2153',
      '48.8584° N, 2.2945° E',
      '48.8584N 2.2945E',
      `51°28'38"N 0°00'05"W`,
      '48° 12′ 30″ N, 16° 22′ 19″ E',
      '45; 7.5',
    ])
  })

  it('refuses angles that do not exist and swapped hemispheres', () => {
    expectAll(gpsCoordinates, 'invalid', [
      '91.0, 10.0',
      '10.0, 181.0',
      `51°78'38"N 0°00'05"W`,
      '48.8584° E, 2.2945° N',
      '52.5163',
      '1,2,3',
      'N, E',
      '',
    ])
    expectAll(gpsCoordinates, 'reserved', ['0.000, 0.000', '0,0'])
  })

  it('passes every pair within bounds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -90_000, max: 90_000 }),
        fc.integer({ min: -180_000, max: 180_000 }),
        (lat, lon) => {
          fc.pre(lat !== 0 || lon !== 0)
          expect(gpsCoordinates.check(`${(lat / 1000).toFixed(3)}, ${(lon / 1000).toFixed(3)}`)).toBe('valid')
        },
      ),
    )
  })
})

describe('steamId64', () => {
  it('passes individual accounts of the public universe', () => {
    expectAll(steamId64, 'valid', ['76561197960287930', '76561198012345678', '76561202255233023'])
    expectAll(steamId64, 'invalid', ['76561197960265728', '76561202255233024', '7656119801234567', '86561198012345678'])
  })
})
