import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validatorNamed } from '../../../src/detect/validate.ts'
import { phoneAny } from '../../../src/detect/validators/phone-any.ts'
import { phoneCn } from '../../../src/detect/validators/phone-cn.ts'
import { phoneDe } from '../../../src/detect/validators/phone-de.ts'
import { phoneE164 } from '../../../src/detect/validators/phone-e164.ts'
import { phonePh } from '../../../src/detect/validators/phone-ph.ts'
import { splitPhone } from '../../../src/detect/validators/phone-text.ts'
import { phoneTr } from '../../../src/detect/validators/phone-tr.ts'
import { phoneUs } from '../../../src/detect/validators/phone-us.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { expectAll } from './judge.ts'

describe('phoneE164', () => {
  it('passes international numbers however grouped', () => {
    expectAll(phoneE164, 'valid', [
      '+1 415 867 2671',
      '+1 (415) 867-2671',
      '+14158672671 ext. 12',
      '+49 89 1234567',
      '+49 (0)89 1234567',
      '+49-171-1234567',
      '0049 171 1234567',
      '+86 138 1234 5678',
      '+86 10 6552 9988',
      '+44 20 7123 4567',
      '+33 1 23 45 67 89',
      '+41 44 668 18 00',
      '+65 6123 4567',
      '011 44 20 7123 4567',
      '(+49) 89 1234567',
    ])
  })

  it('knows numbers kept for fiction', () => {
    expectAll(phoneE164, 'reserved', [
      '+1 212 555 0123',
      '+44 20 7946 0018',
      '+44 7700 900123',
      '+49 30 23125 123',
      '+49 152 28817386',
    ])
  })

  it('refuses unknown codes and lengths', () => {
    expectAll(phoneE164, 'invalid', [
      '+1 415 867 267',
      '+1 115 867 2671',
      '+999 123456789',
      '+210 12345678',
      '+49 89 1',
      '+86 120 1234 5678',
      '+1234567890123456',
      '415 867 2671',
      '+',
      '+1 415 867 2671 call',
    ])
  })

  it('reads the same number from any grouping', () => {
    const number = fc.stringMatching(/^[1-9][0-9]{7,13}$/)
    fc.assert(
      fc.property(
        number,
        fc.array(fc.constantFrom('', ' ', '-', '.', '/'), { minLength: 15, maxLength: 15 }),
        (digits, gaps) => {
          // The last digit is not parted by a space: behind one it is no part of the number.
          const gap = (at: number): string => (at < digits.length - 2 ? (gaps[at] ?? '') : '')
          const grouped = [...digits].map((digit, at) => digit + gap(at)).join('')
          expect([grouped, phoneE164.check(`+${grouped}`)]).toEqual([grouped, phoneE164.check(`+${digits}`)])
          expect(phoneE164.check(`00${digits}`)).toBe(phoneE164.check(`+${digits}`))
        },
      ),
    )
  })
})

describe('phoneUs', () => {
  it('passes national forms', () => {
    expectAll(phoneUs, 'valid', [
      '(415) 867-2671',
      '415-867-2671',
      '415.867.2671',
      '4158672671',
      '1-800-867-2671',
      '+1 415 867 2671',
      '415-867-2671 x123',
      '415-867-2671 ext 9',
    ])
  })

  it('knows 555-01xx in every area', () => {
    expectAll(phoneUs, 'reserved', ['(212) 555-0100', '415-555-0199', '1 907 555 0142'])
    expectAll(phoneUs, 'valid', ['212-555-0200', '212-555-1212', '212-555-0099'])
  })

  it('refuses service codes, low exchanges, expansion areas and lengths', () => {
    expectAll(phoneUs, 'invalid', [
      '115-867-2671',
      '015-867-2671',
      '911-867-2671',
      '415-167-2671',
      '415-911-2671',
      '495-867-2671',
      '370-867-2671',
      '960-867-2671',
      '867-2671',
      '415-867-26711',
      '+2 415 867 2671',
    ])
  })
})

describe('phoneDe', () => {
  it('passes national forms', () => {
    expectAll(phoneDe, 'valid', [
      '089/1234567',
      '089 1234567',
      '(089) 123 45 67',
      '030 / 123456-78',
      '0711-123456',
      '06221 123456',
      '033203 12345',
      '0171 1234567',
      '0171/1234567',
      '01512 3456789',
      '0160-1234567',
      '0800 1234567',
      '0180 5 123456',
      '0891234567',
      '06221/123456 Durchwahl 12',
    ])
  })

  it("knows the regulator's film numbers", () => {
    expectAll(phoneDe, 'reserved', ['030 23125 000', '(069) 90009999', '0221/4710123', '0171 3920012', '0152 28895456'])
  })

  it('refuses areas that do not exist, lengths and other prefixes', () => {
    expectAll(phoneDe, 'invalid', [
      '01 1234567',
      '0123/456789',
      '0222/1234567',
      '0891/234567',
      '07112/34567',
      '012345 6789',
      '062213/12345',
      '0171 12345',
      '0151 1234567',
      '089/123',
      '089/12345678901',
      '89/1234567',
      '+49 89 1234567',
    ])
  })
})

