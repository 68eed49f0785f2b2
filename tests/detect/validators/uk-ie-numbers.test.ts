import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { ieEircode } from '../../../src/detect/validators/ie-eircode.ts'
import { iePps } from '../../../src/detect/validators/ie-pps.ts'
import { ieVat } from '../../../src/detect/validators/ie-vat.ts'
import { ukDrivingLicence } from '../../../src/detect/validators/uk-driving-licence.ts'
import { ukNhsNumber } from '../../../src/detect/validators/uk-nhs-number.ts'
import { ukNino } from '../../../src/detect/validators/uk-nino.ts'
import { ukPostcode } from '../../../src/detect/validators/uk-postcode.ts'
import { ukUpn } from '../../../src/detect/validators/uk-upn.ts'
import { ukUtr } from '../../../src/detect/validators/uk-utr.ts'
import { ukVat } from '../../../src/detect/validators/uk-vat.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'
const passes =
  (validator: Validator): ((text: string) => boolean) =>
  (text) =>
    validator.check(text) !== 'invalid'

describe('ukNhsNumber', () => {
  it('passes the number of the data dictionary in any grouping', () => {
    expectAll(ukNhsNumber, 'valid', ['943 476 5870', '9434765870', '943-476-5870', '943 476 5919'])
  })

  it('refuses wrong check digits, fillers, lengths, and numbers whose check digit would be 10', () => {
    expectAll(ukNhsNumber, 'invalid', ['943 476 5871', '0000000000', '943 476 587', '94347658700', '943x4765870'])
    // The first nine ask for the check digit 10.
    expectAll(
      ukNhsNumber,
      'invalid',
      [...digits].map((digit) => `100000001${digit}`),
    )
  })

  it('knows the range kept for tests', () => {
    expectAll(ukNhsNumber, 'reserved', ['999 000 0018', '9990000026'])
  })

  it('leaves one body in eleven without a check digit, and catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-8][0-9]{8}$/), (body) => {
        const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
        const check = (11 - (sum % 11)) % 11
        const valid = [...digits].map((digit) => body + digit).filter(passes(ukNhsNumber))
        fc.pre(!/^(.)\1+$/.test(`${body}${check}`))
        expect(valid).toEqual(check === 10 ? [] : [`${body}${check}`])
        for (const number of valid) {
          expect(singleErrors(number, digits).filter(passes(ukNhsNumber))).toEqual([])
          expect(swaps(number).filter(passes(ukNhsNumber))).toEqual([])
        }
      }),
    )
  })
})

