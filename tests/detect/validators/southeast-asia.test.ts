import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { idNik } from '../../../src/detect/validators/id-nik.ts'
import { idNpwp } from '../../../src/detect/validators/id-npwp.ts'
import { myNric } from '../../../src/detect/validators/my-nric.ts'
import { phTin } from '../../../src/detect/validators/ph-tin.ts'
import { sgLicensePlate } from '../../../src/detect/validators/sg-license-plate.ts'
import { sgNricFin } from '../../../src/detect/validators/sg-nric-fin.ts'
import { sgUen } from '../../../src/detect/validators/sg-uen.ts'
import { thMoa } from '../../../src/detect/validators/th-moa.ts'
import { thTin } from '../../../src/detect/validators/th-tin.ts'
import { thTnin } from '../../../src/detect/validators/th-tnin.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { vnMst } from '../../../src/detect/validators/vn-mst.ts'
import { expectAll, passShare, singleErrors, swaps } from './judge.ts'
import { randomTexts } from './random-texts.ts'

const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const { ID, MY, SG, TH, VN } = stdnum.stdnum

const passing = (validator: Validator, texts: readonly string[]): string[] =>
  texts.filter((text) => validator.check(text) !== 'invalid')

describe('sgNricFin', () => {
  it('passes all five series, in any case', () => {
    expectAll(sgNricFin, 'valid', ['S1234567D', 'T0112345E', 'F1234567N', 'G7654321L', 'M1234567K', 'm5398242l'])
  })

  it('refuses wrong check letters, series and lengths', () => {
    expectAll(sgNricFin, 'invalid', ['S1234567E', 'A1234567D', 'S123456D', 'S12345678D', 'S1234567', '1234567D'])
  })

  it('takes exactly one check letter, and catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[STFGM][0-9]{7}$/), (body) => {
        const fits = passing(
          sgNricFin,
          [...letters].map((letter) => body + letter),
        )
        expect(fits).toHaveLength(1)
        const check = (fits[0] as string).slice(-1)
        const wrong = [...singleErrors(body.slice(1), digits), ...swaps(body.slice(1))]
        expect(
          passing(
            sgNricFin,
            wrong.map((text) => body[0] + text + check),
          ),
        ).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('sgUen', () => {
  it('passes businesses, companies and other entities', () => {
    expectAll(sgUen, 'valid', ['53123456L', '201812345M', 'T08LL1234H', 'S99FC1234G', 't08ll1234h'])
  })

  it('refuses wrong check letters, years and types', () => {
    expectAll(sgUen, 'invalid', [
      '53123456M',
      '201812345N',
      'T08ZZ1234H',
      'T08LL1234J',
      '171812345M',
      '5312345L',
      'X08LL1234H',
    ])
  })

  it('agrees with stdnum on what is not to come', () => {
    const shapes = fc.oneof(
      fc.stringMatching(/^[0-9]{8}$/),
      fc.stringMatching(/^(?:19[0-9]{2}|200[0-9])[0-9]{5}$/),
      fc.stringMatching(/^[RST]0[0-9](?:LL|LP|FC|RF|SS|PF)[0-9]{4}$/),
    )
    fc.assert(
      fc.property(shapes, (body) => {
        for (const letter of letters) {
          expect(sgUen.check(body + letter) === 'valid').toBe(SG?.uen?.validate(body + letter).isValid)
        }
      }),
    )
  })
})

describe('sgLicensePlate', () => {
  it('passes marks of one to three letters, spaced or not, in any case', () => {
    expectAll(sgLicensePlate, 'valid', ['SBA1234G', 'SBA 1234 G', 'sba1234g', 'GBA 1511 G', 'E12P', 'SBS9683X'])
  })

  it('refuses wrong check letters, leading zeros and lengths', () => {
    expectAll(sgLicensePlate, 'invalid', ['SBA1234H', 'SBA0234G', 'SBAA1234G', 'SBA12345G', 'SBA1234', '1234G'])
  })

  it('takes exactly one check letter, and catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^S[A-Z]{2}$/), fc.stringMatching(/^[1-9][0-9]{3}$/), (prefix, number) => {
        const fits = passing(
          sgLicensePlate,
          [...letters].map((letter) => prefix + number + letter),
        )
        expect(fits).toHaveLength(1)
        const check = (fits[0] as string).slice(-1)
        expect(
          passing(
            sgLicensePlate,
            singleErrors(number, digits).map((text) => prefix + text + check),
          ),
        ).toEqual([])
      }),
    )
  })
})

