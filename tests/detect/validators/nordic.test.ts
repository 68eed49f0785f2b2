import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { dkCpr } from '../../../src/detect/validators/dk-cpr.ts'
import { dkCvr } from '../../../src/detect/validators/dk-cvr.ts'
import { fiPersonalIdentityCode } from '../../../src/detect/validators/fi-personal-identity-code.ts'
import { fiYtunnus } from '../../../src/detect/validators/fi-ytunnus.ts'
import { isKennitala } from '../../../src/detect/validators/is-kennitala.ts'
import { passesLuhn } from '../../../src/detect/validators/luhn.ts'
import { noBankAccount } from '../../../src/detect/validators/no-bank-account.ts'
import { noFodselsnummer } from '../../../src/detect/validators/no-fodselsnummer.ts'
import { noOrgnr } from '../../../src/detect/validators/no-orgnr.ts'
import { seOrganisationsnummer } from '../../../src/detect/validators/se-organisationsnummer.ts'
import { sePersonnummer } from '../../../src/detect/validators/se-personnummer.ts'
import { seVatId } from '../../../src/detect/validators/se-vat-id.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { complete } from './check-digit.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'
const { SE = {}, NO = {}, DK = {}, FI = {}, IS = {} } = stdnum.stdnum
const passes = (validator: Validator, text: string): boolean => validator.check(text) !== 'invalid'

/** A day, a month and a two-digit year that exist. */
const births = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 40, max: 99 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')) as [string, string, string])

describe('sePersonnummer', () => {
  it('passes six and eight digits of the date, coordination numbers and people past a hundred', () => {
    expectAll(sePersonnummer, 'valid', [
      '850728-4894',
      '19850728-4894',
      '198307136344',
      '8507284894',
      '701063-2391',
      '850728+4894',
    ])
    expectAll(sePersonnummer, 'reserved', ['191005059801'])
    expectAll(sePersonnummer, 'invalid', [
      '850728-4895',
      '19000309-3393',
      '200504422381',
      '18970c17-9809',
      '18850728-4894',
    ])
  })

  it('agrees with stdnum, and catches every single wrong digit', () => {
    fc.assert(
      fc.property(births, fc.stringMatching(/^[1-9][0-9]{3}$/), ([day, month, year], last) => {
        const number = `${year}${month}${day}-${last}`
        expect(passes(sePersonnummer, number)).toBe(SE.personnummer?.validate(number).isValid)
        const right = complete(`${year}${month}${day}${last.slice(0, 3)}`, digits, passesLuhn)
        expect(singleErrors(right, digits).filter((text) => passes(sePersonnummer, text))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('seOrganisationsnummer', () => {
  it('passes organisations, never people', () => {
    expectAll(seOrganisationsnummer, 'valid', ['556703-7485', '2120000142', '165567037485'])
    expectAll(seOrganisationsnummer, 'invalid', ['556703-7486', '850728-4894', '556703-748', '455670-3748'])
  })

  it('agrees with stdnum where the third digit is right', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-35-9][0-9][2-9][0-9]{7}$/), (number) => {
        expect(passes(seOrganisationsnummer, number)).toBe(SE.orgnr?.validate(number).isValid)
      }),
      { numRuns: 500 },
    )
  })
})

describe('seVatId', () => {
  it('agrees with stdnum on the ending 01', () => {
    expectAll(seVatId, 'valid', ['SE556703748501', 'se 556703-7485 01'])
    expectAll(seVatId, 'invalid', ['SE556703748601', 'SE556703748500', 'SE5567037485', 'NO556703748501'])
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{9}$/), (body) => {
        expect(passes(seVatId, `SE${body}01`)).toBe(SE.vat?.validate(`SE${body}01`).isValid)
      }),
      { numRuns: 500 },
    )
  })
})

