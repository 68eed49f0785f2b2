import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { deDocumentNumber } from '../../../src/detect/validators/de-document-number.ts'
import { deDrivingLicence } from '../../../src/detect/validators/de-driving-licence.ts'
import { deHealthInsurance } from '../../../src/detect/validators/de-health-insurance.ts'
import { deLanr } from '../../../src/detect/validators/de-lanr.ts'
import { deLeitwegId } from '../../../src/detect/validators/de-leitweg-id.ts'
import { deLicensePlate } from '../../../src/detect/validators/de-license-plate.ts'
import { deSocialSecurity } from '../../../src/detect/validators/de-social-security.ts'
import { deTaxId } from '../../../src/detect/validators/de-tax-id.ts'
import { deTaxIdLoose } from '../../../src/detect/validators/de-tax-id-loose.ts'
import { deTaxNumber } from '../../../src/detect/validators/de-tax-number.ts'
import { deVatId } from '../../../src/detect/validators/de-vat-id.ts'
import { deWkn } from '../../../src/detect/validators/de-wkn.ts'
import { passesHybrid } from '../../../src/detect/validators/iso7064.ts'
import { valueAt, weightedSum } from '../../../src/detect/validators/weighted-sum.ts'
import { complete } from './check-digit.ts'
import { expectAll, singleErrors } from './judge.ts'

const digits = '0123456789'
const germany = stdnum.stdnum.DE ?? {}

describe('deTaxId', () => {
  it('passes one digit twice or three times, parted in any way', () => {
    expectAll(deTaxId, 'valid', [
      '86095742719',
      '65929970489',
      '36 574 261 809',
      '8.6.0.9.5.7.4.2.7.1.9',
      '86095\n742719',
    ])
  })

  it('refuses wrong check digits, a leading 0, no or two repeated digits, and runs of three', () => {
    expectAll(deTaxId, 'invalid', [
      '86095742710',
      '06095742719',
      '12345678903',
      '11234567830',
      '11123456786',
      '8609574271',
      '860957427199',
    ])
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{9}$/), (body) => {
        const number = complete(body, digits, (text) => passesHybrid(text, 10))
        expect(singleErrors(number, digits).filter((text) => deTaxId.check(text) !== 'invalid')).toEqual([])
      }),
    )
  })

  it('is stricter than the loose reading, and both than stdnum where they differ', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{9}$/), fc.boolean(), (body, right) => {
        const number = right ? complete(body, digits, (text) => passesHybrid(text, 10)) : `${body}0`
        const strict = deTaxId.check(number)
        const loose = deTaxIdLoose.check(number)
        if (strict === 'valid') expect(loose).toBe('valid')
        if (strict === 'valid') expect(germany.idnr?.validate(number).isValid).toBe(true)
        if (!passesHybrid(number, 10)) expect([strict, loose]).toEqual(['invalid', 'invalid'])
      }),
      { numRuns: 500 },
    )
  })
})

describe('deTaxIdLoose', () => {
  it('passes numbers without a repeated digit and with several', () => {
    expectAll(deTaxIdLoose, 'valid', ['12345678903', '98765432106', '86095742719', '92447061918'])
  })

  it('refuses a digit four times and runs of three', () => {
    const refused = ['1213141567', '1112345678'].map((body) => complete(body, digits, (text) => passesHybrid(text, 10)))
    expectAll(deTaxIdLoose, 'invalid', [...refused, '11111111111', '12345678901'])
  })
})

