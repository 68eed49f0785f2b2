import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { eeIk } from '../../../src/detect/validators/ee-ik.ts'
import { eeRegistrikood } from '../../../src/detect/validators/ee-registrikood.ts'
import { eeVatId } from '../../../src/detect/validators/ee-vat-id.ts'
import { ltAsmens } from '../../../src/detect/validators/lt-asmens.ts'
import { ltAsmensUndated } from '../../../src/detect/validators/lt-asmens-undated.ts'
import { ltVatId } from '../../../src/detect/validators/lt-vat-id.ts'
import { lvTaxId } from '../../../src/detect/validators/lv-tax-id.ts'
import { lvVatId } from '../../../src/detect/validators/lv-vat-id.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { weightedSum } from '../../../src/detect/validators/weighted-sum.ts'
import { expectAll, singleErrors } from './judge.ts'

const digits = '0123456789'
const { EE = {}, LV = {}, LT = {} } = stdnum.stdnum
const passes = (validator: Validator, text: string): boolean => validator.check(text) === 'valid'

/** Texts of a shape with each last digit. */
const withEachCheck = (shape: RegExp): fc.Arbitrary<string[]> =>
  fc.stringMatching(shape).map((body) => [...digits].map((check) => body + check))

/** The first round of the check: weights 1 to 9 and 1, modulo 11. */
const firstRound = (text: string): number => weightedSum(text, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11

describe('eeIk and ltAsmens', () => {
  it('pass published codes, and want dates that exist', () => {
    expectAll(eeIk, 'valid', ['36805280109', '45408285826'])
    expectAll(eeIk, 'invalid', ['36805280108', '36802300109', '26805280109', '3680528010', '368052801090'])
    expectAll(ltAsmens, 'valid', ['33309240064', '34902067831'])
    expectAll(ltAsmens, 'invalid', ['33309240065', '91234567894', '34902317831'])
  })

  it('agree with stdnum for every check digit, and catch every single wrong digit', () => {
    fc.assert(
      fc.property(withEachCheck(/^[34][4-9][0-9](?:0[1-9]|1[0-2])(?:0[1-9]|1[0-9]|2[0-8])[0-9]{3}$/), (numbers) => {
        const right = numbers.filter((number) => passes(eeIk, number))
        expect(right).toHaveLength(1)
        expect(right).toEqual(numbers.filter((number) => EE.ik?.validate(number).isValid))
        expect(right).toEqual(numbers.filter((number) => LT.asmens?.validate(number).isValid))
        expect(right).toEqual(numbers.filter((number) => passes(ltAsmens, number)))
        // Within the first round every wrong digit is caught; the second may let one pass.
        const number = right[0] ?? ''
        const kept = singleErrors(number, digits).filter((text) => passes(eeIk, text))
        expect(kept.filter((text) => firstRound(text) !== 10 && firstRound(number) !== 10)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('ltAsmensUndated', () => {
  it('agrees with stdnum on codes without a date', () => {
    fc.assert(
      fc.property(withEachCheck(/^9[0-9]{9}$/), (numbers) => {
        const right = numbers.filter((number) => passes(ltAsmensUndated, number))
        expect(right).toEqual(numbers.filter((number) => LT.asmens?.validate(number).isValid))
      }),
      { numRuns: 200 },
    )
    expectAll(ltAsmensUndated, 'invalid', ['33309240064', '9123456789', ''])
  })
})

describe.each([
  ['eeRegistrikood', eeRegistrikood, EE.registrikood, '', /^[1789][0-9]{6}$/],
  ['eeVatId', eeVatId, EE.kmkr, 'EE', /^10[0-9]{6}$/],
  ['ltVatId', ltVatId, LT.pvm, 'LT', /^(?:[1-9][0-9]{6}1|[1-9][0-9]{9}1)$/],
  ['lvVatId', lvVatId, LV.pvn, 'LV', /^[4-9][0-9]{9}$/],
] as const)('%s', (_name, validator, known, prefix, shape) => {
  it('agrees with stdnum for every check digit', () => {
    fc.assert(
      fc.property(withEachCheck(shape), (numbers) => {
        const right = numbers.filter((number) => passes(validator, prefix + number))
        expect(right).toEqual(numbers.filter((number) => known?.validate(prefix + number).isValid))
      }),
      { numRuns: 200 },
    )
  })
})

describe('forms of Baltic company numbers', () => {
  it('passes the country before the digits, in any case', () => {
    expectAll(eeVatId, 'valid', ['EE103103493', 'ee 100612466'])
    expectAll(eeVatId, 'invalid', ['EE103103494', 'EE203103493', '103103493', 'LV103103493'])
    expectAll(ltVatId, 'valid', ['LT239091518', 'lt 921171853514'])
    expectAll(ltVatId, 'invalid', ['LT239091519', 'LT239091508', 'EE239091518'])
    expectAll(lvVatId, 'valid', ['LV40310358141', 'lv 16117519997'])
    expectAll(lvVatId, 'invalid', ['LV40310358142', 'LV16117519998', 'LV4031035814'])
    expectAll(eeRegistrikood, 'valid', ['19265801'])
    expectAll(eeRegistrikood, 'invalid', ['19265802', '29265801', '1926580'])
  })
})

describe('lvTaxId', () => {
  it('passes codes with a date and the ones without since 2017', () => {
    expectAll(lvTaxId, 'valid', ['161175-19997', '16117519997', '320495-29910'])
    expectAll(lvTaxId, 'invalid', ['161175-19998', '310275-19997', '161175-39997', '161175-1999', '330495-29910'])
  })

  it('agrees with stdnum on codes with a date', () => {
    fc.assert(
      fc.property(withEachCheck(/^(?:0[1-9]|1[0-9]|2[0-8])(?:0[1-9]|1[0-2])[4-9][0-9]1[0-9]{3}$/), (numbers) => {
        const right = numbers.filter((number) => passes(lvTaxId, number))
        expect(right).toEqual(numbers.filter((number) => LV.pvn?.validate(number).isValid))
      }),
      { numRuns: 200 },
    )
  })
})
