import { unitAt } from '../characters.ts'

/**
 * What the one pass notes for the views, beside the characters that `fold-signs.ts` lists: a sign is an
 * offset and a code, the code unit itself or one of the codes below.
 */

/** A word that makes a chain of digits long enough to be a number: joined, reversed, hex. */
export const DIGITS_SIGN = 0x10000
/** The same where letters stand among the digits. */
export const LETTERED_SIGN = 0x10001
/** A word as long and as odd as encoded text. */
export const LONG_SIGN = 0x10002
/** A word for a digit. */
export const NUMBER_WORD_SIGN = 0x10003
/** A word for a mark of an address: "dot", "klammeraffe". */
export const SPELLED_SIGN = 0x10004
/** A letter of a script with look-alikes of ASCII, in a word with ASCII letters or digits; a mark in one with digits. */
export const MIXED_SIGN = 0x10005
/** A word with digits behind `%`, `=` or `&#`. */
export const ESCAPE_SIGN = 0x10006
/** Low lines at an end of a word: emphasis of Markdown. The unit itself, as for the marks of `VIEW_MARKS`. */
export const LOW_LINE_SIGN = 0x5f

/** One sign of each kind: what is written here as U+0080 may be any unit from there on. */
export const SIGN_EXAMPLES: readonly number[] = [
  ...[DIGITS_SIGN, LETTERED_SIGN, LONG_SIGN, NUMBER_WORD_SIGN, SPELLED_SIGN, MIXED_SIGN, ESCAPE_SIGN],
  ...[0x26, 0x28, 0x3c, 0x5b, 0x5c, LOW_LINE_SIGN, 0x80],
]

/** The kind of a sign as a bit, so that one number says which kinds a text has. */
export const signKind = (code: number): number => {
  if (code >= DIGITS_SIGN) return 1 << (code - DIGITS_SIGN)
  if (code >= 0x80) return WIDE_KIND
  const mark = MARK_SIGNS.indexOf(code)
  return mark < 0 ? 0 : WIDE_KIND << (mark + 1)
}

/** The signs that are marks of ASCII. */
const MARK_SIGNS: readonly number[] = [0x26, 0x28, 0x3c, 0x5b, 0x5c, LOW_LINE_SIGN]

const WIDE_KIND: number = 1 << 7
/** Signs of how a text is written: characters that look like others, and all that are not ASCII. */
export const WRITING_KINDS: number = WIDE_KIND | (1 << (MIXED_SIGN - DIGITS_SIGN))

/** Digits of a chain from which on it may be a number worth reading again. */
export const CHAIN_DIGITS = 7
/** Words of a chain from which on it may be one: the four numbers of an address. */
export const CHAIN_WORDS = 4
/** How far a view follows what belongs together from a sign to either side, in UTF-16 units. */
export const VIEW_REACH = 200
/** Most units between two words of a chain, but for those with formatting around them: see `isChainGap`. */
export const CHAIN_GAP = 4
/** Most units between two words for digits: room for "double". */
export const NUMBER_GAP = 12
/** Shortest word that may be a part of encoded text. */
export const LONG_WORD = 14

/** Whether what stands between two words is short enough for one chain: "**536**-**22**" has one unit more than any other. */
export const isChainGap = (text: string, end: number, start: number): boolean =>
  start - end <= CHAIN_GAP ||
  (start - end === CHAIN_GAP + 1 && isPairMark(unitAt(text, end)) && isPairMark(unitAt(text, start - 1)))

/** A mark that two of are formatting: `**`, `__`, `~~`, `||`. */
export const isPairMark = (unit: number): boolean => unit === 0x2a || unit === 0x5f || unit === 0x7e || unit === 0x7c

/** Whether the word that begins at an offset may be an escaped character: behind `%`, `=` or `&#`. */
export const isEscaped = (text: string, start: number): boolean => {
  const before = unitAt(text, start - 1)
  return before === 0x25 || before === 0x3d || (before === 0x23 && unitAt(text, start - 2) === 0x26)
}

/** Most units of an entity and of a spelled mark, the longest is `&ZeroWidthSpace;`. */
const MOST_CLOSED = 16

/**
 * Whether a word behind `&`, `(`, `<` or `[` is as short as an entity, a tag or a spelled mark, and ends with `;` or a
 * bracket.
 */
export const isClosed = (text: string, at: number): boolean => {
  const limit = Math.min(text.length, at + MOST_CLOSED)
  for (let i = at + 2; i < limit; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x3b || unit === 0x29 || unit === 0x3e || unit === 0x5d) return true
    if (unit < 0x20 || unit === 0x2c) return false
  }
  return false
}

