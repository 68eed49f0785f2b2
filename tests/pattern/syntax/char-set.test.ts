import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CharSet } from '../../../src/pattern/syntax/ast.ts'
import {
  ANY,
  charSet,
  contains,
  foldCase,
  intersect,
  NOTHING,
  negate,
  unicodeProperty,
  union,
} from '../../../src/pattern/syntax/char-set.ts'

const cache = new Map<string, CharSet>()
const isSurrogate = (codePoint: number) => codePoint >= 0xd800 && codePoint <= 0xdfff

/** Code points where sets tend to go wrong: near the ends, the surrogates and each other. */
const codePoint = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0xd7fc, max: 0xe003 }),
  fc.integer({ min: 0x10fff8, max: 0x10ffff }),
  fc.integer({ min: 0, max: 0x10ffff }),
)
const interval = fc.tuple(codePoint, codePoint).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
const intervals = fc.array(interval, { maxLength: 6 })
const set = intervals.map((pairs) => charSet(...pairs.flat()))
const scalar = codePoint.filter((value) => !isSurrogate(value))

const expectWellFormed = (value: CharSet) => {
  expect(value.length % 2).toBe(0)
  let previous = -2
  for (let at = 0; at < value.length; at += 2) {
    const lo = value[at] as number
    const hi = value[at + 1] as number
    // The surrogates separate two intervals, so a gap before them is no gap in the text.
    expect(lo).toBeGreaterThan(previous + 1)
    expect(hi).toBeGreaterThanOrEqual(lo)
    expect(hi < 0xd800 || lo > 0xdfff).toBe(true)
    previous = hi
  }
  expect(previous).toBeLessThanOrEqual(0x10ffff)
}

describe('set algebra', () => {
  it('builds sets from intervals in any order', () => {
    expect(charSet()).toEqual([])
    expect(charSet(5, 9, 1, 3)).toEqual([1, 3, 5, 9])
    expect(charSet(5, 9, 1, 4)).toEqual([1, 9])
    expect(charSet(1, 9, 3, 4)).toEqual([1, 9])
    expect(charSet(0xd800, 0xdfff)).toEqual([])
    expect(charSet(0, 0x10ffff)).toEqual(ANY)
    expect(negate(NOTHING)).toEqual(ANY)
    expect(negate(ANY)).toEqual(NOTHING)
    expect(negate([0x61, 0x61])).toEqual([0, 0x60, 0x62, 0xd7ff, 0xe000, 0x10ffff])
    expect(union()).toEqual([])
  })

  it.each([[[1]], [[2, 1]], [[-1, 1]], [[0, 0x110000]], [[0.5, 1]]])('refuses %j, which are no intervals', (ranges) => {
    expect(() => charSet(...ranges)).toThrow(RangeError)
  })

  it('holds exactly what the intervals hold, surrogates excepted', () => {
    fc.assert(
      fc.property(intervals, codePoint, (pairs, value) => {
        const built = charSet(...pairs.flat())
        expectWellFormed(built)
        const inside = !isSurrogate(value) && pairs.some(([lo, hi]) => lo <= value && value <= hi)
        expect(contains(built, value)).toBe(inside)
      }),
    )
  })

  it('agrees with logic, point by point', () => {
    fc.assert(
      fc.property(set, set, scalar, (a, b, value) => {
        const inA = contains(a, value)
        const inB = contains(b, value)
        for (const result of [union(a, b), intersect(a, b), negate(a)]) expectWellFormed(result)
        expect(contains(union(a, b), value)).toBe(inA || inB)
        expect(contains(intersect(a, b), value)).toBe(inA && inB)
        expect(contains(negate(a), value)).toBe(!inA)
      }),
    )
  })

  it('obeys the laws of sets', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(negate(negate(a))).toEqual(a)
        expect(union(a, a)).toEqual(a)
        expect(negate(union(a, b))).toEqual(intersect(negate(a), negate(b)))
        expect(intersect(a, b)).toEqual(intersect(b, a))
      }),
    )
  })
})

