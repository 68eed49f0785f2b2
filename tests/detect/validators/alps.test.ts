import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { atBusinessId } from '../../../src/detect/validators/at-business-id.ts'
import { atSocialSecurity } from '../../../src/detect/validators/at-social-security.ts'
import { atVatId } from '../../../src/detect/validators/at-vat-id.ts'
import { chAhv } from '../../../src/detect/validators/ch-ahv.ts'
import { chEsr } from '../../../src/detect/validators/ch-esr.ts'
import { chUid } from '../../../src/detect/validators/ch-uid.ts'
import { luhn } from '../../../src/detect/validators/luhn.ts'
import { complete } from './check-digit.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'
const austria = stdnum.stdnum.AT ?? {}
const switzerland = stdnum.stdnum.CH ?? {}

describe('atBusinessId', () => {
  it('passes entries that companies publish', () => {
    expectAll(atBusinessId, 'valid', ['FN 122119m', 'FN 180219 d', 'fn33209m', '122119M'])
    expectAll(atBusinessId, 'invalid', ['FN 122119k', 'FN 1221190m', 'FN 122119', 'FN m', '000000a'])
  })

  it('catches every single wrong digit, and gives every number one letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{5}$/), (body) => {
        const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((one) => atBusinessId.check(body + one) === 'valid')
        expect(letters).toHaveLength(1)
        const wrong = singleErrors(body, digits).map((text) => text + letters[0])
        expect(wrong.filter((text) => atBusinessId.check(text) === 'valid')).toEqual([])
      }),
    )
  })
})

describe('atSocialSecurity', () => {
  it('passes real dates in either century', () => {
    expectAll(atSocialSecurity, 'valid', ['1237 010180', '1237010180', '3604-080383'])
    expectAll(atSocialSecurity, 'invalid', ['1238 010180', '0237 010180', '1237 310280', '1237 011380', '123701018'])
  })

  it('agrees with stdnum where the date is real and past', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{3}(?:0[1-9]|1[0-9]|2[0-8])(?:0[1-9]|1[0-2])[4-9][0-9]$/), (number) => {
        expect(atSocialSecurity.check(number) === 'valid').toBe(austria.vnr?.validate(number).isValid)
      }),
      { numRuns: 1000 },
    )
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9][0-9]{2}$/),
        fc.constantFrom('010180', '280275', '151199'),
        (serial, date) => {
          const check = [...digits].find((one) => atSocialSecurity.check(serial + one + date) === 'valid')
          fc.pre(check !== undefined)
          const wrong = singleErrors(`${serial}${check}${date}`, digits)
          expect(wrong.filter((text) => atSocialSecurity.check(text) === 'valid')).toEqual([])
        },
      ),
    )
  })
})

describe('Austrian tax account numbers', () => {
  it('carry a Luhn digit, as stdnum computes it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('03', '12', '29', '46', '68', '91'),
        fc.stringMatching(/^[0-9]{7}$/),
        (office, rest) => {
          expect(luhn.check(office + rest) === 'valid').toBe(austria.tin?.validate(office + rest).isValid)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('atVatId', () => {
  it('agrees with stdnum on right and wrong numbers', () => {
    expectAll(atVatId, 'valid', ['ATU13585627', 'atu 13585627'])
    expectAll(atVatId, 'invalid', ['ATU13585626', 'AT13585627', 'ATU1358562', 'DEU13585627'])
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{8}$/), (body) => {
        expect(atVatId.check(`ATU${body}`) === 'valid').toBe(austria.uid?.validate(`ATU${body}`).isValid)
      }),
      { numRuns: 500 },
    )
  })
})

describe('chAhv', () => {
  it('passes right check digits and knows the published samples', () => {
    expectAll(chAhv, 'valid', ['756.1635.0132.83', '7563378156234', '756 1455 4806 54'])
    expectAll(chAhv, 'reserved', ['756.1234.5678.97', '756.9217.0769.85'])
    expectAll(chAhv, 'invalid', ['756.1635.0132.84', '757.1635.0132.83', '756.1635.0132', '756,1635'])
  })

  it('agrees with stdnum and catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{10}$/), (body) => {
        expect(chAhv.check(`756${body}`) !== 'invalid').toBe(switzerland.ssn?.validate(`756${body}`).isValid)
        const number = complete(`756${body.slice(1)}`, digits, (text) => chAhv.check(text) !== 'invalid')
        expect(singleErrors(number, digits).filter((text) => chAhv.check(text) !== 'invalid')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('chEsr', () => {
  it('passes the reference of the guidelines, grouped or not', () => {
    expectAll(chEsr, 'valid', ['210000000003139471430009017', '21 00000 00003 13947 14300 09017'])
    expectAll(chEsr, 'invalid', ['210000000003139471430009018', '21 00000 00003', '000000000000000000000000000'])
  })

  it('catches every single wrong digit, and nearly every swap of neighbors', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^2[0-9]{25}$/), (body) => {
        const number = complete(body, digits, (text) => chEsr.check(text) === 'valid')
        expect(singleErrors(number, digits).filter((text) => chEsr.check(text) === 'valid')).toEqual([])
        expect(swaps(number).filter((text) => chEsr.check(text) === 'valid').length).toBeLessThan(5)
      }),
    )
  })
})

describe('chUid', () => {
  it('passes numbers with and without suffix', () => {
    expectAll(chUid, 'valid', ['CHE-107.787.577 IVA', 'CHE-107.787.577', 'che107787577mwst'])
    expectAll(chUid, 'invalid', ['CHE-107.787.578', 'CHE-107.787.57', 'CHF-107.787.577', 'CHE-000.000.000'])
  })

  it('agrees with stdnum on right and wrong numbers', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{8}$/), (body) => {
        expect(chUid.check(`CHE${body}`) === 'valid').toBe(switzerland.uid?.validate(`CHE${body}`).isValid)
      }),
      { numRuns: 500 },
    )
  })
})