/** Value of a character of base64 or base64url. */
export const base64Value = (unit: number): number => {
  if (unit >= 0x61) return unit - 71
  if (unit === 0x5f || unit === 0x2f) return 63
  if (unit >= 0x41) return unit - 65
  if (unit >= 0x30) return unit + 4
  return 62
}

/**
 * Whether a long word may be base64 or hex of a text: its first bytes may be text. Of base64 that a `+` or `/`
 * parts, the later words count too. Reads nine units.
 */
export const mayBeEncoded = (text: string, start: number): boolean => {
  const first = text.charCodeAt(start)
  const before = unitAt(text, start - 1)
  if (before === 0x2b || before === 0x2f || before === 0x2d) return true
  // Hex of an ASCII character begins with 2 to 7; `0x` does with 0.
  return (first >= 0x32 && first <= 0x37) || first === 0x30 || beginsAsText(text, start)
}

/** Whether the first bytes of a base64 run may begin a text: most runs that are none are known by these. */
export const beginsAsText = (text: string, start: number): boolean => {
  let bits = 0
  let expected = 0
  for (let i = 0; i < 8; i++) {
    bits = ((bits << 6) | base64Value(text.charCodeAt(start + i))) & 0xffff
    if (i % 4 === 0) continue
    const byte = (bits >> ((3 - (i % 4)) * 2)) & 0xff
    if (expected > 0) {
      if ((byte & 0xc0) !== 0x80) return false
      expected--
    } else if (byte >= 0xc2 && byte <= 0xf4) expected = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
    else if (byte >= 0x7f || (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)) return false
  }
  return true
}

/** Whether a unit belongs to a script with letters that look like ASCII's: Greek, Cyrillic, Armenian, Cherokee, Coptic. */
export const isLookAlikeScript = (unit: number): boolean =>
  (unit >= 0x370 && unit <= 0x58f) || (unit >= 0x13a0 && unit <= 0x13ff) || (unit >= 0x2c80 && unit <= 0x2cff)

/** Whether a unit is a combining mark that may overlay any character: strokes, rings, accents. */
export const isOverlay = (unit: number): boolean =>
  (unit >= 0x300 && unit <= 0x36f) ||
  (unit >= 0x483 && unit <= 0x489) ||
  (unit >= 0x1ab0 && unit <= 0x1aff) ||
  (unit >= 0x1dc0 && unit <= 0x1dff) ||
  (unit >= 0x20d0 && unit <= 0x20f0) ||
  (unit >= 0xfe20 && unit <= 0xfe2f)

/**
 * Marks that are signs where one of the characters behind them follows: `&commat;`, `[at]`, `(dot)`, `<br>`, and a
 * backslash before what JSON, programs and Markdown escape with one.
 */
export const VIEW_MARKS: readonly (readonly [mark: string, followers: string])[] = [
  ['&', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['[', 'aAdDpPkK@. '],
  ['(', 'aAdDpPkK@.'],
  ['<', 'bB'],
  ['\\', 'nrtuUx0123456789!"#$%&\'()*+,-./:;<=>?@[]^_`{|}~'],
]

/** Words for digits that are signs by themselves. Other spellings are read beside them. */
export const NUMBER_WORDS: readonly string[] = [
  ...['zero', 'nought', 'naught', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ...['null', 'eins', 'zwei', 'zwo', 'drei', 'vier', 'fünf', 'fuenf', 'sechs', 'sieben', 'acht', 'neun'],
]

/** Han digits; two in a row are a sign. */
export const HAN_DIGITS = '〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖貳參陸'

/** Words of spelled addresses that are rare enough elsewhere to be signs. */
export const SPELLED_WORDS: readonly string[] = [
  ...['dot', 'punkt', 'klammeraffe', '艾特', '点com', '点cn', '点net', '点org', '点 com', '点 cn', '点 net', '点 org'],
  ...['gmail', 'googlemail', 'hotmail', 'outlook', 'yahoo', 'gmx', 'icloud', 'protonmail', 'aol'],
]

/** Names of the term sets that hold these words; no rule may use them. */
export const NUMBER_WORD_SET = '#number-words'
export const SPELLED_SET = '#spelled'

/** Terms of the two sets. */
export const viewTerms = (): readonly (readonly [set: string, terms: readonly string[]])[] => {
  const han = [...HAN_DIGITS]
  const pairs = han.flatMap((first) => han.map((second) => first + second))
  const apart = han.slice(0, 12).flatMap((first) => han.slice(0, 12).map((second) => `${first} ${second}`))
  return [
    [NUMBER_WORD_SET, [...NUMBER_WORDS, ...pairs, ...apart]],
    [SPELLED_SET, SPELLED_WORDS],
  ]
}
