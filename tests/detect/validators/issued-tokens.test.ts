import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../src/detect/validators/github-token.ts'
import { gitlabChecksum, gitlabToken } from '../../../src/detect/validators/gitlab-token.ts'
import { grafanaChecksum, grafanaToken } from '../../../src/detect/validators/grafana-token.ts'
import { expectAll, singleErrors } from './judge.ts'

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const text = (alphabet: string, minLength: number, maxLength = minLength): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength })

describe('crc32', () => {
  it('agrees with zlib', () => {
    fc.assert(
      fc.property(text(`${BASE62}_-.`, 0, 120), (ascii) => {
        expect(crc32(ascii)).toBe(zlibCrc32(ascii))
      }),
    )
  })
})

describe('gitlabToken', () => {
  // The prefix apart, so that no scanner of source code takes a test for a leak.
  const prefix = fc.constantFrom('glpat', 'gldt', 'glrt', 'glcbt').map((name) => `${name}-`)
  const payload = text(`${BASE62}-_`, 27, 120)
  const version = fc.constantFrom('.01.', '.')
  const issue = (head: string, body: string, mark: string): string => {
    const checked = `${head}${body}${mark}${body.length.toString(36).padStart(2, '0')}`
    return checked + gitlabChecksum(checked)
  }

  it('passes every token with its checksum', () => {
    fc.assert(
      fc.property(prefix, payload, version, (p, b, v) => {
        expect(gitlabToken.check(issue(p, b, v))).toBe('valid')
      }),
    )
  })

  it('refuses every single wrong character of payload, length and checksum', () => {
    const head = 'glpat-'
    const token = issue(head, 'aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV', '.01.').slice(head.length)
    expectAll(
      gitlabToken,
      'invalid',
      singleErrors(token, `${BASE62}-_.`).map((wrong) => head + wrong),
    )
  })

  it('pads the checksum to seven characters', () => {
    expect(gitlabChecksum('')).toBe('0000000')
    expect(gitlabChecksum('123456789')).toBe((0xcbf43926).toString(36).padStart(7, '0'))
  })

  it('refuses classic tokens and other text', () => {
    expectAll(gitlabToken, 'invalid', [
      '',
      'glpat-',
      `glpat-${'a1'.repeat(10)}`,
      `glpat-${'a1'.repeat(20)}.01.0z1234567`,
    ])
  })
})

describe('grafanaToken', () => {
  const prefix = 'glsa_'
  const issue = (secret: string): string => `${prefix}${secret}_${grafanaChecksum(prefix + secret)}`

  it('passes the token of the unit test of Grafana', () => {
    // pkg/components/satokengen/tokengen_test.go
    expect(grafanaToken.check(`${prefix}iNValIdinValiDinvalidinvalidinva_5b582697`)).toBe('valid')
  })

  it('passes every token with its checksum', () => {
    fc.assert(
      fc.property(text(BASE62, 32), (secret) => {
        expect(grafanaToken.check(issue(secret))).toBe('valid')
      }),
    )
  })

  it('refuses every single wrong character of secret and checksum', () => {
    const token = issue('aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV').slice(prefix.length)
    expectAll(
      grafanaToken,
      'invalid',
      singleErrors(token, BASE62).map((wrong) => prefix + wrong),
    )
  })

  it('refuses other text', () => {
    expectAll(grafanaToken, 'invalid', ['', prefix, `${prefix}${'x'.repeat(32)}_00000000`])
  })
})
