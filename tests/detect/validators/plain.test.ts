import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awsAccessKey } from '../../../src/detect/validators/aws-access-key.ts'
import { compactOf, digitsOf } from '../../../src/detect/validators/digits.ts'
import { email } from '../../../src/detect/validators/email.ts'
import { ipv4 } from '../../../src/detect/validators/ipv4.ts'
import { lei } from '../../../src/detect/validators/lei.ts'
import { macAddress } from '../../../src/detect/validators/mac-address.ts'
import { mod97 } from '../../../src/detect/validators/mod97.ts'
import { phoneAny } from '../../../src/detect/validators/phone-any.ts'
import { phoneCn } from '../../../src/detect/validators/phone-cn.ts'
import { phoneDe } from '../../../src/detect/validators/phone-de.ts'
import { phoneE164 } from '../../../src/detect/validators/phone-e164.ts'
import { hasLoneDigit, looksLikeOtherNumbers } from '../../../src/detect/validators/phone-groups.ts'
import { splitPhone } from '../../../src/detect/validators/phone-text.ts'
import { checkNanp, phoneUs } from '../../../src/detect/validators/phone-us.ts'
import * as plain from './plain.ts'

/** Texts that are mostly made of the pieces given. */
const texts = (...pieces: string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((list) => list.join(''))

const same = <T>(of: fc.Arbitrary<T>, fast: (value: T) => unknown, slow: (value: T) => unknown): void => {
  fc.assert(
    fc.property(of, (value) => {
      expect(fast(value)).toEqual(slow(value))
    }),
    { numRuns: 2000 },
  )
}

const DIGITS = [...'0123456789']
const written = texts(...DIGITS, ...DIGITS, ' ', '-', '.', '/', '_', '\n', 'a', 'ß', 'ſ', '\u{1F600}')
const phones = fc
  .tuple(
    fc.constantFrom('', '+', '+1 ', '+49 ', '(0', '00', '011', '0', '(', '+49 (0)', '1 '),
    fc.array(
      fc.tuple(
        fc.array(fc.constantFrom(...DIGITS, '555', '01', '2024', '12'), { maxLength: 5 }).map((list) => list.join('')),
        fc.constantFrom(' ', ' ', '-', '.', '/', ') ', ' (0) ', ' - ', '--', '–', '', 'x'),
      ),
      { maxLength: 6 },
    ),
    fc.constantFrom('', '1', '12', ' ext. 12', 'x5', '#77'),
  )
  .map(([head, groups, tail]) => head + groups.flat().join('') + tail)

describe('checks in loops say what plain ones say', () => {
  it('of digits and separators', () => {
    same(written, (text) => digitsOf(text), plain.digitsOf)
    same(
      written,
      (text) => digitsOf(text, ' /'),
      (text) => plain.digitsOf(text, ' /'),
    )
    same(
      written,
      (text) => compactOf(text, ' .-'),
      (text) => plain.compactOf(text, ' .-'),
    )
  })

  it('of remainders by 97', () => {
    const turned = fc.tuple(texts(...DIGITS, 'A', 'Q', 'Z', 'Z', 'a'), fc.nat(4))
    same(
      turned.filter(([text, start]) => start <= text.length),
      ([text, start]) => mod97(text, start),
      ([text, start]) => plain.mod97(text, start),
    )
  })

  it('of IPv4 addresses', () => {
    same(texts('0', '1', '25', '255', '127', '192.0.2', '.', '.', '.', '/', '32'), ipv4.check, plain.ipv4)
    const octets = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 3, maxLength: 5 })
    same(
      octets.map((list) => list.join('.')),
      ipv4.check,
      plain.ipv4,
    )
  })

  it('of access keys, legal entities and hardware addresses', () => {
    const body = fc.array(fc.constantFrom(...'ABCKXYZ234567', '0', '9', 'b'), { minLength: 15, maxLength: 17 })
    same(
      fc.tuple(fc.constantFrom('AKIA', 'ASIA', 'AKIB'), body).map(([prefix, rest]) => prefix + rest.join('')),
      awsAccessKey.check,
      plain.awsAccessKey,
    )
    const entity = fc.array(fc.constantFrom(...DIGITS, 'A', 'z', ' ', '-'), { minLength: 18, maxLength: 23 })
    same(
      entity.map((list) => list.join('')),
      lei.check,
      plain.lei,
    )
    const separator = fc.constantFrom(':', '-', '.')
    const bytes = fc.array(fc.constantFrom('00', '5e', '5E', '53', '01', '90', '10', 'ff', 'FF', 'aB'), {
      minLength: 5,
      maxLength: 6,
    })
    same(
      fc.tuple(bytes, separator).map(([list, mark]) => list.join(mark)),
      macAddress.check,
      plain.macAddress,
    )
    const quads = fc.array(fc.constantFrom('0000', 'ffff', '5e00', '53ab', '0100'), { minLength: 3, maxLength: 3 })
    same(
      quads.map((list) => list.join('.')),
      macAddress.check,
      plain.macAddress,
    )
  })

  it('of mail addresses and the hosts in them', () => {
    const part = texts('a', 'B', '9', '-', '.', '_', '+', 'é', 'com', '.org', '.example', '.test', 'xn--', 'png', 'ſ')
    same(
      fc.tuple(part, part).map(([local, host]) => `${local}@${host}`),
      email.check,
      plain.email,
    )
  })

  it('of telephone numbers, taken apart once', () => {
    same(phones, splitPhone, plain.splitPhone)
    same(
      phones,
      (text) => shapeOf(text, looksLikeOtherNumbers),
      (text) => shapeOf(text, plain.looksLikeOtherNumbers),
    )
    same(
      phones,
      (text) => shapeOf(text, hasLoneDigit),
      (text) => shapeOf(text, plain.hasLoneDigit),
    )
    const nanp = fc.array(fc.constantFrom(...DIGITS, '11', '555', '01', '37', '96'), { minLength: 6, maxLength: 10 })
    same(
      nanp.map((list) => list.join('')),
      checkNanp,
      plain.checkNanp,
    )
  })

  it('of fiction, which any number takes from every plan', () => {
    fc.assert(
      fc.property(phones, (text) => {
        if (phoneAny.check(text) !== 'valid') return
        const judged = [phoneUs, phoneDe, phoneCn, phoneE164].map(({ check }) => check(text))
        expect(judged).not.toContain('reserved')
      }),
      { numRuns: 2000 },
    )
  })
})

type Parts = NonNullable<ReturnType<typeof splitPhone>>

const shapeOf = (text: string, looks: (parts: Parts) => boolean): boolean | undefined => {
  const parts = splitPhone(text)
  return parts && looks(parts)
}
