import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  distanceBetween,
  endsSentenceBetween,
  endsStatementBetween,
  nearestHit,
  type Parting,
} from '../../src/detect/context.ts'
import { regionOf } from '../../src/detect/locale.ts'
import { HIT } from '../../src/pattern/reading.ts'
import type { RuleContext } from '../../src/pattern/runtime-rule.ts'
import { isInSet } from '../../src/pattern/term-tree.ts'
import { scan, toyEngine, toyPack } from '../pattern/toy.ts'

const engine = toyEngine(
  toyPack([{ lexicon: 'one' }, { lexicon: 'two' }], {
    one: { languages: ['any'], terms: ['foo', 'foo bar baz', '中'] },
    two: { languages: ['any'], terms: ['bar'] },
  }),
)
const parts: Parting = (text, from, to) => text.slice(from, to).includes('|')
const [one, two] = [engine.setNames.indexOf('toy/one'), engine.setNames.indexOf('toy/two')]

function nearest(text: string, context: Partial<RuleContext> = {}): string | undefined {
  const start = text.indexOf('#')
  const end = text.lastIndexOf('#') + 1
  const { hits } = scan(engine, text, 1000)
  const whole = { set: one, before: 10, after: 5, required: false, ...context }
  const at = nearestHit(whole, text, start, end, hits, engine.tree, parts)
  if (at < 0) return undefined
  const [from, to] = hits.items.subarray(at, at + 2) as unknown as [number, number]
  return `${from}-${to} ${distanceBetween(from, to, start, end)}`
}

describe('nearestHit', () => {
  it.each([
    ['foo #', '0-3 1'],
    ['foo#', '0-3 0'],
    ['foo          #', '0-3 10'],
    ['foo           #', undefined],
    ['# foo', '2-5 1'],
    ['#     foo', '6-9 5'],
    ['#      foo', undefined],
    ['foo   # foo', '8-11 1'],
    ['foo # foo', '0-3 1'],
    ['foo foo #', '4-7 1'],
    ['##foo##', undefined],
    ['中#', '0-1 0'],
    ['bar #', undefined],
    ['foo | #', undefined],
    ['foo foo | #', undefined],
    ['foo |# foo', '7-10 1'],
    ['foo # | foo', '0-3 1'],
    ['# | foo', undefined],
  ])('of %s', (text, expected) => {
    expect(nearest(text)).toBe(expected)
  })

  it('asks for the set, and for distances of its own on each side', () => {
    expect(nearest('bar #', { set: two })).toBe('0-3 1')
    expect(nearest('foo # foo', { before: 0 })).toBe('6-9 1')
    expect(nearest('foo # foo', { before: 0, after: 0 })).toBeUndefined()
  })

  it('finds a long term whose end is near though its start is not', () => {
    expect(nearest('foo bar baz     #', { before: 5 })).toBe('0-11 5')
  })

  it('agrees with a look at every hit', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('foo', 'bar', 'baz', 'foo bar baz', ' ', '  ', '中', 'x', '.', '|'), { maxLength: 20 })
          .map((p) => p.join('')),
        fc.nat(40),
        fc.nat(6),
        fc.nat(20),
        fc.nat(20),
        (text, from, length, before, after) => {
          const start = Math.min(from, text.length)
          const end = Math.min(text.length, start + length)
          const { hits } = scan(engine, text, 1000)
          let best: number | undefined
          for (let h = 0; h < hits.length; h += HIT) {
            const [a, b, output] = hits.items.subarray(h, h + HIT) as unknown as [number, number, number]
            if (!isInSet(engine.tree, output, one)) continue
            const distance = b <= start ? start - b : a >= end ? a - end : undefined
            if (distance === undefined || distance > (b <= start ? before : after)) continue
            if (text.slice(Math.min(b, end), Math.max(a, start)).includes('|')) continue
            best = Math.min(best ?? distance, distance)
          }
          const context = { set: one, before, after, required: false }
          const at = nearestHit(context, text, start, end, hits, engine.tree, parts)
          const [a = 0, b = 0] = hits.items.subarray(at, at + 2)
          expect(at < 0 ? undefined : distanceBetween(a, b, start, end)).toBe(best)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('endsSentenceBetween', () => {
  it.each([
    ['a. b', true],
    ['a! b', true],
    ['a?\tb', true],
    ['a\nb', true],
    ['a。b', true],
    ['a！b', true],
    ['a？b', true],
    ['a.b', false],
    ['3.5', false],
    ['a.', false],
    ['a, b: c; d', false],
    ['', false],
  ])('%j', (text, ends) => {
    expect(endsSentenceBetween(text, 0, text.length)).toBe(ends)
  })

  it('reads the 80 units nearest to the end only', () => {
    expect(endsSentenceBetween(`.\n${'x'.repeat(80)}`, 0, 82)).toBe(false)
    expect(endsSentenceBetween(`.\n${'x'.repeat(79)}`, 0, 81)).toBe(true)
  })
})

describe('endsStatementBetween', () => {
  it.each([
    ['passport. 1', true],
    ['passport.\n1', true],
    ['passport! 1', true],
    ['passport is here. 1', true],
    ['passport is on. 1', true],
    ['passport丢了。1', true],
    ['passport！1', true],
    ['passport? 1', false],
    ['passport？1', false],
    ['passport\n1', false],
    ['passport: 1', false],
    ['passport.1', false],
    ['passport.', false],
    ['passport-Nr. 1', false],
    ['passport no. 1', false],
    ['passport (Ausweisnr. 1', false],
    ['passport of J. Doe 1', false],
    ['passport of Dr. Doe 1', false],
    ['passport of Dr. Doe. 1', true],
    ['passport\u0301\u0301. 1', true],
    ['passport. The number is 1', false],
    ["passport! It's 1", false],
    ['passport。号码是1', false],
    ['passport. Das ist 1', false],
    ['passport. This week 1', true],
    ['passport. The number is 2. Then 1', true],
  ])('behind the cue in %j', (text, ends) => {
    expect(endsStatementBetween(text, 'passport'.length, text.length)).toBe(ends)
  })

  it.each([
    ['pas. 1', false],
    ['тел. 1', false],
    ['cards. 1', true],
    ['. 1', true],
  ])('directly behind the cue in %j', (text, ends) => {
    expect(endsStatementBetween(text, text.indexOf('.'), text.length)).toBe(ends)
  })

  it('reads the 80 units nearest to the end only', () => {
    expect(endsStatementBetween(`. ${'x'.repeat(79)}`, 0, 81)).toBe(false)
    expect(endsStatementBetween(`. ${'x'.repeat(78)}`, 0, 80)).toBe(true)
  })
})

describe('regionOf', () => {
  it.each([
    ['de-DE', 'DE'],
    ['de', 'DE'],
    ['DE-at', 'AT'],
    ['zh-Hans-CN', 'CN'],
    ['zh_TW', 'TW'],
    ['en', undefined],
    ['en-US', 'US'],
    ['', undefined],
    [undefined, undefined],
    ['constructor', undefined],
    ['toString', undefined],
    ['x'.repeat(1000), undefined],
  ])('of %s is %s', (locale, region) => {
    expect(regionOf(locale)).toBe(region)
  })
})
