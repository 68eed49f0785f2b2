import { unitAt } from '../characters.ts'
import { CHAIN_GAP, DIGITS_SIGN, isChainGap, isPairMark, LETTERED_SIGN, VIEW_REACH } from './signs.ts'

/**
 * Chains: words of ASCII letters and digits with short separators between them, the stuff of numbers that
 * somebody wrote apart. The views of numbers all read the chains around the signs of digits.
 */

/** Most digits and letters of a number; a longer chain of one kind is none. */
export const MAX_CHAIN = 40
/** Most units a chain is followed back: `MAX_CHAIN` characters, each with a separator of four units. */
const CHAIN_REACH: number = VIEW_REACH

export const isDigitUnit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** What words are made of, as bits. */
export const DIGIT = 1
export const CAPITAL = 2
export const SMALL = 4

/** Which of these each unit of ASCII is; 0 for marks. */
const KINDS: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 0x80 }, (_, unit) =>
  isDigitUnit(unit) ? DIGIT : unit >= 0x41 && unit <= 0x5a ? CAPITAL : unit >= 0x61 && unit <= 0x7a ? SMALL : 0,
)

const kindOfUnit = (unit: number): number => (unit < 0x80 ? (KINDS[unit] as number) : 0)

/** An ASCII letter or digit. */
export const isAlnumUnit = (unit: number): boolean => kindOfUnit(unit) !== 0

/** Most units of a separator: one more with formatting on either side, see `isChainGap`. */
const mostUnits = (first: number): number => (isPairMark(first) ? CHAIN_GAP + 1 : CHAIN_GAP)

/**
 * Tells whether a unit may stand between the parts of one number: no letter, nothing that ends a clause in
 * another script. Surrogates may: emoji separate as well as anything.
 */
const isSeparatorUnit = (unit: number): boolean => {
  if (unit < 0x80) return !isAlnumUnit(unit) && unit !== 0x21 && unit !== 0x3f && unit !== 0x40 && unit !== 0x24
  if (unit < 0xc0) return unit === 0xa0 || unit === 0xb7 || unit === 0xab || unit === 0xbb || unit === 0xad
  return (
    (unit >= 0x2000 && unit <= 0x27bf && unit !== 0x20ac) ||
    (unit >= 0x3000 && unit <= 0x3003) ||
    unit === 0x30fc ||
    unit === 0xff0c ||
    (unit >= 0xd83c && unit <= 0xd83e) ||
    (unit >= 0xdc00 && unit <= 0xdfff) ||
    unit === 0xfe0f
  )
}

/** What a word is to a chain: no part of it, a part with letters, or one of digits only. */
export type Fit = typeof NO_PART | typeof WITH_LETTERS | typeof DIGITS_ONLY
export const NO_PART = 0
export const WITH_LETTERS = 1
export const DIGITS_ONLY = 2

/**
 * Judges a word; it may look at what stands around it, and must say the same of it every time.
 *
 * @param kinds - what the word is made of: the bits above
 */
export type Fits = (text: string, start: number, end: number, kinds: number) => Fit

/** Chains in a text, ascending and disjoint. Their words stand one behind another in flat lists, which may be longer. */
export interface Chains {
  /** Start and end of each word, in UTF-16 units of the text. */
  readonly starts: ArrayLike<number>
  readonly ends: ArrayLike<number>
  /** What each word is: a `Fit`. */
  readonly fits: ArrayLike<number>
  /** Where each chain begins among the words, and at the end how many words there are. */
  readonly firsts: readonly number[]
}

/** Words of chains as they are found. */
class FewWords {
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly fits: number[] = []
  count = 0

  add(start: number, end: number, fit: Fit): void {
    this.count++
    this.starts.push(start)
    this.ends.push(end)
    this.fits.push(fit)
  }
}

/** The same for so many that lists had better not grow: room for all words of a text, for something stands between any two. */
class ManyWords {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly fits: Uint8Array
  count = 0