describe('myNric', () => {
  it('passes real dates and places in use', () => {
    expectAll(myNric, 'valid', ['900101-14-5678', '900101145678', '000229-10-4321', '921212 71 1122'])
  })

  it('refuses others', () => {
    expectAll(myNric, 'invalid', [
      '901301-14-5678',
      '900230-14-5678',
      '900101-17-5678',
      '900101-00-5678',
      '900101-14-567',
    ])
  })

  it('agrees with stdnum', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{2}[01][0-9][0-3][0-9]{7}$/), (number) => {
        // stdnum judges 29 February by one century.
        fc.pre(number.slice(2, 6) !== '0229')
        expect(myNric.check(number) === 'valid').toBe(MY?.nric?.validate(number).isValid)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('idNik and idNpwp', () => {
  it('pass population numbers of men and women', () => {
    expectAll(idNik, 'valid', ['3171011501900001', '3273025508850003', '5171 0331 1278 0002', '9471016806990001'])
    expectAll(idNik, 'invalid', [
      '3171013213900001',
      '3171017201900001',
      '9971011501900001',
      '3100011501900001',
      '3171001501900001',
      '3171011501900000',
      '317101150190000',
    ])
  })

  it('pass tax numbers in the old and the new form', () => {
    expectAll(idNpwp, 'valid', ['09.254.294.3-407.000', '092542943407000', '0092542943407000', '3171011501900001'])
    expectAll(idNpwp, 'invalid', ['09.254.294.4-407.000', '09254294340700', '1092542943407000', '000000000000000', ''])
  })

  it('pass whatever stdnum passes, and catch every wrong digit of the first nine', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[1-9][0-9]{13}$/), (number) => {
        if (ID?.npwp?.validate(number).isValid) expect(idNpwp.check(number)).toBe('valid')
        fc.pre(idNpwp.check(number) === 'valid')
        const tail = number.slice(9)
        expect(
          passing(
            idNpwp,
            singleErrors(number.slice(0, 9), digits).map((text) => text + tail),
          ),
        ).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('phTin', () => {
  it('passes numbers with and without branch', () => {
    expectAll(phTin, 'valid', ['000-123-456-000', '000123456', '123-456-782-00000', '123 456 782'])
  })

  it('refuses wrong check digits, lengths and fillers', () => {
    expectAll(phTin, 'invalid', ['000-123-457-000', '12345678', '1234567820', '000-000-000-000', '123.456.782'])
  })

  it('catches every single wrong digit and every swap', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{8}$/), (body) => {
        fc.pre(new Set(body).size > 1)
        const [number] = passing(
          phTin,
          [...digits].map((digit) => body + digit),
        )
        fc.pre(number !== undefined)
        const wrong = [
          ...singleErrors(number as string, digits),
          ...swaps(body).map((text) => text + number?.slice(-1)),
        ]
        expect(passing(phTin, wrong)).toEqual([])
      }),
    )
  })
})

describe('thTnin, thMoa and thTin', () => {
  it('pass persons and juristic persons', () => {
    expectAll(thTnin, 'valid', ['1101234567897', '1-1012-34567-89-7', '8101234567894'])
    expectAll(thMoa, 'valid', ['0105538012343', '0-1055-38012-34-3', '0994000123451'])
    expectAll(thTin, 'valid', ['1101234567897', '0105538012343'])
  })

  it('refuse wrong check digits, provinces and kinds', () => {
    expectAll(thTnin, 'invalid', ['1101234567898', '0105538012343', '9101234567899', '1594567890124', '110123456789'])
    expectAll(thMoa, 'invalid', ['0105538012344', '1101234567897', '0034567890124'])
    expectAll(thTin, 'invalid', ['1101234567898', '0105538012344', '1111111111111'])
  })

  it('agree with stdnum on existing provinces', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9](?:1[0-9]|3[0-9]|4[0-9]|7[0-7])[0-9]{9}$/), (body) => {
        for (const number of [...digits].map((digit) => body + digit)) {
          fc.pre(new Set(number).size > 1)
          expect(thTnin.check(number) === 'valid').toBe(TH?.idnr?.validate(number).isValid)
          expect(thMoa.check(number) === 'valid').toBe(TH?.moa?.validate(number).isValid)
          expect(thTin.check(number) === 'valid').toBe(TH?.tin?.validate(number).isValid)
        }
      }),
    )
  })
})

describe('vnMst', () => {
  it('passes enterprises and their dependent units', () => {
    expectAll(vnMst, 'valid', ['0100109106', '0312345673', '0107234561-001', '0107234561001'])
  })

  it('refuses wrong check digits, provinces and units', () => {
    expectAll(vnMst, 'invalid', ['0100109107', '0000109106', '0107234561-000', '010010910', '01001091061'])
  })

  it('catches every single wrong digit, and agrees with stdnum', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{9}$/), (body) => {
        for (const number of [...digits].map((digit) => body + digit)) {
          expect(vnMst.check(number) === 'valid').toBe(VN?.mst?.validate(number).isValid)
          if (vnMst.check(number) === 'valid') expect(passing(vnMst, singleErrors(number, digits))).toEqual([])
        }
      }),
    )
  })
})

it.each([
  ['sgNricFin', sgNricFin, '[STFGM]dddddddL'],
  ['sgUen', sgUen, 'ddddddddL'],
  ['sgLicensePlate', sgLicensePlate, 'SLL[123456789]dddL'],
  ['myNric', myNric, 'dddddddddddd'],
  ['idNik', idNik, '[123456789]ddddddddddddddd'],
  ['idNpwp', idNpwp, 'ddddddddddddddd'],
  ['phTin', phTin, 'ddddddddd'],
  ['thTnin', thTnin, '[12345678]dddddddddddd'],
  ['thMoa', thMoa, '0dddddddddddd'],
  ['thTin', thTin, '[012345678]dddddddddddd'],
  ['vnMst', vnMst, 'dddddddddd'],
] as const)('%s passes as rarely as it says', (_name, validator, shape) => {
  const share = passShare(validator, randomTexts(shape, 40_000))
  expect(Math.abs(share / validator.passRate - 1)).toBeLessThan(0.12)
})