describe('ukNino', () => {
  it('passes printed, compact and lower-case numbers', () => {
    expectAll(ukNino, 'valid', ['AB 12 34 56 C', 'AB123456C', 'jg103759a', 'hh 01 02 03 d', 'JG-10-37-59-A'])
  })

  it('refuses barred letters, pairs and suffixes', () => {
    expectAll(ukNino, 'invalid', [
      'GB123456C',
      'BG123456C',
      'NK123456C',
      'KN123456C',
      'TN123456C',
      'NT123456C',
      'ZZ123456C',
    ])
    expectAll(ukNino, 'invalid', [
      'DA123456C',
      'AO123456C',
      'QQ123456C',
      'AB123456E',
      'AB12345C',
      'AB1234567C',
      'A1123456C',
    ])
  })

  it('agrees with stdnum', () => {
    const oracle = stdnum.stdnum.GB?.nino
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2}[0-9]{6}[A-E]$/), (text) => {
        expect(passes(ukNino)(text)).toBe(oracle?.validate(text).isValid)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('ukUtr', () => {
  it('passes numbers with their check digit, K or not', () => {
    expectAll(ukUtr, 'valid', ['9596762069', '95967 62069', '9596762069K', '1955839661'])
  })

  it('refuses wrong check digits and lengths', () => {
    expectAll(ukUtr, 'invalid', ['8596762069', '2955839661', '959676206', '95967620691', 'K9596762069', '1111111111'])
  })

  it('agrees with stdnum', () => {
    const oracle = stdnum.stdnum.GB?.utr
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{9}$/), (body) => {
        fc.pre(!/^(.)\1+$/.test(body))
        for (const digit of digits) {
          expect([digit + body, passes(ukUtr)(digit + body)]).toEqual([
            digit + body,
            oracle?.validate(digit + body).isValid,
          ])
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('ukUpn', () => {
  it('passes permanent and temporary numbers', () => {
    expectAll(ukUpn, 'valid', ['B801200005001', 'b801200005001', 'Y486662129719', 'R80120012601K'])
  })

  it('refuses wrong check letters, authorities and shapes', () => {
    expectAll(ukUpn, 'invalid', [
      'A801200005001',
      'C000200005001',
      'B80120000500',
      'B8012000050012',
      '1801200005001',
      'B80120000A001',
    ])
  })

  it('gives each body one check letter, and catches every wrong character and swap', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[3-8][0-9]{11}$/), (body) => {
        const letters = [...'ABCDEFGHJKLMNPQRTUVWXYZ'].filter((letter) => passes(ukUpn)(letter + body))
        expect(letters).toHaveLength(1)
        expect(singleErrors(body, digits).filter((error) => passes(ukUpn)(`${letters[0]}${error}`))).toEqual([])
        expect(swaps(body).filter((error) => passes(ukUpn)(`${letters[0]}${error}`))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('ukVat', () => {
  it('passes standard and branch numbers, and government bodies', () => {
    expectAll(ukVat, 'valid', [
      'GB 718 8611 56',
      '980 7806 84',
      'gb980780684',
      'XI899101243',
      'GB980780684001',
      'GBGD001',
      'HA599',
    ])
  })

  it('refuses wrong check digits, prefixes and lengths', () => {
    expectAll(ukVat, 'invalid', [
      'GB 718 8611 57',
      '802311781',
      'FR980780684',
      'GB98078068',
      'GB9807806840',
      'GD500',
      'HA499',
      '000000000',
    ])
  })

  it('agrees with stdnum', () => {
    const oracle = stdnum.stdnum.GB?.vat
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7}$/), (body) => {
        fc.pre(body !== '0000000')
        for (let check = 0; check < 97; check++) {
          const vat = body + String(check).padStart(2, '0')
          expect([vat, passes(ukVat)(vat)]).toEqual([vat, oracle?.validate(vat).isValid && !/^(.)\1+$/.test(vat)])
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('ukDrivingLicence', () => {
  it('passes the layout the DVLA describes', () => {
    expectAll(ukDrivingLicence, 'valid', [
      'MORGA657054SM9IJ',
      'morga657054sm9ij',
      'MORGA 657054 SM9IJ 35',
      'FO999512018AA1AB',
      'LEE99605147A99CD',
      'XX999101010999AA',
    ])
  })

  it('refuses dates that do not exist', () => {
    expectAll(ukDrivingLicence, 'invalid', [
      'MORGA613054SM9IJ',
      'MORGA650054SM9IJ',
      'MORGA663054SM9IJ',
      'MORGA601004SM9IJ',
      'MORGA601324SM9IJ',
      'MORGA602308SM9IJ',
      'MORGA602295SM9IJ',
    ])
    expectAll(ukDrivingLicence, 'valid', ['MORGA602298SM9IJ', 'MORGA652284SM9IJ'])
  })

  it('refuses names without letters or with a 9 inside, and other lengths', () => {
    expectAll(ukDrivingLicence, 'invalid', [
      '99999657054SM9IJ',
      'MO9GA657054SM9IJ',
      'MORGA6570544SM9IJ',
      'MORG657054SM9IJ',
      'MORGA657054S99I1',
      'MORGA6570549A9IJ',
    ])
  })
})

describe('ukPostcode', () => {
  it('passes every form of outward code', () => {
    expectAll(ukPostcode, 'valid', [
      'M1 1AE',
      'B33 8TH',
      'CR2 6XH',
      'DN55 1PT',
      'W1A 0AX',
      'EC1A 1BB',
      'sw1a1aa',
      'GIR 0AA',
      'JE2 3AB',
    ])
  })

  it('refuses areas that do not exist and letters that are not used', () => {
    expectAll(ukPostcode, 'invalid', [
      'QA1 1AA',
      'VA1 1AA',
      'XB1 1AA',
      'M1 1CA',
      'M1 1AI',
      'SW1I 1AA',
      'SW 1AA',
      'SW111 1AA',
      'SW1A 1A',
      '12345',
    ])
  })
})

describe('iePps', () => {
  it('passes numbers of the old and the new range', () => {
    expectAll(iePps, 'valid', ['6433435F', '6433435OA', '1234567T', '1234567FA', '6433435fw', '3088578 H'])
  })

  it('refuses wrong check letters and shapes', () => {
    expectAll(iePps, 'invalid', ['6433435E', '6433435VH', '643343F', '64334355F', '6433435X', '0000000W'])
  })

  it('agrees with stdnum', () => {
    const oracle = stdnum.stdnum.IE?.pps
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7}$/), fc.constantFrom('', 'A', 'H', 'W', 'T', 'X'), (body, second) => {
        fc.pre(body !== '0000000')
        for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVW') {
          const pps = body + letter + second
          expect([pps, passes(iePps)(pps)]).toEqual([pps, oracle?.validate(pps).isValid])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{6}$/), (body) => {
        const letter = [...'ABCDEFGHIJKLMNOPQRSTUVW'].find((check) => passes(iePps)(body + check)) ?? ''
        expect(
          singleErrors(body, digits)
            .map((error) => error + letter)
            .filter(passes(iePps)),
        ).toEqual([])
        expect(
          swaps(body)
            .map((error) => error + letter)
            .filter(passes(iePps)),
        ).toEqual([])
      }),
    )
  })
})

describe('ieVat', () => {
  it('passes the three forms', () => {
    expectAll(ieVat, 'valid', ['IE 6433435F', 'IE6433435OA', '6433435F', '8D79739I', 'IE7U27203T'])
  })

  it('refuses wrong check letters and shapes', () => {
    expectAll(ieVat, 'invalid', ['IE6433435E', '8D79739J', '8-79739I', 'IE643343F', 'GB6433435F'])
  })

  it('agrees with stdnum', () => {
    const oracle = stdnum.stdnum.IE?.vat
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(/^[0-9]{7}$/), fc.stringMatching(/^[0-9][A-Z+*][0-9]{5}$/)), (body) => {
        for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVW') {
          expect([body + letter, passes(ieVat)(body + letter)]).toEqual([
            body + letter,
            oracle?.validate(body + letter).isValid,
          ])
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('ieEircode', () => {
  it('passes codes whose routing key exists', () => {
    expectAll(ieEircode, 'valid', ['D02 X285', 'D6W XY00', 'a65f4e2'.replace('a65', 'a63'), 'V94-T9PX'])
  })

  it('refuses other routing keys and letters', () => {
    expectAll(ieEircode, 'invalid', ['D19 X285', 'A65 F4E2', 'D02 X28B', 'D02 X28', 'D02 X2855', 'B02 X285'])
  })
})
