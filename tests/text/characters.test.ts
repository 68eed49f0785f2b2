import { describe, expect, it } from 'vitest'
import {
  ALPHA,
  DIGIT,
  digitValue,
  groupAt,
  groupBefore,
  groupOf,
  HAN,
  HANGUL,
  KANA,
  MARK,
  NONE,
  REST,
  UNDERSCORE,
  UNSPACED,
} from '../../src/text/characters.ts'

const codePoint = (character: string): number => character.codePointAt(0) as number

describe('groupOf', () => {
  const groups: [string, number, string][] = [
    ['ALPHA', ALPHA, 'azAZéßŁžжЖλΩΆ\u0531\u10d0ＡｚµℵÅﬁ'],
    ['DIGIT', DIGIT, '09０９٠۹०๙𝟎𝟿𞥐'],
    ['UNDERSCORE', UNDERSCORE, '_＿'],
    ['HAN', HAN, '中一龥々〇㐀𠀀ㄅ豈'],
    ['KANA', KANA, 'ぁんァヶーｶｰﾞ'],
    ['HANGUL', HANGUL, '가힣ㄱ\u1100ﾡ'],
    ['UNSPACED', UNSPACED, 'กຂក\u1000'],
    ['MARK', MARK, '\u0300\u036f\u3099\u20dd\u064b\u0e31'],
    ['NONE', NONE, ' \t\n.,-+@#$€„“«（。、；：！？ªº²½①⑴😀❤♥\u200b\u200d\ufe0f\u00ad\u2066🇦🄰\ue000'],
  ]
  for (const [name, group, members] of groups) {
    it(name, () => {
      for (const member of members) expect(groupOf(codePoint(member)), member).toBe(group)
    })
  }

  it('gives Arabic, Hebrew and each Indic script a group of its own', () => {
    const scripts = ['بپ\u06cc', 'את\u05b8', 'कह\u093f', 'অ\u09be', 'அ\u0bbe', 'ሀ']
    const seen = scripts.map((letters) => {
      const own = new Set([...letters].map((letter) => groupOf(codePoint(letter))))
      expect(own.size, letters).toBe(1)
      return [...own][0] as number
    })
    expect(new Set(seen).size).toBe(scripts.length)
    for (const group of seen) expect(group).toBeGreaterThan(REST)
  })

  it('takes every decimal digit for one, and nothing else', () => {
    const decimal = /^\p{Nd}$/u
    const wrong: string[] = []
    for (let point = 0; point <= 0x10ffff; point++) {
      const isDecimal = decimal.test(String.fromCodePoint(point))
      const isOurs = groupOf(point) === DIGIT
      // The engine may know fewer digits than our table, never more in the Unicode version we pin.
      if (isDecimal && !isOurs) wrong.push(point.toString(16))
      if (isOurs !== digitValue(point) >= 0) wrong.push(point.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it('takes no letter or digit of the engine for punctuation', () => {
    const word = /^[\p{L}\p{Nl}\p{Nd}]$/u
    const wrong: string[] = []
    for (let point = 0; point <= 0x10ffff; point++) {
      if (groupOf(point) === NONE && word.test(String.fromCodePoint(point))) wrong.push(point.toString(16))
    }
    // Ordinal indicators stand like superscripts; the fillers show nothing.
    expect(wrong).toEqual(['aa', 'ba'])
  })
})

describe('digitValue', () => {
  it('returns the value of digits of all scripts', () => {
    for (const digits of [
      '0123456789',
      '０１２３４５６７８９',
      '٠١٢٣٤٥٦٧٨٩',
      '०१२३४५६७८९',
      '𝟬𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴𝟵',
      '🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹',
    ]) {
      expect([...digits].map((digit) => digitValue(codePoint(digit)))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    }
  })

  it('returns -1 for anything else', () => {
    for (const other of 'a中½²①Ⅳ٫ :/') expect(digitValue(codePoint(other)), other).toBe(-1)
  })

  it('agrees with compatibility normalization', () => {
    for (let point = 0x80; point <= 0x10ffff; point++) {
      const value = digitValue(point)
      if (value < 0) continue
      const normalized = String.fromCodePoint(point).normalize('NFKC')
      if (/^[0-9]$/.test(normalized)) expect(value, point.toString(16)).toBe(Number(normalized))
    }
  })
})

describe('groupAt and groupBefore', () => {
  it('read whole code points', () => {
    expect(groupAt('a𝟎b', 1)).toBe(DIGIT)
    expect(groupAt('a𝟎b', 2)).toBe(NONE)
    expect(groupBefore('a𝟎b', 3, 0)).toBe(DIGIT)
    expect(groupBefore('a𝟎b', 3, 2)).toBe(NONE)
    expect(groupBefore('a𝟎b', 2, 0)).toBe(NONE)
  })

  it('return NONE outside the text', () => {
    expect(groupAt('a', 1)).toBe(NONE)
    expect(groupAt('', 0)).toBe(NONE)
    expect(groupBefore('a', 0, -4)).toBe(NONE)
  })

  it('give the base of marks within the limit', () => {
    expect(groupBefore('a\u0301\u0302', 3, 0)).toBe(ALPHA)
    expect(groupBefore('a\u0301\u0302', 3, 1)).toBe(NONE)
    expect(groupBefore('\u0301\u0302', 2, -2)).toBe(NONE)
  })
})