describe('deDocumentNumber', () => {
  it('passes nine characters, and a right check digit in the tenth place', () => {
    expectAll(deDocumentNumber, 'valid', ['LK2G0N8R7', 'L59C33T837', 'c80m22h870', 'T32000129'])
  })

  it('knows the specimens of the ministry, whose check digits confirm the tenth place', () => {
    expectAll(deDocumentNumber, 'reserved', ['L01X00T47', 'L01X00T471', 'C01X00T478', 'LZ6311T475', 'T220001293'])
  })

  it('refuses vowels, words and wrong check digits', () => {
    expectAll(deDocumentNumber, 'invalid', [
      'LA2G0N8R7',
      'ZWRGNXXLP',
      '123456789',
      'L59C33T838',
      'L01X00T472',
      'L01X00T4',
    ])
  })

  it('agrees with stdnum on ten characters of an identity card', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[LMNPRTVWXYZ][0-9CFGHJK]{4}[0-9]{5}$/), (number) => {
        const known = germany.pwnr?.validate(number).isValid
        expect(deDocumentNumber.check(number) !== 'invalid').toBe(known)
      }),
      { numRuns: 500 },
    )
  })
})

describe('deDrivingLicence', () => {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, 1]
  const check = (body: string): string => '0123456789X'[weightedSum(body, weights) % 11] ?? ''

  it('passes the rule the specimen shows, X for 10', () => {
    expectAll(deDrivingLicence, 'valid', ['J010000SD51', 'j433p93w472', 'J433 P93W4 72'])
    expectAll(deDrivingLicence, 'reserved', ['B072RRE2I55', 'B072RRE2I51'])
    expectAll(deDrivingLicence, 'invalid', ['B072RRE2I45', 'Z072RRE2I55', 'J010000SD5', '10100000D51'])
  })

  it('catches every single wrong digit before the check digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-P][0-9]{8}$/), (body) => {
        const number = `${body}${check(body)}1`
        expect(deDrivingLicence.check(number)).not.toBe('invalid')
        const wrong = singleErrors(body.slice(1), digits).map((rest) => `${body[0]}${rest}${check(body)}1`)
        expect(wrong.filter((text) => deDrivingLicence.check(text) !== 'invalid')).toEqual([])
      }),
    )
  })
})

describe('deHealthInsurance', () => {
  it('passes right check digits and knows the sample of the guideline', () => {
    expectAll(deHealthInsurance, 'valid', ['M123456785', 'a123456780', 'K 291 580 927'])
    expectAll(deHealthInsurance, 'reserved', ['A000500015', 'a000500015'])
    expectAll(deHealthInsurance, 'invalid', ['M123456789', 'A12345678', 'A1234567890', '1123456780', 'Ä123456780'])
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][0-9]{8}$/), (body) => {
        const number = complete(body, digits, (text) => deHealthInsurance.check(text) !== 'invalid')
        expect(deHealthInsurance.check(number)).not.toBe('invalid')
        const wrong = singleErrors(number.slice(1), digits).map((rest) => number[0] + rest)
        expect(wrong.filter((text) => deHealthInsurance.check(text) !== 'invalid')).toEqual([])
      }),
    )
  })
})

describe('deSocialSecurity', () => {
  it('passes right numbers, also with the day raised by 50', () => {
    expectAll(deSocialSecurity, 'valid', ['20151090B023', '65 170860 M 300', '65280963m493'])
    expectAll(deSocialSecurity, 'reserved', ['15070649C103', '15 070649 C 103'])
  })

  it('refuses dates that do not exist, areas that do not, and other forms', () => {
    expectAll(deSocialSecurity, 'invalid', [
      '15070649C104',
      '15320649C103',
      '15071349C103',
      '01070649C103',
      '150706491103',
    ])
  })

  it('agrees with stdnum where the date is real', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{2}(?:0[1-9]|1[0-9]|2[0-8])(?:0[1-9]|1[0-2])[0-9]{2}[A-Z][0-9]{3}$/),
        (number) => {
          expect(deSocialSecurity.check(number) !== 'invalid').toBe(germany.svnr?.validate(number).isValid)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('deTaxNumber', () => {
  it('passes the forms of the states and of the electronic declaration', () => {
    expectAll(deTaxNumber, 'valid', [
      '21/815/08150',
      '133/8150/8159',
      '013/815/08153',
      '93815/08152',
      '12/345/6789',
      '2866081508156',
      '9181081508155',
      '5133081508159',
    ])
    expectAll(deTaxNumber, 'invalid', [
      '21/81/08150',
      '1/815/08150',
      '00/000/00000',
      '2866181508156',
      '1781508150001',
      '21-815',
    ])
  })

  it('passes the federal numbers that stdnum knows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('28', '11', '30', '24', '22', '26', '40', '23', '27', '10', '32', '31', '21', '41'),
        fc.stringMatching(/^[0-9]{2}0[0-9]{8}$/),
        (state, rest) => {
          if (germany.stnr?.validate(state + rest).isValid) expect(deTaxNumber.check(state + rest)).toBe('valid')
        },
      ),
    )
  })
})