describe('phoneCn', () => {
  it('passes mobile, landline and service numbers', () => {
    expectAll(phoneCn, 'valid', [
      '13812345678',
      '138 1234 5678',
      '138-1234-5678',
      '19912345678',
      '010-65529988',
      '(021) 61234567',
      '0755-26123456',
      '0371 6612345',
      '400-820-1234',
      '010-65529988 转 123',
    ])
  })

  it('refuses prefixes not in use, wrong areas and lengths', () => {
    expectAll(phoneCn, 'invalid', [
      '12012345678',
      '14012345678',
      '16012345678',
      '19412345678',
      '1381234567',
      '138123456789',
      '010-1552998',
      '010-15529988',
      '0261-2345678',
      '0755-1612345',
      '65529988',
      '+86 13812345678',
    ])
  })
})

describe('phoneAny', () => {
  it('passes numbers of any plan and knows the ones kept for fiction', () => {
    expectAll(phoneAny, 'valid', [
      '432-109-8765',
      '(321) 654-0987',
      '01 23 45 67 89',
      '531 9246',
      '+361 2345678 ext. 4',
    ])
    expectAll(phoneAny, 'reserved', ['212-555-0123', '030 23125 123', '+44 7700 900123'])
  })

  it('refuses fillers, lengths and other text', () => {
    expectAll(phoneAny, 'invalid', ['000-000-0000', '12345', '1234567890123456', '12:30 45', 'call 5551234'])
  })
})

describe('splitPhone', () => {
  it('drops the trunk zero only beside a country code', () => {
    expect(splitPhone('+49 (0)89 123')?.digits).toBe('4989123')
    expect(splitPhone('(0)89 123')?.digits).toBe('089123')
  })

  it('gives the groups as written and no extension', () => {
    expect(splitPhone('089/123-45 ext. 6')).toEqual({
      plus: false,
      digits: '08912345',
      groups: ['089', '123', '45'],
      gaps: ['/', '-'],
    })
  })
})

describe('phoneAny beside other numbers', () => {
  it('refuses dates, times, addresses, amounts, versions and two numbers in a row', () => {
    expectAll(phoneAny, 'invalid', [
      '12.03.2024 14',
      '2024-03-12 10',
      '3/12/2024',
      '20240312',
      '031/2024',
      '2023-2024',
      '192.168.100.200',
      '52.5200 13.4050',
      '10.30-11.45',
      '10-12 14-16',
      '1.299.000',
      '1 000 000',
      '1234567 2024',
      '1.2.3.4567',
      '3 20 15 40',
    ])
  })

  it('keeps the habits that look alike', () => {
    expectAll(phoneAny, 'valid', [
      '0475/12.34.56',
      '(415) 867.5309',
      '1-800-867-5309',
      '51-16-34-25',
      '8 495 123-45-67',
    ])
  })
})

describe('national validators', () => {
  it.each([
    [
      'phone-trunk-europe',
      ['06 12 34 56 78', '020 7123 4567', '0664 123 4567', '044 668 18 00', '08-123 45 67', '06 30 123 4567'],
    ],
    ['phone-trunk-asia-pacific', ['090-1234-5678', '010-1234-5678', '0412 345 678', '0812-3456-7890']],
    ['phone-trunk-africa-middle-east', ['082 123 4567', '0803 123 4567', '050 123 4567', '054-123-4567']],
    ['phone-iberia', ['612 345 678', '912 345 678', '21 123 45 67']],
    ['phone-west-slavic', ['601 234 567', '22 123 45 67', '777 123 456']],
    ['phone-east-slavic', ['8 (912) 345-67-89', '8-029-123-45-67']],
    ['phone-brazil', ['(11) 98765-4321', '0800 123 4567']],
  ])('%s knows the forms of its countries', (name, numbers) => {
    expectAll(validatorNamed(name) as Validator, 'valid', numbers)
  })

  it('know what regulators keep for fiction', () => {
    const europe = validatorNamed('phone-trunk-europe') as Validator
    expectAll(europe, 'reserved', [
      '06 39 98 12 34',
      '07700 900123',
      '020 7946 0018',
      '070-174 06 05',
      '08-465 004 12',
      '020 912 3456',
    ])
    expectAll(validatorNamed('phone-trunk-asia-pacific') as Validator, 'reserved', ['0491 570 156', '(02) 5550 1234'])
    expectAll(phoneE164, 'reserved', ['+33 6 39 98 12 34', '+61 491 570 156', '+46 70 174 06 05', '+353 20 912 3456'])
  })

  it('refuse other trunks, lengths and leads', () => {
    expectAll(validatorNamed('phone-trunk-europe') as Validator, 'invalid', [
      '6 12 34 56 78',
      '0012 345 678',
      '06 12',
      '011 44 20 7123',
    ])
    expectAll(validatorNamed('phone-iberia') as Validator, 'invalid', ['112 345 678', '+34 612 345 678', '612 345 67'])
  })
})

describe('phoneTr and phonePh', () => {
  it('know area and network codes', () => {
    expectAll(phoneTr, 'valid', ['0532 123 45 67', '+90 212 123 45 67', '5321234567', '4621234567', '0090 5321234567'])
    expectAll(phoneTr, 'invalid', [
      '6123456789',
      '1123456789',
      '2131234567',
      '053212345678',
      '+49 5321234567',
      '05321234',
    ])
    expectAll(phonePh, 'valid', ['09171234567', '+63 917 123 4567', '0063 9171234567', '0917-123-4567'])
    expectAll(phonePh, 'invalid', ['9171234567', '08001234567', '0917123456', '+1 9171234567'])
  })
})
