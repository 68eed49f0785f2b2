import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldSign, isIgnorable } from '../../../src/text/views/fold-signs.ts'
import { type FoldedText, foldRegion, isClusterStart, MAX_EXPANSION } from '../../../src/text/views/folded.ts'

const fold = (text: string): string => foldRegion(text, 0, text.length)?.text ?? text

const mustFold = (text: string): FoldedText => {
  const folded = foldRegion(text, 0, text.length)
  if (folded === null) throw new Error('expected a change')
  return folded
}

/** The original text of the folded slice `part`. */
const sourceOf = (text: string, part: string): string => {
  const folded = mustFold(text)
  const start = folded.text.indexOf(part)
  expect(start).toBeGreaterThanOrEqual(0)
  const span = folded.map.toSpan(start, start + part.length)
  return text.slice(span.start, span.end)
}

describe('foldRegion', () => {
  const cases: [string, string, string][] = [
    ['full-width digits and letters', 'ＩＤ：１２３－４５', 'ID：123-45'],
    ['Arabic, Persian, Devanagari and Thai digits', '٠٩ ۴۲ ०९ ๓๔', '09 42 09 34'],
    ['mathematical digits and letters', '𝟎𝟗𝔸𝒷', '09Ab'],
    ['circled, superscript and squared forms', '①②ⓐ4⁵²㎡🄰', '12a452m2A'],
    ['segmented digits', '🯱🯲🯳', '123'],
    ['ligatures', 'oﬃce ﬁle', 'office file'],
    ['spaces', 'a\u00a0b\u2009c\u202fd\u3000e', 'a b c d e'],
    ['dashes', '1‐2‑3‒4–5—6―7−8﹣9－0', '1-2-3-4-5-6-7-8-9-0'],
    ['quotes', 'O’Neil O‘Neil O´Neil O＇Neil', "O'Neil O'Neil O'Neil O'Neil"],
    ['zero-width characters', '4\u200b1\u200c1\u200d1\u2060\ufeff 1\u00ad1', '4111 11'],
    ['bidirectional controls', '\u202e1\u200e2\u20663\u2069', '123'],
    ['variation selectors and keycaps', '1️⃣2️⃣ a\ufe00b\u{e0100}c', '12 abc'],
    ['tags and fillers', 'a\u{e0041}b\u3164c\uffa0d\u034fe\u180ef', 'abcdef'],
    ['decomposed letters', 'u\u0308ber A\u030angstro\u0308m', 'über Ångström'],
    ['decomposed Hangul and Kana', '\u1112\u1161\u11ab か\u3099 ｶﾞ', '한 が ガ'],
    ['a zero-width character inside a decomposed letter', 'u\u200b\u0308', 'ü'],
    ['compatibility ideographs and radicals', '豈⼀', '豈一'],
    ['the longest expansion', 'ﷺ', 'صلى الله عليه وسلم'],
  ]
  for (const [name, original, folded] of cases) {
    it(`undoes ${name}`, () => {
      expect(fold(original)).toBe(folded)
    })
  }

  it('leaves native text as written', () => {
    for (const text of [
      '',
      'plain ASCII, 123-45-6789',
      'Grüße, señor Łukasz',
      '你好，世界！（一）「二」『三』；：？、。〜',
      'カタカナ ひらがな 한국어 ㅋㅋㅋ ﾡ',
      'น้ำ ຫນຶ່ງ ຳ क़लम தமிழ் հայերեն և',
      '¨ ¯ ¸ ˘ ゛ ‗ ‾',
      '“double” „quotes“ «here»',
      '😀 👍🏽 🇩🇪',
      '\ud800 a \udc00 \udc00\ud800',
    ]) {
      expect(foldRegion(text, 0, text.length), text).toBeNull()
    }
  })

  it('maps slices to the clusters they were made from', () => {
    expect(sourceOf('die ﬁrma', 'firma')).toBe('ﬁrma')
    expect(sourceOf('die ﬁrma', 'i')).toBe('i')
    expect(sourceOf('die ﬁrma', 'irma')).toBe('ﬁrma')
    expect(sourceOf('u\u0308ber', 'ü')).toBe('u\u0308')
    expect(sourceOf('über u\u0308ber!', 'ü')).toBe('ü')
    expect(sourceOf('😀中１２３！😀', '123')).toBe('１２３')
    expect(sourceOf('😀中𝟏𝟐𝟑！😀', '23')).toBe('𝟐𝟑')
    expect(sourceOf('a4\u200b1\u200b1b', '411')).toBe('4\u200b1\u200b1')
    expect(sourceOf('１ 中文 😀 bar', '中文 😀')).toBe('中文 😀')
  })

  it('gives spans in the whole text when a region is folded', () => {
    const text = 'some text １２３ more'
    const folded = foldRegion(text, 10, 13)
    expect(folded?.text).toBe('123')
    expect(folded?.map.toSpan(1, 3)).toEqual({ start: 11, end: 13 })
  })

  it('maps a region of nothing but ignorable characters to an empty text', () => {
    const folded = foldRegion('ab\u200b\u200bcd', 2, 4)
    expect(folded?.text).toBe('')
    expect(folded?.map.toSpan(0, 0)).toEqual({ start: 2, end: 2 })
  })

  it('clamps the region to the text', () => {
    expect(foldRegion('１', -5, 9)?.text).toBe('1')
    expect(foldRegion('１', 1, 0)).toBeNull()
  })

  it('never makes a pair of two lone surrogates', () => {
    expect(foldRegion('\ud835\u200b\udfce', 0, 3)).toBeNull()
    expect(fold('\ud835\u200bx\u200b')).toBe('\ud835x')
  })

  it('keeps long runs of marks in linear time and normal form', () => {
    const run = (length: number): string => `a${'\u0301\u0323'.repeat(length)}\u200b`
    expect(fold(run(40))).toBe(`a${'\u0301\u0323'.repeat(40)}`)
    expect(fold(run(2))).toBe(run(2).slice(0, -1).normalize('NFKC'))
    expect(fold(run(20_000))).toHaveLength(40_001)
  })
})