describe('deVatId', () => {
  it('agrees with stdnum on right and wrong numbers', () => {
    expectAll(deVatId, 'valid', ['DE136695976', 'de 136 695 976'])
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{8}$/), (body) => {
        expect(deVatId.check(`DE${body}`) === 'valid').toBe(germany.vat?.validate(`DE${body}`).isValid)
      }),
      { numRuns: 500 },
    )
    expectAll(deVatId, 'invalid', ['DE136695975', 'AT136695976', 'DE036695976', 'DE1366959761'])
  })
})

describe('deLanr', () => {
  it('passes right check digits of real specialties', () => {
    expectAll(deLanr, 'valid', ['987654401', '555555501', '8998032 50'])
    expectAll(deLanr, 'invalid', ['234567601', '899803200', '999999901', '99880325', '8998032501'])
  })

  it('catches every single wrong digit before the specialty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-8][0-9]{5}$/), (body) => {
        const number = complete(body, digits, (text) => deLanr.check(`${text}01`) === 'valid')
        // Weights 4 and 9: only an error of 5 in an even place hides.
        const kept = singleErrors(number, digits).filter((text) => deLanr.check(`${text}01`) === 'valid')
        expect(
          kept.every((text) => [0, 2, 4].some((at) => Math.abs(valueAt(text, at) - valueAt(number, at)) === 5)),
        ).toBe(true)
      }),
    )
  })
})

describe('deLeitwegId', () => {
  it('passes published routing numbers, with letters and without a fine address', () => {
    expectAll(deLeitwegId, 'valid', ['991-33333TEST-33', '992-90009-96', '991-33333test-33'])
    expectAll(deLeitwegId, 'invalid', ['991-33333TEST-34', '181-66559-03', '991', '991-33333-TEST-33', '-33333TEST-33'])
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[1-9][0-9]{6}-[0-9]{5}$/), (body) => {
        const pair = Array.from({ length: 97 }, (_value, index) => String(index + 2).padStart(2, '0'))
        const number = `${body}-${pair.find((two) => deLeitwegId.check(`${body}-${two}`) === 'valid') ?? ''}`
        expect(deLeitwegId.check(number)).toBe('valid')
        const wrong = singleErrors(number, digits).filter((text) => text.split('-').length === 3 && !/-\D/.test(text))
        expect(wrong.filter((text) => deLeitwegId.check(text) === 'valid')).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('deLicensePlate', () => {
  it('passes districts that exist, letters and a number without leading 0', () => {
    expectAll(deLicensePlate, 'valid', [
      'B-AB 1234',
      'B-AB-1234',
      'M-X 1',
      'WÜ-L 5H',
      'HH-KL 471E',
      'm xy 999',
      'KA-PA 777',
    ])
    expectAll(deLicensePlate, 'invalid', ['QX-AB 1234', 'M-AB 0123', 'M-ABC 12', 'GAP-AB 1234', 'M-AB', 'B_AB_1'])
  })
})

describe('deWkn', () => {
  it('passes six characters with a digit and without I and O', () => {
    expectAll(deWkn, 'valid', ['716460', 'A1EWWW', 'BASF11'])
    expectAll(deWkn, 'invalid', ['AIEWW1', 'KAUFEN', '71646', '7164600', 'a1ewww'])
  })
})
