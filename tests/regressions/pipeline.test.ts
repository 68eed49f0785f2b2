import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/compile/yaml.ts'
import { regionOf } from '../../src/detect/locale.ts'
import { ConfigError } from '../../src/errors.ts'
import { createFilter } from '../../src/index.ts'
import { toyPack } from '../pattern/toy.ts'

/** Bugs that the properties and the differential tests found, each by a human name, so that they stay found. */

const filter = createFilter()
const labeled = (text: string): string => filter.redact(text, filter.check(text), 'label')

describe('rules that were accepted and could never match are refused', () => {
  it.each([
    ['the one that began with an emoji', { pattern: '\u{1f600}[0-9]{2}' }],
    ['the one that began with a euro sign', { pattern: '€[0-9]{2}', left: 'none' }],
    ['the one that began with an accented letter inside words', { pattern: 'é[a-z]{2}', left: 'digit' }],
    ['the one that hung on its @ and began inside words', { pattern: '[a-z0-9]{1,3}@x', left: 'none' }],
  ] as const)('%s', (_name, rule) => {
    expect(() => toyPack([rule])).toThrow(ConfigError)
    expect(() => toyPack([rule])).toThrow('no anchor')
  })
})

describe('matches', () => {
  it('the third digit: a match that ends before more digits was looked for under one shape only', () => {
    const filter = createFilter({ packs: [toyPack([{ pattern: '[A-Z][ -][1-3]|[A-Z]7', right: 'none' }])] })
    expect(filter.check('A-12A').findings.map(({ span }) => span)).toEqual([{ start: 0, end: 3 }])
  })

  it('the 256th class: a pattern over many characters read some of them as others', () => {
    const pairs = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i, 0x6000 + i))
    const pack = toyPack([{ pattern: `(?:${pairs.join('|')})`, left: 'none', right: 'none' }])
    expect(createFilter({ packs: [pack] }).check(pairs[299] ?? '').findings).toHaveLength(1)
  })
})

describe('redaction', () => {
  it('the number behind an address: cutting the address freed its neighbor', () => {
    expect(labeled('2001:db8::5+14155550147')).not.toContain('4155550147')
  })

  it('the label that was a cue: [PHONE] made a phone number of the next ten digits', () => {
    expect(filter.check('[PHONE] 5628103011').findings).toEqual([])
    expect(filter.check('phone 5628103011').findings).not.toEqual([])
  })

  it('the order number that was cut away from its parcel', () => {
    const text = 'https://fenwick.org/Sendung 4539982718281828'
    expect(filter.check(filter.redact(text, filter.check(text), 'mask')).findings).toEqual([])
  })

  it('the halved letter: widening a cut to the end of a word stopped inside a surrogate pair', () => {
    const text = 'card 4111111111111111中 ok'
    for (const letter of ['\u{10400}', '\u{1d400}']) {
      const given = text.replace('ok', `jane@fenwick.org${letter}${letter}a`)
      expect(labeled(given)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
    }
  })
})

describe('configuration', () => {
  it('the bottomless YAML: deep nesting ended the process instead of throwing', () => {
    for (const deep of ['[', '{a: ', '- ', '? ']) {
      expect(() => readYaml(deep.repeat(100_000), 'f')).toThrow(/nested more than 100 levels/)
    }
  })

  it('the alias that held itself: the reader gave a value without end', () => {
    expect(() => readYaml('a: &x [*x]', 'f')).toThrow(/f:1:8: .*inside what it names/)
  })

  it('the locale called constructor had a region', () => {
    expect(regionOf('constructor')).toBeUndefined()
    expect(filter.check({ text: 'ssn 219-48-1234', locale: 'constructor' }).action).toBe('block')
  })
})

describe('explain', () => {
  it('the hidden cue: what the text as given dropped hid what the folded view confirmed', () => {
    const filter = createFilter()
    const text = 'd\u200birect deposit to acct # 98765432'
    expect(filter.explain(text).verdict).toEqual(filter.check(text))
  })
})
