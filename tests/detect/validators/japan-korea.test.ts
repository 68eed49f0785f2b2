import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { jpCorporateNumber } from '../../../src/detect/validators/jp-corporate-number.ts'
import { jpMyNumber } from '../../../src/detect/validators/jp-my-number.ts'
import { krBirthNumber } from '../../../src/detect/validators/kr-birth-number.ts'
import { krBrn } from '../../../src/detect/validators/kr-brn.ts'
import { krFrn } from '../../../src/detect/validators/kr-frn.ts'
import { krRrn } from '../../../src/detect/validators/kr-rrn.ts'
import { expectAll, passShare, singleErrors } from './judge.ts'
import { randomTexts } from './random-texts.ts'

const digits = '0123456789'
const { JP, KR } = stdnum.stdnum

describe('jpCorporateNumber', () => {
  it('passes the number of the tax agency itself, grouped, and behind the T of invoices', () => {
    expectAll(jpCorporateNumber, 'valid', ['7000012050002', '7-0000-1205-0002', 'T7000012050002', 't7000012050002'])
  })

  it('refuses wrong check digits, lengths and fillers', () => {
    expectAll(jpCorporateNumber, 'invalid', [
      '7000012050003',
      '0000012050002',
      '700001205000',
      '9999999999999',
      'TT7000012050002',
    ])
  })

  it('agrees with stdnum', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{12}$/), (body) => {
        for (const check of digits) {
          const number = check + body
          fc.pre(new Set(number).size > 1)
          expect(jpCorporateNumber.check(number) === 'valid').toBe(JP?.cn?.validate(number).isValid)
        }
      }),
    )
  })
})

describe('jpMyNumber', () => {
  it('passes right check digits, grouped or not', () => {
    expectAll(jpMyNumber, 'valid', ['123456789018', '1234 5678 9018', '9876-5432-1093'])
  })

  it('refuses wrong check digits, lengths and fillers', () => {
    expectAll(jpMyNumber, 'invalid', ['123456789019', '12345678901', '1234567890180', '000000000000', '12345678901x'])
  })

  it('takes exactly one check digit, and catches wrong digits but where remainders 0 and 1 meet', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{11}$/), (body) => {
        fc.pre(new Set(body).size > 1)
        const fits = [...digits].filter((check) => jpMyNumber.check(body + check) === 'valid')
        expect(fits).toHaveLength(1)
        const passing = singleErrors(`${body}${fits[0]}`, digits).filter((text) => jpMyNumber.check(text) === 'valid')
        if (fits[0] !== '0') expect(passing).toEqual([])
        else expect(passing.every((text) => text.endsWith('0'))).toBe(true)
      }),
    )
  })
})

describe('krRrn and krFrn', () => {
  const born = fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''))
  const bodies = fc
    .tuple(born, fc.constantFrom('1', '2', '3', '4'), fc.integer({ min: 0, max: 96 }), fc.stringMatching(/^[0-9]{3}$/))
    .map(([date, sex, place, serial]) => `${date}${sex}${String(place).padStart(2, '0')}${serial}`)

  it('pass right check digits, residents and foreigners apart', () => {
    expectAll(krRrn, 'valid', ['900101-1001232', '8506152004567', '030722-3012349'])
    expectAll(krFrn, 'valid', ['900101-5001235', '8506156004560', '030722-7012342'])
    expectAll(krRrn, 'invalid', [
      '900101-5001235',
      '900101-1001233',
      '901301-1001232',
      '900101-0001232',
      '900101-100123',
    ])
    expectAll(krFrn, 'invalid', ['900101-1001232', '900101-5001236', '900230-5001235', '900101-9001235'])
  })

  it('leaves numbers without check digit to the date alone', () => {
    expectAll(krBirthNumber, 'valid', ['210315-3123456', '2103157123456', '000229-4000000'])
    expectAll(krBirthNumber, 'invalid', [
      '211315-3123456',
      '010229-3123456',
      '210315-9123456',
      '210315-312345',
      '960121+1021413',
    ])
  })

  it('krRrn takes exactly one check digit, and agrees with stdnum', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const fits = [...digits].filter((check) => krRrn.check(body + check) === 'valid')
        expect(fits).toHaveLength(1)
        // stdnum refuses dates to come.
        fc.pre(!/^(?:2[5-9]|[3-9]\d)\d{4}[34]/.test(body))
        for (const check of digits) {
          expect(krRrn.check(body + check) === 'valid').toBe(KR?.rrn?.validate(body + check).isValid)
        }
      }),
    )
  })

  it('catch every wrong digit of place and serial but those that meet in the last digit', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const number = body + ([...digits].find((check) => krRrn.check(body + check) === 'valid') ?? '')
        const passing = singleErrors(number.slice(9), digits).filter(
          (s) => krRrn.check(number.slice(0, 9) + s) === 'valid',
        )
        // Remainders 0 and 10 both give a check digit 1.
        if (!number.endsWith('1') && !number.endsWith('0')) expect(passing).toEqual([])
      }),
    )
  })
})

describe('krBrn', () => {
  it('passes right check digits, grouped or not', () => {
    expectAll(krBrn, 'valid', ['120-81-47521', '1208147521', '214-81-37385'])
  })

  it('refuses wrong check digits, offices, kinds and serials', () => {
    expectAll(krBrn, 'invalid', [
      '120-81-47522',
      '100-81-47521',
      '120-00-47521',
      '120-81-00000',
      '120-81-4752',
      '120-81-475211',
    ])
  })

  it('catches every wrong digit, and agrees with stdnum', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{8}$/), fc.constantFrom(...digits), (body, check) => {
        for (const number of [body + check, ...[...digits].map((digit) => body + digit)]) {
          expect(krBrn.check(number) === 'valid').toBe(KR?.brn?.validate(number).isValid)
        }
      }),
    )
  })
})

it.each([
  ['jpCorporateNumber', jpCorporateNumber, '[123456789]dddddddddddd'],
  ['jpMyNumber', jpMyNumber, 'dddddddddddd'],
  ['krBrn', krBrn, 'dddddddddd'],
  ['krBirthNumber', krBirthNumber, 'dddddd[12345678]dddddd'],
  ['krRrn', krRrn, 'dddddd[1234]dddddd'],
  ['krFrn', krFrn, 'dddddd[5678]dddddd'],
] as const)('%s passes as rarely as it says', (_name, validator, shape) => {
  const share = passShare(validator, randomTexts(shape, 60_000))
  expect(Math.abs(share / validator.passRate - 1)).toBeLessThan(0.15)
})