describe('noFodselsnummer', () => {
  it('passes birth numbers and D-numbers, and knows synthetic people', () => {
    expectAll(noFodselsnummer, 'valid', ['15108695088', '100875 39909', '130278-03584'])
    expectAll(noFodselsnummer, 'invalid', ['15108695077', '32108695088', '1510869508', '151086950888'])
  })

  it('marks months raised by 80 and 65 as test numbers, by 40 as real ones', () => {
    const right = (start: string): string | undefined => {
      for (let rest = 0; rest < 100_000; rest++) {
        const number = start + String(rest).padStart(5, '0')
        if (passes(noFodselsnummer, number)) return number
      }
      return undefined
    }
    expect(noFodselsnummer.check(right('158186') ?? '')).toBe('reserved')
    expect(noFodselsnummer.check(right('157286') ?? '')).toBe('reserved')
    expect(noFodselsnummer.check(right('154186') ?? '')).toBe('valid')
    expect(noFodselsnummer.check(right('551086') ?? '')).toBe('valid')
  })

  it('agrees with stdnum on people born since 1900, and catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(births, fc.stringMatching(/^[0-4][0-9]{2}$/), ([day, month, year], serial) => {
        const pairs = Array.from({ length: 100 }, (_, pair) => String(pair).padStart(2, '0'))
        const numbers = pairs.map((pair) => `${day}${month}${year}${serial}${pair}`)
        const right = numbers.filter((number) => passes(noFodselsnummer, number))
        expect(right).toEqual(numbers.filter((number) => NO.fodselsnummer?.validate(number).isValid))
        for (const number of right) {
          const wrong = [...singleErrors(number, digits), ...swaps(number)]
          expect(wrong.filter((text) => passes(noFodselsnummer, text))).toEqual([])
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe.each([
  ['noBankAccount', noBankAccount, NO.kontonr, /^[1-9][0-9]{9}$/],
  ['noOrgnr', noOrgnr, NO.orgnr, /^[89][0-9]{7}$/],
  ['dkCvr', dkCvr, DK.cvr, /^[1-9][0-9]{6}$/],
  ['fiYtunnus', fiYtunnus, FI.ytunnus, /^[1-9][0-9]{6}$/],
] as const)('%s', (_name, validator, known, shape) => {
  it('agrees with stdnum for every check digit, and catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(fc.stringMatching(shape), (body) => {
        fc.pre(!/^(\d)\1+$/.test(body))
        const numbers = [...digits].map((check) => body + check)
        const right = numbers.filter((number) => passes(validator, number))
        expect(right).toEqual(numbers.filter((number) => known?.validate(number).isValid))
        for (const number of right) {
          const wrong = [...singleErrors(number, digits), ...swaps(number)]
          expect(wrong.filter((text) => passes(validator, text))).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('forms of Nordic company numbers', () => {
  it('passes what people write around the digits', () => {
    expectAll(noBankAccount, 'valid', ['0267.95.09600', '1554 24 28209'])
    expectAll(noBankAccount, 'invalid', ['0000.00.00000', '0267.95.0960'])
    expectAll(noOrgnr, 'valid', ['NO 995 525 828 MVA', 'NO995525828', '995525828mva'])
    expectAll(noOrgnr, 'invalid', ['NO 995 525 829 MVA', 'SE 995 525 828', '795525828'])
    expectAll(dkCvr, 'valid', ['DK 19 42 69 47', '65630818'])
    expectAll(dkCvr, 'invalid', ['DK 19 42 69 48', '06563081'])
    expectAll(fiYtunnus, 'valid', ['2077474-0', 'FI20774740', 'fi 20774740'])
    expectAll(fiYtunnus, 'invalid', ['2077474-1', 'SE20774740', '0000000-0'])
  })
})

describe('dkCpr', () => {
  it('wants a date of the century that the seventh digit names', () => {
    expectAll(dkCpr, 'valid', ['080153-6726', '2205479394', '290200-4111'])
    // 1900 had no 29 February; digit 5 with a year from 58 on means the 1800s
    expectAll(dkCpr, 'invalid', ['310253-6726', '290200-0111', '010175-5111', '080153-672', '081353-6726'])
  })

  it('agrees with stdnum on people born since 1900', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-3][0-9][01][0-9][4-9][0-9][0-49][0-9]{2}[1-9]$/), (number) => {
        expect(passes(dkCpr, number)).toBe(DK.cpr?.validate(number).isValid)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('fiPersonalIdentityCode', () => {
  it('passes both centuries by old and new marks, and knows temporary codes', () => {
    expectAll(fiPersonalIdentityCode, 'valid', ['131052-308T', '260684-850P', '010205A341J', '260684w850p'])
    expectAll(fiPersonalIdentityCode, 'reserved', ['010594Y9032', '020594X903P', '010516B903X'])
    expectAll(fiPersonalIdentityCode, 'invalid', [
      '131052-308U',
      '012245A110G',
      '131052G308T',
      '131052-001T',
      '131052+308T',
      '',
    ])
  })

  it('agrees with stdnum for every check character, and catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(
        births,
        fc.integer({ min: 2, max: 899 }),
        fc.constantFrom('-', 'U', 'Y'),
        ([day, month, year], serial, mark) => {
          const body = `${day}${month}${year}${mark}${String(serial).padStart(3, '0')}`
          const codes = [...'0123456789ABCDEFHJKLMNPRSTUVWXY'].map((check) => body + check)
          const right = codes.filter((code) => passes(fiPersonalIdentityCode, code))
          expect(right).toHaveLength(1)
          expect(right).toEqual(codes.filter((code) => FI.hetu?.validate(code).isValid))
          const wrong = [...singleErrors(body.slice(0, 6), digits), ...swaps(body.slice(0, 6))]
          const kept = wrong.filter((start) => passes(fiPersonalIdentityCode, start + (right[0] ?? '').slice(6)))
          expect(kept).toEqual([])
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('isKennitala', () => {
  it('passes people and companies', () => {
    expectAll(isKennitala, 'valid', ['120174-3399', '1201743399', '450401-3150'])
    expectAll(isKennitala, 'invalid', ['120174-3389', '320174-3399', '120174-3395', '120174-1399', '120174339'])
  })

  it('agrees with stdnum where the serial is real, and catches every wrong digit', () => {
    fc.assert(
      fc.property(births, fc.stringMatching(/^[2-9][0-9]$/), ([day, month, year], serial) => {
        const numbers = [...digits].map((check) => `${day}${month}${year}${serial}${check}9`)
        const right = numbers.filter((number) => passes(isKennitala, number))
        expect(right).toEqual(numbers.filter((number) => IS.kennitala?.validate(number).isValid))
        for (const number of right) {
          const wrong = singleErrors(number.slice(0, 9), digits).map((text) => `${text}9`)
          expect(wrong.filter((text) => passes(isKennitala, text))).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })
})
