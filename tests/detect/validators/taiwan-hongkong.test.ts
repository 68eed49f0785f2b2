import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { hkIdCard } from '../../../src/detect/validators/hk-id-card.ts'
import { twNationalId } from '../../../src/detect/validators/tw-national-id.ts'
import { twUbn } from '../../../src/detect/validators/tw-ubn.ts'
import { expectAll, passShare, singleErrors, swaps } from './judge.ts'
import { randomTexts } from './random-texts.ts'

const digits = '0123456789'
const { HK, TW } = stdnum.stdnum

describe('hkIdCard', () => {
  const bodies = fc.stringMatching(/^[A-NP-Z]{1,2}[0-9]{6}$/)
  const complete = (body: string): string =>
    body + ([...`${digits}A`].find((check) => hkIdCard.check(body + check) !== 'invalid') ?? '')

  it('passes one and two letters, with and without parentheses, in any case', () => {
    expectAll(hkIdCard, 'valid', ['A123456(3)', 'A1234563', 'a123456 (3)', 'AB987654(3)', 'G123456(A)', 'g123456a'])
  })

  it('refuses wrong check characters and shapes', () => {
    expectAll(hkIdCard, 'invalid', ['A123456(4)', 'A12345(3)', 'ABC123456(3)', 'A123456', '1234563', 'A123456(B)'])
  })

  it('takes exactly one check character, and catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect([...`${digits}A`].filter((check) => hkIdCard.check(body + check) !== 'invalid')).toHaveLength(1)
        const number = complete(body)
        const at = number.length - 7
        const wrong = singleErrors(number.slice(at), digits).concat(
          swaps(number.slice(at, -1)).map((s) => s + number.at(-1)),
        )
        expect(wrong.filter((text) => hkIdCard.check(number.slice(0, at) + text) !== 'invalid')).toEqual([])
      }),
    )
  })

  it('agrees with stdnum on letters it takes', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...`${digits}A`), (body, check) => {
        for (const number of [complete(body), body + check]) {
          expect(hkIdCard.check(number) !== 'invalid').toBe(HK?.hkid?.validate(number).isValid)
        }
      }),
    )
  })
})

describe('twNationalId', () => {
  const bodies = fc.stringMatching(/^[A-Z][1289A-D][0-9]{7}$/)
  const complete = (body: string): string =>
    body + ([...digits].find((check) => twNationalId.check(body + check) === 'valid') ?? '')

  it('passes citizens, foreign residents of both forms, and lower case', () => {
    expectAll(twNationalId, 'valid', ['A123456789', 'a123456789', 'F234567898', 'B800123451', 'AC01234567'])
  })

  it('refuses wrong check digits, other second places and lengths', () => {
    expectAll(twNationalId, 'invalid', [
      'A123456780',
      'A323456789',
      'AE01234567',
      'A12345678',
      'A1234567890',
      '1123456789',
    ])
  })

  it('takes exactly one check digit', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect([...digits].filter((check) => twNationalId.check(body + check) === 'valid')).toHaveLength(1)
      }),
    )
  })

  it('agrees with stdnum, which knows the two forms under two names', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...digits), (body, check) => {
        for (const number of [complete(body), body + check]) {
          const known = /^[A-Z]\d/.test(number) ? TW?.natid : TW?.ui
          expect(twNationalId.check(number) === 'valid').toBe(known?.validate(number).isValid)
        }
      }),
    )
  })
})

describe('twUbn', () => {
  it('passes multiples of ten and, since 2023, of five, and both readings of a seventh digit 7', () => {
    expectAll(twUbn, 'valid', ['04595236', '04595231', '12456784', '12456789', '87123475', '87123476', '10458575'])
  })

  it('refuses other sums, lengths and fillers', () => {
    expectAll(twUbn, 'invalid', ['04595237', '04595230', '87123472', '0459523', '045952361', '00000000', '0459523x'])
  })

  it('passes whatever stdnum passes by the old rule', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7}[1-9]$/), (number) => {
        fc.pre(new Set(number).size > 1)
        if (TW?.ubn?.validate(number).isValid) expect(twUbn.check(number)).toBe('valid')
      }),
      { numRuns: 2000 },
    )
  })
})

it.each([
  ['hkIdCard', hkIdCard, 'Ldddddd[0123456789A]'],
  ['twNationalId', twNationalId, 'L[12]dddddddd'],
  ['twUbn', twUbn, 'dddddddd'],
] as const)('%s passes as rarely as it says', (_name, validator, shape) => {
  const share = passShare(validator, randomTexts(shape, 20_000))
  expect(Math.abs(share / validator.passRate - 1)).toBeLessThan(0.1)
})