describe('unicodeProperty', () => {
  it.each([
    ['Lu', 'AÄΣ', 'aä1'],
    ['L', 'aß中ﬁ', '1_ '],
    ['Nd', '0９٣', '½Ⅷ'],
    ['Han', '中〇', 'あア'],
    ['Greek', 'αΩ', 'aж'],
    ['Cyrillic', 'жЯ', 'aα'],
    ['Hangul', '한', '中'],
    ['Latin', 'aßÅ', 'α1'],
    ['Yi', 'ꀀ', 'a'],
    ['Zs', '  \u3000', '\n'],
    ['C', '\u0000\u200d\ue000', 'a\u0378'],
  ])('knows %s', (name, members, others) => {
    const property = unicodeProperty(name, cache)
    expect(property).toBeDefined()
    expectWellFormed(property ?? [])
    for (const member of members) expect(contains(property ?? [], member.codePointAt(0) ?? 0)).toBe(true)
    for (const other of others) expect(contains(property ?? [], other.codePointAt(0) ?? 0)).toBe(false)
  })

  it('equals the property of RegExp on every code point', () => {
    for (const [name, source] of [
      ['P', '\\p{P}'],
      ['Thai', '\\p{Script=Thai}'],
    ] as const) {
      const property = unicodeProperty(name, cache) ?? []
      const matcher = new RegExp(source, 'u')
      const wrong: number[] = []
      for (let value = 0; value <= 0x10ffff; value++) {
        if (!isSurrogate(value) && contains(property, value) !== matcher.test(String.fromCodePoint(value)))
          wrong.push(value)
      }
      expect(wrong).toEqual([])
    }
  })

  it('knows everything and the surrogates, of which there are none', () => {
    expect(unicodeProperty('Any')).toEqual(ANY)
    expect(unicodeProperty('Cs')).toEqual(NOTHING)
  })

  it.each([
    '',
    'Cn',
    'LC',
    'L&',
    'Grek',
    'greek',
    'han',
    'Letter',
    'Script=Han',
    'Emoji',
    'ASCII',
    'Kana',
    'constructor',
  ])('does not know %j', (name) => {
    expect(unicodeProperty(name, cache)).toBeUndefined()
  })

  it('answers from the cache the second time', () => {
    const own = new Map<string, CharSet>()
    const first = unicodeProperty('Ogham', own)
    expect(unicodeProperty('Ogham', own)).toBe(first)
    expect(own.size).toBe(1)
  })
})

describe('foldCase', () => {
  const points = (text: string) => charSet(...[...text].flatMap((c) => [c.codePointAt(0) ?? 0, c.codePointAt(0) ?? 0]))

  it.each([
    ['k', 'kK\u212a'],
    ['\u212a', 'kK\u212a'],
    ['s', 'sSſ'],
    ['ς', 'σΣς'],
    ['ß', 'ßẞ'],
    ['ẞ', 'ßẞ'],
    ['i', 'iI'],
    ['I', 'iI'],
    ['ı', 'ı'],
    ['İ', 'İ'],
    ['ä', 'äÄ'],
    ['ж', 'жЖ'],
    ['å', 'åÅ\u212b'],
    ['µ', 'µμΜ'],
    ['ǆ', 'ǄǅǆǄ'],
    ['\u{10428}', '\u{10400}\u{10428}'],
    ['中', '中'],
    ['1_-', '1_-'],
    ['', ''],
  ])('closes %j to %j', (from, to) => {
    expect(foldCase(points(from), cache)).toEqual(points(to))
  })

  it('gives ASCII the same answer with and without the table of all letters', () => {
    for (let value = 0; value < 0x80; value++) {
      const wide = foldCase([value, value, 0x4e00, 0x4e00], cache)
      expect(foldCase([value, value])).toEqual(intersect(wide, negate([0x4e00, 0x4e00])))
    }
  })

  it('equals RegExp iu on every code point, for a sample of characters', () => {
    for (const letter of ['k', 's', 'ß', 'ς', 'ı', 'İ', 'i', 'µ', 'Å', 'ﬆ', 'ΐ', '\u1c80', 'ꭰ', '\u{1e922}', '7']) {
      const folded = foldCase(points(letter), cache)
      const matcher = new RegExp(`^${letter}$`, 'iu')
      const wrong: number[] = []
      for (let value = 0; value <= 0x10ffff; value++) {
        if (!isSurrogate(value) && contains(folded, value) !== matcher.test(String.fromCodePoint(value)))
          wrong.push(value)
      }
      expect(wrong).toEqual([])
    }
  })

  it('equals RegExp iu between any two letters that have a case', () => {
    const cased: string[] = []
    for (let value = 0; value <= 0x1ffff; value++) {
      const letter = String.fromCodePoint(value)
      if (/[\p{Changes_When_Casemapped}\p{Changes_When_Casefolded}]/u.test(letter)) cased.push(letter)
    }
    expect(cased.length).toBeGreaterThan(2700)
    const all = cased.join('')
    const wrong = cased.filter((letter) => {
      const found = all.match(new RegExp(letter, 'giu')) ?? []
      return points(found.join('')).join() !== foldCase(points(letter), cache).join()
    })
    expect(wrong).toEqual([])
  })

  it('is a closure: it grows, commutes with union and changes nothing the second time', () => {
    const letters = fc
      .array(fc.constantFrom(...'kKsSßẞσςıİiIäÄжǆ中7\u212a'), { maxLength: 5 })
      .map((l) => points(l.join('')))
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const folded = foldCase(a, cache)
        expect(union(a, folded)).toEqual(folded)
        expect(foldCase(folded, cache)).toEqual(folded)
        expect(foldCase(union(a, b), cache)).toEqual(union(folded, foldCase(b, cache)))
      }),
    )
  })
})
