import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { cnBankCard } from '../../../src/detect/validators/cn-bank-card.ts'
import { cnResidentId } from '../../../src/detect/validators/cn-resident-id.ts'
import { cnResidentId15 } from '../../../src/detect/validators/cn-resident-id-15.ts'
import { cnUscc } from '../../../src/detect/validators/cn-uscc.ts'
import { expectAll, passShare, singleErrors, swaps } from './judge.ts'
import { randomTexts } from './random-texts.ts'

const digits = '0123456789'
const { CN } = stdnum.stdnum

const two = (low: number, high: number): fc.Arbitrary<string> =>
  fc.integer({ min: low, max: high }).map((value) => String(value).padStart(2, '0'))

describe('cnResidentId', () => {
  const bodies = fc
    .tuple(fc.constantFrom('110105', '440306', '654321', '810000', '931840'), fc.integer({ min: 1900, max: 2020 }))
    .chain(([region, year]) =>
      fc
        .tuple(two(1, 12), two(1, 28), fc.stringMatching(/^[0-9]{3}$/))
        .map(([month, day, serial]) => `${region}${year}${month}${day}${serial}`),
    )
  const complete = (body: string): string =>
    body + ([...`${digits}X`].find((check) => cnResidentId.check(body + check) === 'valid') ?? '')

  it('knows the sample of GB 11643', () => {
    expectAll(cnResidentId, 'reserved', ['11010519491231002X', '11010519491231002x', '1101 0519 4912 3100 2X'])
  })

  it('passes the documents of its form', () => {
    expectAll(cnResidentId, 'valid', ['810000199001010019', '830000199212123017', '911310198506060125'])
  })

  it('refuses wrong check characters, dates, provinces and lengths', () => {
    expectAll(cnResidentId, 'invalid', [
      '110105194912310021',
      '110105194913310026',
      '110105194902290028',
      '100105194912310024',
      '84010519491231002X',
      '11010519491231002',
      '11010519491231002XX',
      '1X010519491231002X',
    ])
  })

  it('takes exactly one check character, and catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect([...`${digits}X`].filter((check) => cnResidentId.check(body + check) === 'valid')).toHaveLength(1)
        const number = complete(body)
        const wrong = [...singleErrors(number, digits), ...swaps(number)]
        expect(wrong.filter((text) => cnResidentId.check(text) === 'valid')).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('agrees with stdnum on numbers of existing provinces', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...`${digits}X`), (body, check) => {
        for (const number of [complete(body), body + check]) {
          expect(cnResidentId.check(number) === 'valid').toBe(CN?.ric?.validate(number).isValid)
        }
      }),
    )
  })
})

describe('cnResidentId15', () => {
  it('passes real dates of existing provinces, and nothing else', () => {
    expectAll(cnResidentId15, 'valid', [
      '110105491231002',
      '440306 880229 123',
      '650102000229001'.replace('0002', '0402'),
    ])
    expectAll(cnResidentId15, 'invalid', [
      '110105491331002',
      '110105490229002',
      '160105491231002',
      '11010549123100',
      '1101054912310022',
      '11010519491231002X',
    ])
  })
})

describe('cnUscc', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const bodies = fc
    .tuple(
      fc.constantFrom('91110108', '92440300', '52310000', '12330000', 'N2510107', 'A1610000'),
      fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 }),
    )
    .map(([head, tail]) => head + tail.join(''))
  const complete = (body: string): string =>
    body + ([...alphabet].find((check) => cnUscc.check(body + check) === 'valid') ?? '')

  it('passes codes of companies, institutions and the national register, in any case', () => {
    expectAll(cnUscc, 'valid', [
      '91110108MA01ABCD1E',
      '91110108ma01abcd1e',
      '91 110108 MA01ABCD1E',
      '123300004700091237',
    ])
  })

  it('refuses wrong check characters, letters that are not used, and fillers', () => {
    expectAll(cnUscc, 'invalid', [
      '91110108MA01ABCD1F',
      '91110108MA01ABCO1E',
      '91190108MA01ABCD1E',
      '91110108MA01ABCD1',
      'B1110108MA01ABCD1E',
      '123456789012345678',
    ])
  })

  it('takes exactly one check character, and catches every wrong one', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect([...alphabet].filter((check) => cnUscc.check(body + check) === 'valid')).toHaveLength(1)
        const wrong = singleErrors(complete(body), alphabet)
        expect(wrong.filter((text) => cnUscc.check(text) === 'valid')).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('agrees with stdnum, which has no check character 0 and wants digits in front', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...alphabet), (body, check) => {
        for (const number of [complete(body), body + check]) {
          fc.pre(/^\d/.test(number) && !number.endsWith('0'))
          expect(cnUscc.check(number) === 'valid').toBe(CN?.uscc?.validate(number).isValid)
        }
      }),
    )
  })
})

describe('cnBankCard', () => {
  it('passes UnionPay, older domestic and international ranges with their Luhn digit', () => {
    expectAll(cnBankCard, 'valid', [
      '6217001234567890122',
      '6217 0012 3456 7890 122',
      '62258812345675',
      '9558801234567890128',
      '6013821234567890123',
      '5201881234567856',
    ])
  })

  it('knows test numbers, and refuses wrong digits, other ranges and fillers', () => {
    expectAll(cnBankCard, 'reserved', ['6200000000000005', '4111111111111111'])
    expectAll(cnBankCard, 'invalid', [
      '6217001234567890123',
      '7013821234567890123',
      '621700123456',
      '62170012345678901228',
      '6666666666666666',
      '62170012345678901x2',
    ])
  })

  it('catches every single wrong digit', () => {
    const number = '6217001234567890122'
    expect(singleErrors(number, digits).filter((text) => cnBankCard.check(text) !== 'invalid')).toEqual([])
  })
})

it.each([
  ['cnResidentId15', cnResidentId15, '[123456789]dddddddddddddd'],
  ['cnUscc', cnUscc, '[123456789ANY][123459]ddddddxxxxxxxxxx'],
  ['cnBankCard', cnBankCard, '[34569]ddddddddddddddd'],
] as const)('%s passes as rarely as it says', (_name, validator, shape) => {
  const share = passShare(validator, randomTexts(shape, 40_000))
  expect(Math.abs(share / validator.passRate - 1)).toBeLessThan(0.15)
})

it('cnResidentId asks for a real date (one in 27) and a check character (one in eleven) where province and century are right', () => {
  const share = passShare(cnResidentId, randomTexts('110105[12][90]ddddddddd[0123456789X]', 60_000))
  expect(Math.abs(share / (0.0365 / 11 / 2) - 1)).toBeLessThan(0.25)
})