/** Whether the view changed a slice. */
const changes =
  ({ intactTo }: FoldedText) =>
  (start: number, end: number): boolean =>
    end > start && end > intactTo(start)

describe('intactTo', () => {
  it('tells slices that folding touched', () => {
    const folded = mustFold('ab１２cd ﬁn')
    const { text } = folded
    const changed = changes(folded)
    expect(text).toBe('ab12cd fin')
    expect(changed(0, 2)).toBe(false)
    expect(changed(1, 3)).toBe(true)
    expect(changed(2, 4)).toBe(true)
    expect(changed(4, 7)).toBe(false)
    expect(changed(8, 9)).toBe(true)
    expect(changed(9, 10)).toBe(false)
    expect(changed(3, 3)).toBe(false)
  })

  it('counts a lost ignorable character between two units, not beside them', () => {
    const folded = mustFold('x\u200b4\u200b1\u200b')
    const { text } = folded
    const changed = changes(folded)
    expect(text).toBe('x41')
    expect(changed(0, 1)).toBe(false)
    expect(changed(1, 2)).toBe(false)
    expect(changed(2, 3)).toBe(false)
    expect(changed(0, 2)).toBe(true)
    expect(changed(1, 3)).toBe(true)
  })
})

describe('on any text', () => {
  const interesting = fc.constantFrom(
    ...'ab19 -.\n中。，かカｶﾞｰ한ㄱ１２Ａａ：（①ﬁﬃ㎡ﷺ½²ªº´’–—…™～￥ü٣९๓กำ़क़ΩÅ豈😀❤👩🄰🎉𝟏𝒜𠀀',
    ...['\u0308', '\u0301', '\u0323', '\u0344', '\u3099', '\u1112', '\u1161', '\u11ab', '\u0e33', '\u05b8', '\u0338'],
    ...['\u200b', '\u200c', '\u200d', '\u00ad', '\u202e', '\u2060', '\ufe0f', '\ufeff', '\u034f', '\u20e3', '\u3164'],
    ...['\u{e0041}', '\u{e0100}', '\u{1d165}', '\u{1d173}', '\u{1d15e}', '\u00a0', '\u3000'],
    ...['\ud835', '\udfce', '\ud800', '\udc00'],
  )
  const character = fc.oneof(
    { weight: 5, arbitrary: interesting },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
  )
  const anyText = fc.array(character, { maxLength: 24 }).map((parts) => parts.join(''))

  const clusterStarts = (text: string): number[] => {
    const starts: number[] = []
    for (let at = 0; at <= text.length; at++) if (isClusterStart(text, at)) starts.push(at)
    return starts
  }

  it('folds folded text to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text)
        expect(foldRegion(folded, 0, folded.length)).toBeNull()
      }),
      { numRuns: 3000 },
    )
  })

  it('changes nothing but where a sign stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const hasSign = text.split('').some((unit) => foldSign(unit.charCodeAt(0)) !== 0)
        const folded = foldRegion(text, 0, text.length)
        expect(folded?.text).not.toBe(text)
        if (!hasSign) expect(folded).toBeNull()
      }),
      { numRuns: 1500 },
    )
  })

  it('drops every ignorable character, but between lone surrogates', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text.replace(/\p{Surrogate}/gu, '?'))
        for (const kept of folded) expect(isIgnorable(kept.codePointAt(0) as number)).toBe(false)
      }),
      { numRuns: 1500 },
    )
  })

  it('is local: a part cut at cluster starts folds as it does in the whole', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, first, second) => {
        const starts = clusterStarts(text)
        const cuts = [starts[first % starts.length] as number, starts[second % starts.length] as number]
        const [from, to] = [Math.min(...cuts), Math.max(...cuts)]
        const part = (start: number, end: number): string =>
          foldRegion(text, start, end)?.text ?? text.slice(start, end)
        expect(part(0, from) + part(from, to) + part(to, text.length)).toBe(part(0, text.length))
      }),
      { numRuns: 3000 },
    )
  })

  it('maps monotonously, exactly and within the bound', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldRegion(text, 0, text.length)
        if (folded === null) return
        const { map } = folded
        expect(map.length).toBe(folded.text.length)
        expect(folded.text.length).toBeLessThanOrEqual(MAX_EXPANSION * text.length)

        // Every stretch between cluster starts gives exactly the units that map into it.
        const starts = clusterStarts(text)
        let unit = 0
        for (let i = 0; i + 1 < starts.length; i++) {
          const from = starts[i] as number
          const to = starts[i + 1] as number
          const made = foldRegion(text, from, to)
          const length = made === null ? to - from : made.text.length
          expect(folded.text.slice(unit, unit + length)).toBe(made?.text ?? text.slice(from, to))
          if (length > 0) expect(map.toSpan(unit, unit + length)).toEqual({ start: from, end: to })
          unit += length
        }
        expect(unit).toBe(map.length)

        for (let i = 0; i + 1 < map.length; i++) {
          const here = map.toSpan(i, i + 1)
          const there = map.toSpan(i + 1, i + 2)
          expect(here.end).toBeGreaterThan(here.start)
          expect(there.start).toBeGreaterThanOrEqual(here.start)
          expect(there.end).toBeGreaterThanOrEqual(here.end)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('says unchanged only of slices that stand in the original', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, first, second) => {
        const folded = foldRegion(text, 0, text.length)
        if (folded === null || folded.text.length === 0) return
        const start = first % folded.text.length
        const end = start + 1 + (second % (folded.text.length - start))
        if (changes(folded)(start, end)) return
        const span = folded.map.toSpan(start, end)
        expect(text.startsWith(folded.text.slice(start, end), span.start)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('reaches the stated expansion and no more', () => {
    let largest = 0
    for (let point = 0x80; point <= 0x10ffff; point++) {
      const character = String.fromCodePoint(point)
      if (foldSign(character.charCodeAt(0)) === 0) continue
      largest = Math.max(largest, fold(character).length / character.length)
    }
    expect(largest).toBe(MAX_EXPANSION)
  })
})
