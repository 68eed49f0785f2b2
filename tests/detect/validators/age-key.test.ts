import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageKey } from '../../../src/detect/validators/age-key.ts'
import { isBech32 } from '../../../src/detect/validators/bech32.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const DIGITS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/** Bech32 as BIP 173 writes its reference code: on arrays of values, the checksum by trial of the residue. */
function bech32(hrp: string, data: readonly number[]): string {
  const expand = [...hrp].map((c) => c.charCodeAt(0) >> 5).concat(0, ...[...hrp].map((c) => c.charCodeAt(0) & 31))
  const residue = polymod([...expand, ...data, 0, 0, 0, 0, 0, 0]) ^ 1
  const check = [0, 1, 2, 3, 4, 5].map((i) => (residue >> (5 * (5 - i))) & 31)
  return `${hrp}1${[...data, ...check].map((value) => DIGITS.charAt(value)).join('')}`
}

function polymod(values: readonly number[]): number {
  const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
  return values.reduce((sum, value) => {
    const top = sum >> 25
    const next = ((sum & 0x1ffffff) << 5) ^ value
    return generators.reduce((all, generator, i) => ((top >> i) & 1 ? all ^ generator : all), next)
  }, 1)
}

describe('isBech32', () => {
  it.each([
    'A12UEL5L',
    'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs',
    'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
    '11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j',
    'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
  ])('passes the vector %s of BIP 173', (text) => {
    expect(isBech32(text)).toBe(true)
  })

  it.each([
    '\u{20}1nwldj5',
    '\u{7F}1axkwrx',
    'pzry9x0s0muk',
    '1pzry9x0s0muk',
    'x1b4n0q5v',
    'li1dgmt3',
    'A1G7SGD8',
    '10a06t8',
    '1qzzfhee',
    'A12uEL5L',
    '',
  ])('refuses %j', (text) => {
    expect(isBech32(text)).toBe(false)
  })

  it('agrees with the reference code', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z-]{1,20}$/), fc.array(fc.nat(31), { maxLength: 60 }), (hrp, data) => {
        const text = bech32(hrp, data)
        expect(isBech32(text)).toBe(true)
        expect(isBech32(text.toUpperCase())).toBe(true)
      }),
    )
  })
})

describe('ageKey', () => {
  const data = fc.array(fc.nat(31), { minLength: 52, maxLength: 52 })
  const hrp = fc.constantFrom('age-secret-key-', 'age-secret-key-pq-')

  it('passes every key with its checksum', () => {
    fc.assert(
      fc.property(hrp, data, (h, d) => {
        expect(ageKey.check(bech32(h, d).toUpperCase())).toBe('valid')
      }),
    )
  })

  it('refuses every single wrong character and every swap of neighbors', () => {
    const head = 'AGE-SECRET-KEY-1'
    const key = bech32(
      'age-secret-key-',
      Array.from({ length: 52 }, (_, i) => (i * 7) % 32),
    ).toUpperCase()
    const body = key.slice(head.length)
    expectAll(
      ageKey,
      'invalid',
      [...singleErrors(body, DIGITS.toUpperCase()), ...swaps(body)].map((wrong) => head + wrong),
    )
  })

  it('reserves the keys of the specification', () => {
    expectAll(ageKey, 'reserved', [
      'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX',
      'AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR',
    ])
  })

  it('refuses filler, recipients and lower case', () => {
    const key = bech32('age-secret-key-', new Array(52).fill(5))
    expectAll(ageKey, 'invalid', ['', `AGE-SECRET-KEY-1${'Q'.repeat(58)}`, key, key.toUpperCase().slice(0, -1)])
  })
})
