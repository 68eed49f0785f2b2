import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { passesHybrid, passesMod11Two } from '../../../src/detect/validators/iso7064.ts'
import { passesVerhoeff } from '../../../src/detect/validators/verhoeff.ts'
import { weightedSum } from '../../../src/detect/validators/weighted-sum.ts'
import { singleErrors, swaps } from './judge.ts'

const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

describe.each([
  ['MOD 11,10', (text: string) => passesHybrid(text, 10), digits, digits, '07945'],
  ['MOD 37,36', (text: string) => passesHybrid(text, 36), digits + letters, digits + letters, 'A12425GABC1234002M'],
  ['MOD 11-2', passesMod11Two, digits, `${digits}X`, '07940'],
  ['Verhoeff', passesVerhoeff, digits, digits, '2363'],
] as const)('%s', (_name, passes, alphabet, checks, published) => {
  const complete = (body: string): string => body + ([...checks].find((check) => passes(body + check)) ?? '')
  const bodies = fc.array(fc.constantFrom(...alphabet), { minLength: 3, maxLength: 17 }).map((list) => list.join(''))

  it('passes the sample its description works out', () => {
    expect(passes(published)).toBe(true)
  })

  it('gives every number exactly one check character, and catches every single wrong one', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect([...checks].filter((check) => passes(body + check))).toHaveLength(1)
        expect(singleErrors(complete(body), alphabet).filter(passes)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('refuses what is too short or holds another character', () => {
    expect(['', '0', '1-1', '1 2', '１２', 'é1'].filter(passes)).toEqual([])
  })
})

describe.each([
  ['MOD 11-2', passesMod11Two, `${digits}X`],
  ['Verhoeff', passesVerhoeff, digits],
] as const)('%s', (_name, passes, checks) => {
  it('catches every swap of neighbors', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{3,17}$/), (body) => {
        const complete = body + ([...checks].find((check) => passes(body + check)) ?? '')
        expect(swaps(complete).filter(passes)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('beside stdnum', () => {
  it('Verhoeff agrees on Aadhaar numbers', () => {
    const aadhaar = stdnum.stdnum.IN?.aadhaar
    expect(aadhaar).toBeDefined()
    fc.assert(
      fc.property(fc.stringMatching(/^[2-9][0-9]{11}$/), (text) => {
        fc.pre([...text].join('') !== [...text].reverse().join(''))
        expect(passesVerhoeff(text)).toBe(aadhaar?.validate(text).isValid)
      }),
    )
  })
})

describe('weightedSum', () => {
  it('counts digits and letters, and nothing else', () => {
    expect(weightedSum('123', [1, 2, 3])).toBe(14)
    expect(weightedSum('A0z', [1, 5, 2])).toBe(80)
    expect(weightedSum('12', [1, 2, 3])).toBeNaN()
    expect(weightedSum('1-3', [1, 2, 3])).toBeNaN()
  })
})
