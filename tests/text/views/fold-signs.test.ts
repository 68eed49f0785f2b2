import { describe, expect, it } from 'vitest'
import { fillFoldSigns, foldSign, isIgnorable, isWeakSign, needsFold } from '../../../src/text/views/fold-signs.ts'
import { foldRegion } from '../../../src/text/views/folded.ts'

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

// The documented list: NFKC would change these, the folded view leaves them as written.
const isNative = (unit: number): boolean => {
  if (unit >= 0x3001 && unit <= 0x303f) return true
  if (unit >= 0x3131 && unit <= 0x318e) return true
  if (unit >= 0xffa1 && unit <= 0xffdc) return true
  if (unit >= 0x900 && unit <= 0x109f) return true
  if (unit === 0x587 || '！（），：；？'.includes(String.fromCharCode(unit))) return true
  // Spacing diacritics: a space that carries a mark.
  return /^ .+$/su.test(String.fromCharCode(unit).normalize('NFKC'))
}

describe('foldSign', () => {
  it('knows every BMP character that compatibility normalization changes, but for the documented list', () => {
    const wrong: string[] = []
    for (let unit = 0; unit <= 0xffff; unit++) {
      if (isSurrogate(unit)) continue
      const character = String.fromCharCode(unit)
      if (character.normalize('NFKC') === character) continue
      if (foldSign(unit) === 0 && !isNative(unit)) wrong.push(unit.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it('is set for every code point that folding changes', () => {
    const wrong: string[] = []
    for (let point = 0; point <= 0x10ffff; point++) {
      if (point <= 0xffff && isSurrogate(point)) continue
      const character = String.fromCodePoint(point)
      const folded = foldRegion(character, 0, character.length)
      if (folded !== null && foldSign(character.charCodeAt(0)) === 0) wrong.push(point.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it('is 0 for ordinary text of every script', () => {
    const ordinary =
      'Plain text, 100 % (ok)! Grüße aus Zürich, señor Łukasz «Ça va» “yes” €5 Привет, Ωμέγα; 身份证：号码，（一二三）。' +
      'カタカナ ひらがな 한국어 ภาษาไทย น้ำ हिन्दी தமிழ் עברית العربية հայերեն և ㄱㅏ 😊 ❤ 👍🏽 🇩🇪 · • →'
    for (let i = 0; i < ordinary.length; i++) {
      const unit = ordinary.charCodeAt(i)
      if (unit === 0xd83c) expect(needsFold(ordinary, i)).toBe(false)
      else expect(foldSign(unit), unit.toString(16)).toBe(0)
    }
  })

  it('is weak for typographic marks and for what emoji are made of', () => {
    for (const mark of 'ªº²³¹¼½¾µ´–—―‘’…‼⁉℃№℠™ℹ～￥\u200c\u200d\ufe0e\ufe0f') {
      expect(isWeakSign(mark.charCodeAt(0)), mark).toBe(true)
    }
    expect(isWeakSign(0xd83c)).toBe(true)
    expect(isWeakSign(0xd83e)).toBe(true)
  })

  it('is strong for what hides an identifier', () => {
    const hiding = '\u00a0\u00ad\u0308\u0660\u0966\u200b\u2009\u2011\u202e\u2060\u2212\u3000\ufeff\uff10\uff21①⁴ﬁ'
    for (const mark of hiding) {
      expect(foldSign(mark.charCodeAt(0)), mark.charCodeAt(0).toString(16)).toBe(2)
    }
    expect(foldSign(0xd835)).toBe(2)
    expect(foldSign(0xdb40)).toBe(2)
  })

  it('is what fillFoldSigns lists', () => {
    const table = new Uint8Array(0x10000)
    let last = -1
    fillFoldSigns((from, to, sign) => {
      expect(from).toBeGreaterThan(last)
      expect(to).toBeGreaterThanOrEqual(from)
      table.fill(sign, from, to + 1)
      last = to
    })
    expect(last).toBeLessThanOrEqual(0xffff)
    const wrong: string[] = []
    for (let unit = 0; unit <= 0xffff; unit++) if (table[unit] !== foldSign(unit)) wrong.push(unit.toString(16))
    expect(wrong).toEqual([])
  })
})

describe('isIgnorable', () => {
  it('covers Default_Ignorable_Code_Point and the keycap, no more', () => {
    const property = /^\p{Default_Ignorable_Code_Point}$/u
    const wrong: string[] = []
    for (let point = 0; point <= 0x10ffff; point++) {
      if (point <= 0xffff && isSurrogate(point)) continue
      const expected = property.test(String.fromCodePoint(point)) || point === 0x20e3
      if (isIgnorable(point) !== expected) wrong.push(point.toString(16))
    }
    expect(wrong).toEqual([])
  })
})

describe('needsFold', () => {
  const at = (text: string, sign: string): boolean => needsFold(text, text.indexOf(sign))

  it('is true for strong signs wherever they stand, false for plain characters', () => {
    expect(at('x\u200by', '\u200b')).toBe(true)
    expect(at(' \u00a0 ', '\u00a0')).toBe(true)
    expect(at('abc', 'b')).toBe(false)
    expect(at('中文', '中')).toBe(false)
  })

  it('leaves typographic marks alone in prose', () => {
    const texts = [
      ...['so — well', 'wait… what', '“yes”, ‘no’', 'Foo™ '],
      ...['5 µg', '2019 – 2021', '哈哈～', '中文—中文', '…'],
    ]
    for (const text of texts) {
      for (let i = 0; i < text.length; i++) expect(needsFold(text, i), text).toBe(false)
    }
  })

  it('sees typographic marks inside what may be an identifier', () => {
    expect(at('12–34', '–')).toBe(true)
    expect(at('O’Brien', '’')).toBe(true)
    expect(at('4²1', '²')).toBe(true)
    expect(at('+49–(171)', '–')).toBe(true)
    expect(at('1–\u200b2', '–')).toBe(true)
  })

  it('leaves joiners and selectors alone where they belong', () => {
    for (const text of ['❤️', 'ok ❤️‍🔥 ok', '👩‍⚕️', '👨‍👩‍👧!', '👍️ok', '🏳️‍🌈', 'می‌خواهم', 'क्‍ष', 'ර්‍ය']) {
      for (let i = 0; i < text.length; i++) expect(needsFold(text, i), `${text} at ${i}`).toBe(false)
    }
  })

  it('sees joiners and selectors that part an identifier or a term', () => {
    const texts = [
      ...['4\u200d1', '123\u200d-45', 'SSN\u200d 1', '\u200d'],
      ...['a\ufe0fb', '身\u200d份', '1️⃣', 'é\u200cx', '٣\u200d٤'],
    ]
    for (const text of texts) {
      const sign = text.search(/[\u200c\u200d\ufe0f]/)
      expect(needsFold(text, sign), text).toBe(text !== '\u200d')
    }
  })

  it('tells squared letters and segmented digits from emoji', () => {
    expect(needsFold('🄰', 0)).toBe(true)
    expect(needsFold('🯵', 0)).toBe(true)
    expect(needsFold('🎉', 0)).toBe(false)
    expect(needsFold('🤔', 0)).toBe(false)
    expect(needsFold('🇩🇪', 0)).toBe(false)
    expect(needsFold('\ud83c', 0)).toBe(false)
  })
})
