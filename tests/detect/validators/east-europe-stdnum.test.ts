import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { validatorNamed } from '../../../src/detect/validate.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { weightedSum } from '../../../src/detect/validators/weighted-sum.ts'

const digits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`)).filter((text) => new Set(text).size > 1)

const two = (value: number): string => String(value).padStart(2, '0')

/** Dates, real and unreal (31 June), 1954 to 2020. */
const dates = fc.record({
  year: fc.integer({ min: 1954, max: 2020 }),
  month: fc.integer({ min: 0, max: 13 }),
  day: fc.integer({ min: 1, max: 32 }),
})

/** `YYMMDD` with something added to the month of births from 2000 on. */
const yymmdd = (later: number): fc.Arbitrary<string> =>
  dates
    .filter(({ month }) => month > 0 && month < 13)
    .map(({ year, month, day }) => two(year % 100) + two(month + (year < 2000 ? 0 : later)) + two(day))

const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''))

/** All numbers that share a body: one of them carries the right check digit, the others are wrong. */
const completions = (body: string): string[] => [...'0123456789'].map((check) => body + check)

const birth = fc
  .tuple(dates, fc.boolean())
  .map(([{ year, month, day }, woman]) => two(year % 100) + two(month + (woman ? 50 : 0)) + two(day))

/** Our name, the country and name in stdnum, and bodies that lack their last digit. */
const pairs: readonly (readonly [string, string, string, fc.Arbitrary<string>])[] = [
  ['pl-nip', 'PL', 'nip', digits(9)],
  ['pl-regon', 'PL', 'regon', digits(8)],
  ['pl-pesel', 'PL', 'pesel', joined(yymmdd(20), digits(4))],
  ['cz-rc', 'CZ', 'rc', joined(birth, digits(3))],
  // stdnum refuses a leading 9; the register's rules do not, only those of VAT numbers do.
  ['cz-ico', 'CZ', 'ico', fc.stringMatching(/^[0-8][0-9]{6}$/).filter((text) => text !== '0000000')],
  ['cz-dic', 'CZ', 'dic', fc.oneof(digits(7), joined(birth, digits(3)))],
  ['cz-rc', 'SK', 'rc', joined(birth, digits(3))],
  ['sk-ic-dph', 'SK', 'dph', fc.stringMatching(/^[234789][0-9][234789][0-9]{6}$/)],
  ['hu-anum', 'HU', 'anum', digits(7)],
  ['ro-cf', 'RO', 'cui', fc.stringMatching(/^[1-9][0-9]{4,8}$/)],
  ['ro-cnp', 'RO', 'cnp', joined(fc.constantFrom('1', '2'), fc.constant('8'), digits(10))],
  [
    'ro-cnp',
    'RO',
    'cnp',
    joined(fc.constantFrom('1', '2'), yymmdd(0), fc.constantFrom('01', '40', '52', '49'), digits(3)),
  ],
  // stdnum lets the days of ЕГН roll over into the next month, so only days that every month has.
  ['bg-egn', 'BG', 'egn', joined(yymmdd(40), digits(3)).filter((text) => text.slice(4, 6) < '29')],
  ['bg-pnf', 'BG', 'pnf', digits(9)],
  ['bg-vat', 'BG', 'vat', fc.stringMatching(/^[1239][0-9]{7}$/)],
  ['md-idno', 'MD', 'idno', fc.stringMatching(/^1[0-9]{11}$/)],
  // stdnum writes a check value of 11 as 1; the tax office never issues it.
  [
    'si-ddv',
    'SI',
    'ddv',
    fc.stringMatching(/^[1-9][0-9]{6}$/).filter((t) => weightedSum(t, [8, 7, 6, 5, 4, 3, 2]) % 11 > 0),
  ],
  ['hr-oib', 'HR', 'oib', digits(10)],
  ['rs-pib', 'RS', 'pib', fc.stringMatching(/^[1-9][0-9]{7}$/)],
  ['me-pib', 'ME', 'pib', digits(7)],
  ['mk-edb', 'MK', 'edb', digits(12)],
  ['ru-inn', 'RU', 'inn', fc.stringMatching(/^[1-9][0-9]{8}$/)],
  ['ua-edrpou', 'UA', 'edrpou', digits(7)],
  ['ua-rntrc', 'UA', 'rntrc', fc.stringMatching(/^[1-6][0-9]{8}$/)],
  ['by-unp', 'BY', 'unp', fc.stringMatching(/^[1-7][0-9]{7}$/)],
  ['by-unp', 'BY', 'unp', fc.stringMatching(/^[ABCEHKM][ABCEHKMOPT][0-9]{6}$/)],
]

const modules = stdnum.stdnum as unknown as Record<
  string,
  Record<string, { validate: (text: string) => { isValid: boolean } }>
>

describe('beside stdnum', () => {
  it.each(pairs)('%s agrees with %s.%s', (name, country, key, bodies) => {
    const validator = validatorNamed(name) as Validator
    const oracle = modules[country]?.[key]
    expect(oracle).toBeDefined()
    const judge = (text: string): boolean => validator.check(text) !== 'invalid'
    const passed = new Set<string>()
    fc.assert(
      fc.property(bodies, (body) => {
        const numbers = completions(body)
        const ours = numbers.filter(judge)
        expect(ours).toEqual(numbers.filter((text) => oracle?.validate(text).isValid))
        for (const text of ours) passed.add(text)
      }),
      { numRuns: 300 },
    )
    expect(passed.size).toBeGreaterThan(0)
  })

  it('agrees on the dates of citizen numbers of former Yugoslavia', () => {
    const jmbg = validatorNamed('jmbg') as Validator
    const bodies = fc
      .tuple(dates, digits(5))
      .map(([{ year, month, day }, rest]) => two(day) + two(month) + String(year).slice(1) + rest)
    fc.assert(
      fc.property(bodies, (body) => {
        for (const text of completions(body)) {
          expect(jmbg.check(text) !== 'invalid').toBe(modules.SI?.emso?.validate(text).isValid)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('agrees on twelve digits of a Russian person', () => {
    const inn = validatorNamed('ru-inn') as Validator
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{9}$/), (body) => {
        const numbers = completions(body).flatMap(completions)
        const ours = numbers.filter((text) => inn.check(text) !== 'invalid')
        expect(ours).toHaveLength(1)
        expect(ours).toEqual(numbers.filter((text) => modules.RU?.inn?.validate(text).isValid))
      }),
    )
  })
})
