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
/** A letter of a script with look-alikes of ASCII, in a word with ASCII letters or digits. */
export const MIXED_SIGN = 0x10005
/** A word with digits behind `%`, `=`, `#` or a backslash. */
export const ESCAPE_SIGN = 0x10006

/** Digits of a chain from which on it may be a number worth reading again. */
export const CHAIN_DIGITS = 7
/** Words of a chain from which on it may be one: the four numbers of an address. */
export const CHAIN_WORDS = 4
/** Most units between two words of a chain. */
export const CHAIN_GAP = 4
/** Shortest word that may be a part of encoded text. */
export const LONG_WORD = 14

/** Units after which a word with digits may be an escaped character: % = # \ */
export const isEscapeUnit = (unit: number): boolean => unit === 0x25 || unit === 0x3d || unit === 0x23 || unit === 0x5c

/** Whether a unit belongs to a script with letters that look like ASCII's: Greek, Cyrillic, Armenian, Cherokee, Coptic. */
export const isLookAlikeScript = (unit: number): boolean =>
  (unit >= 0x370 && unit <= 0x58f) || (unit >= 0x13a0 && unit <= 0x13ff) || (unit >= 0x2c80 && unit <= 0x2cff)

/** Marks that are signs where one of the characters behind them follows: `&commat;`, `[at]`, `(dot)`. */
export const VIEW_MARKS: readonly (readonly [mark: string, followers: string])[] = [
  ['&', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['[', 'aAdDpPkK@. '],
  ['(', 'aAdDpPkK@.'],
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