  constructor({ length }: string) {
    const most = (length + 1) >> 1
    this.starts = new Int32Array(most)
    this.ends = new Int32Array(most)
    this.fits = new Uint8Array(most)
  }

  add(start: number, end: number, fit: Fit): void {
    const at = this.count++
    this.starts[at] = start
    this.ends[at] = end
    this.fits[at] = fit
  }
}

/** Signs from which on a text may have many words. */
const MANY_SIGNS = 512

/** Whether a sign may stand in a chain. */
export const callsForChain = (code: number): boolean => code === DIGITS_SIGN || code === LETTERED_SIGN

/**
 * The chains around the signs that call for them: each from `CHAIN_REACH` units before its first sign to its
 * end. A word that `fits` refuses ends a chain. Linear in the chains.
 *
 * @param signs - pairs of offset and code, ascending by offset
 * @param calledBy - which signs call
 */
export const chainsOf = (
  text: string,
  signs: ArrayLike<number>,
  fits: Fits,
  calledBy: (code: number) => boolean = callsForChain,
): Chains => {
  const words = signs.length < 2 * MANY_SIGNS ? new FewWords() : new ManyWords(text)
  const firsts: number[] = []
  let covered = 0
  for (let i = 0; i < signs.length; i += 2) {
    const at = signs[i] as number
    if (at < covered || !calledBy(signs[i + 1] as number)) continue
    const start = chainStart(text, at, covered, fits)
    if (start < 0) continue
    firsts.push(words.count)
    covered = followChain(text, start, fits, words)
  }
  firsts.push(words.count)
  return { starts: words.starts, ends: words.ends, fits: words.fits, firsts }
}

/** Where the chain begins that an offset belongs to; -1 if it belongs to none. What ends at `covered` belongs to another. */
const chainStart = (text: string, at: number, covered: number, fits: Fits): number => {
  const floor = Math.max(covered, at - CHAIN_REACH)
  let first = at
  let last = at
  let kinds = 0
  for (let kind = 0; first > floor && (kind = kindOfUnit(text.charCodeAt(first - 1))) !== 0; first--) kinds |= kind
  for (let kind = 0; (kind = kindOfUnit(unitAt(text, last))) !== 0; last++) kinds |= kind
  if (first === last || fits(text, first, last, kinds) === NO_PART) return -1
  for (;;) {
    let end = first
    const most = mostUnits(unitAt(text, first - 1))
    while (end > floor && first - end < most && isSeparatorUnit(text.charCodeAt(end - 1))) end--
    if (end === first || end <= floor || !isAlnumUnit(text.charCodeAt(end - 1)) || !isChainGap(text, end, first)) {
      return first
    }
    let start = end
    kinds = 0
    for (let kind = 0; start > floor && (kind = kindOfUnit(text.charCodeAt(start - 1))) !== 0; start--) kinds |= kind
    if (fits(text, start, end, kinds) === NO_PART) return first
    first = start
  }
}

/** Lists the words of the chain that begins at an offset; returns where it, or the word that ended it, ends. */
const followChain = (text: string, from: number, fits: Fits, words: FewWords | ManyWords): number => {
  let unit = unitAt(text, from)
  for (let start = from; ; ) {
    let end = start
    let kinds = 0
    for (let kind = 0; (kind = kindOfUnit(unit)) !== 0; unit = unitAt(text, ++end)) kinds |= kind
    const fit = fits(text, start, end, kinds)
    if (fit === NO_PART) return end
    words.add(start, end, fit)
    start = end
    const most = mostUnits(unit)
    while (start - end < most && isSeparatorUnit(unit)) unit = unitAt(text, ++start)
    if (start === end || !isAlnumUnit(unit) || !isChainGap(text, end, start)) return end
  }
}

/** Digits and letters of the words `[from, to)`. */
export const lengthOf = ({ starts, ends }: Chains, from: number, to: number): number => {
  let length = 0
  for (let k = from; k < to; k++) length += (ends[k] as number) - (starts[k] as number)
  return length
}
