import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { beBis } from '../../../src/detect/validators/be-bis.ts'
import { beEid } from '../../../src/detect/validators/be-eid.ts'
import { beNn } from '../../../src/detect/validators/be-nn.ts'
import { beOgmVcs } from '../../../src/detect/validators/be-ogm-vcs.ts'
import { beVatId } from '../../../src/detect/validators/be-vat-id.ts'
import { luTaxId } from '../../../src/detect/validators/lu-tax-id.ts'
import { luVatId } from '../../../src/detect/validators/lu-vat-id.ts'
import { nlBsn } from '../../../src/detect/validators/nl-bsn.ts'
import { nlOnderwijsnummer } from '../../../src/detect/validators/nl-onderwijsnummer.ts'
import { nlPostalCode } from '../../../src/detect/validators/nl-postal-code.ts'
import { nlVatId } from '../../../src/detect/validators/nl-vat-id.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'
const netherlands = stdnum.stdnum.NL ?? {}
const belgium = stdnum.stdnum.BE ?? {}
const luxembourg = stdnum.stdnum.LU ?? {}

describe('nlBsn', () => {
  it('passes eight and nine digits, and knows test numbers', () => {
    expectAll(nlBsn, 'valid', ['298243982', '2315.36.203', '237 977 217', '10000008'])
    expectAll(nlBsn, 'reserved', ['111222333', '123456782', '999990019'])
    expectAll(nlBsn, 'invalid', ['298243983', '000000000', '2982439', '2982439821', '29824398x'])
  })

  it('agrees with stdnum on right and wrong numbers, and catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-8][0-9]{8}$/), (number) => {
        fc.pre(!/^(\d)\1+$/.test(number))
        const judged = nlBsn.check(number) !== 'invalid'
        expect(judged).toBe(netherlands.bsn?.validate(number).isValid)
        if (!judged) return
        const wrong = [...singleErrors(number, digits), ...swaps(number)]
        expect(wrong.filter((text) => text.length === 9 && nlBsn.check(text) !== 'invalid')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('nlOnderwijsnummer', () => {
  it('agrees with stdnum, and is never a BSN', () => {
    expectAll(nlOnderwijsnummer, 'valid', ['106997008', '1054.20.391'])
    expectAll(nlOnderwijsnummer, 'invalid', ['106997009', '206997008', '10699700'])
    fc.assert(
      fc.property(fc.stringMatching(/^10[0-9]{7}$/), (number) => {
        const judged = nlOnderwijsnummer.check(number)
        expect(judged === 'valid').toBe(netherlands.onderwijsnummer?.validate(number).isValid)
        if (judged === 'valid') expect(nlBsn.check(number)).toBe('invalid')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('nlPostalCode', () => {
  it('passes codes, not units and not the pairs that are never used', () => {
    expectAll(nlPostalCode, 'valid', ['2513 CB', '3511LX', '9712 KZ'])
    expectAll(nlPostalCode, 'invalid', ['1012 SS', '1500 KM', '1000 EU', '0012 AB', '1012 ab', '1012 ABC', '1012'])
  })
})

describe('nlVatId', () => {
  it('agrees with stdnum on companies, traders and wrong numbers', () => {
    expectAll(nlVatId, 'valid', ['NL004495445B01', 'NL 8696.08.873.B01', 'nl002455799b11'])
    expectAll(nlVatId, 'invalid', [
      'NL886211439B01',
      'NL886211438C01',
      'NL88621143B01',
      'BE886211438B01',
      'NL000000000B01',
    ])
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{8}B(?:0[1-9]|[1-9][0-9])$/), (body) => {
        expect(nlVatId.check(`NL${body}`) === 'valid').toBe(netherlands.btw?.validate(`NL${body}`).isValid)
      }),
      { numRuns: 1000 },
    )
  })
})

/** A Belgian number of a date, month as written, with its right check digits. */
const belgian = (date: string, serial: string, century: '19' | '20'): string => {
  const body = Number((century === '20' ? '2' : '') + date + serial)
  return date + serial + String(97 - (body % 97)).padStart(2, '0')
}
const serials = fc.integer({ min: 1, max: 998 }).map((serial) => String(serial).padStart(3, '0'))
const years = fc.integer({ min: 0, max: 99 }).map((year) => String(year).padStart(2, '0'))

describe('beNn', () => {
  it('passes both centuries, and refuses dates that are none', () => {
    expectAll(beNn, 'valid', ['85.07.30-033.28', '85073003328', '65.09.21-357.82', belgian('000229', '123', '20')])
    expectAll(beNn, 'invalid', [
      '85.07.30-033.29',
      '85.02.30-033.28',
      belgian('850229', '033', '19'),
      belgian('000000', '033', '19'),
    ])
  })

  it('passes every right number and catches every single wrong digit of it', () => {
    fc.assert(
      fc.property(years, fc.constantFrom('0101', '0315', '1231'), serials, (year, day, serial) => {
        const number = belgian(year + day, serial, '19')
        expect(beNn.check(number)).toBe('valid')
        if (Number(year) > 20) expect(belgium.nn?.validate(number).isValid).toBe(true)
        // A wrong digit may turn 19xx into a number that is right for 20xx: about one in 97 does.
        const wrong = singleErrors(number, digits).filter((text) => beNn.check(text) === 'valid')
        expect(wrong.length).toBeLessThan(5)
      }),
    )
  })

  it('never passes what stdnum refuses, the future aside', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[2-9][0-9](?:0[1-9]|1[0-2])(?:0[1-9]|1[0-9]|2[0-8])[0-9]{5}$/), (number) => {
        const known = belgium.nn?.validate(number).isValid
        if (known && !/^.{6}(?:000|999)/.test(number)) expect(beNn.check(number)).toBe('valid')
        const century19 = 97 - (Number(number.slice(0, 9)) % 97) === Number(number.slice(9))
        if (!known && century19) expect(beNn.check(number)).toBe('invalid')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('beBis', () => {
  it('passes months raised by 20 and 40 only', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 99 }), serials, (year, month, serial) => {
        const number = belgian(`${year}${String(month).padStart(2, '0')}15`, serial, '19')
        const raised = (month > 20 && month <= 32) || (month > 40 && month <= 52)
        expect(beBis.check(number)).toBe(raised ? 'valid' : 'invalid')
      }),
    )
    expectAll(beBis, 'valid', ['52442381422', '86.47.19-734.84'])
    expectAll(beBis, 'invalid', ['52442381423', '85.07.30-033.28', '524423814'])
  })
})

describe.each([
  ['beOgmVcs', beOgmVcs, '+++090/9337/55493+++', '+++090/9337/55494+++'],
  ['beEid', beEid, '592-9047041-29', '592-9047041-28'],
] as const)('%s', (_name, validator, right, wrong) => {
  it('wants the first ten digits modulo 97, 97 for 0', () => {
    expectAll(validator, 'valid', [right])
    expectAll(validator, 'invalid', [wrong, '12345', right.slice(0, -5)])
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{9}$/), (body) => {
        const pair = String(Number(body) % 97 || 97).padStart(2, '0')
        expect(validator.check(body + pair)).toBe('valid')
        expect(
          [...singleErrors(body, digits), ...swaps(body)].filter((text) => validator.check(text + pair) === 'valid'),
        ).toEqual([])
      }),
    )
  })
})

describe('beVatId', () => {
  it('agrees with stdnum on right and wrong numbers', () => {
    expectAll(beVatId, 'valid', ['BE0428759497', '0661.468.338', 'be 0873.407.301', 'BE 428759497'])
    expectAll(beVatId, 'invalid', ['BE0428759498', 'BE2428759497', 'BE042875949', 'NL0428759497'])
    fc.assert(
      fc.property(fc.stringMatching(/^(?:0[1-9]|1[0-9])[0-9]{8}$/), (body) => {
        expect(beVatId.check(`BE${body}`) === 'valid').toBe(belgium.vat?.validate(`BE${body}`).isValid)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('luTaxId', () => {
  it('wants a real date and both check digits', () => {
    expectAll(luTaxId, 'valid', ['1973010129304', '19870316 663 96', '1958 06 15 633 54'])
    expectAll(luTaxId, 'invalid', ['1973010129305', '1973023029304', '197301012930', '1873010129304'])
  })

  it('catches every single wrong digit and every swap of neighbors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2025 }), fc.integer({ min: 0, max: 999 }), (year, serial) => {
        const body = `${year}0716${String(serial).padStart(3, '0')}`
        const pairs = Array.from({ length: 100 }, (_, pair) => body + String(pair).padStart(2, '0'))
        const right = pairs.filter((number) => luTaxId.check(number) === 'valid')
        expect(right).toHaveLength(1)
        const wrong = [
          ...singleErrors(right[0] ?? '', digits),
          ...swaps(right[0] ?? '').filter((text) => text.startsWith(body)),
        ]
        expect(wrong.filter((text) => luTaxId.check(text) === 'valid' && text !== right[0])).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('luVatId', () => {
  it('agrees with stdnum on right and wrong numbers', () => {
    expectAll(luVatId, 'valid', ['LU15027442', 'lu 28790276', 'LU 150 274 42'])
    expectAll(luVatId, 'invalid', ['LU15027443', 'LU1502744', 'DE15027442', 'LU00000000'])
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9][0-9]{5}$/),
        fc.integer({ min: 0, max: 99 }),
        fc.boolean(),
        (body, pair, right) => {
          const number = `LU${body}${String(right ? Number(body) % 89 : pair).padStart(2, '0')}`
          expect(luVatId.check(number) === 'valid').toBe(luxembourg.tva?.validate(number).isValid)
        },
      ),
      { numRuns: 500 },
    )
  })
})
