import { digitValue, groupOf, MARK, unitAt } from '../characters.ts'
import { createOffsetMapBuilder } from '../offset-map.ts'
import { foldSign, isIgnorable } from './fold-signs.ts'
import type { ViewText } from './view-text.ts'

/** A stretch of text as the folded view reads it. */
export type FoldedText = ViewText

/**
 * Most UTF-16 units of folded text that one unit of the original becomes (U+FDFA). The other way there
 * is no bound: any number of ignorable characters vanish.
 */
export const MAX_EXPANSION: number = 18

// Beyond this many marks on one base nothing is composed or reordered, so that time stays linear; the
// Stream-Safe Text Format of UAX #15 section 13 allows 30.
const MAX_MARKS = 31

/** Ignorable characters in a row that vanish; more are a hard edge, and a finding (`INVISIBLE_TEXT`). */
export const MAX_IGNORED = 64

// What a unit of folded text has undergone, see `ViewText.intactTo`.
const REWRITTEN = 1
const LOST_AFTER = 2

/**
 * Returns a region of a text as read by the folded view, or `null` when folding changes nothing in it.
 *
 * Cluster by cluster (a character and the marks and ignorable characters after it): ignorable characters
 * vanish; full-width, circled, mathematical and superscript letters and digits, ligatures, special spaces
 * and decomposed letters take their compatibility form (NFKC); decimal digits of every script become ASCII
 * digits, as do numbers in circles; the dashes U+2010..2015, U+2212 become `-` and the quotes ‘ ’ ´ become `'`.
 * Han, Kana, Hangul, accented letters, Chinese punctuation and the rest of the list in `fold-signs.ts` stay as
 * written, as do lone surrogates. Folding folded text changes nothing.
 *
 * @param start - start of the region, in UTF-16 units of `text`; should be a cluster start
 *   (`isClusterStart`), else marks before the first character stand alone
 * @param end - end of the region, likewise
 *
 * Linear in the region. Total. New compatibility characters of a later Unicode version than 17.0 are kept.
 * @see https://www.unicode.org/reports/tr15/ section 1.2
 */
export const foldRegion = (text: string, start: number, end: number): FoldedText | null => {
  const from = Math.max(start, 0)
  const to = Math.min(end, text.length)
  const map = createOffsetMapBuilder(from)
  const traces: number[] = []
  let folded = ''
  let copied = from
  let isChanged = false

  const copyUntil = (offset: number): void => {
    if (offset === copied) return
    folded += text.slice(copied, offset)
    map.copy(copied, offset)
    for (let at = copied; at < offset; at++) traces.push(0)
  }

  let at = from
  while (at < to) {
    let sign = foldSign(text.charCodeAt(at)) !== 0
    let ignored = 0
    let next = at + lengthAt(text, at, to)
    while (next < to && isJoiner(text, next)) {
      if (foldSign(text.charCodeAt(next)) !== 0) {
        sign = true
        ignored = isIgnorable(text.codePointAt(next) as number) ? ignored + 1 : 0
      } else ignored = 0
      if (ignored > MAX_IGNORED) ignored = Number.POSITIVE_INFINITY
      next += lengthAt(text, next, to)
    }
    if (sign && ignored <= MAX_IGNORED) {
      const cluster = text.slice(at, next)
      const replacement = foldCluster(cluster)
      if (replacement !== cluster && !wouldPair(replacement, unitAt(text, next))) {
        copyUntil(at)
        const length = replacement.length
        folded += replacement
        if (length > 0 && cluster.startsWith(replacement) && isAllIgnorable(cluster, length)) {
          // Written as it was; only what followed it is gone.
          map.copy(at, at + length - 1)
          map.replace(1, at + length - 1, next)
          for (let i = 1; i < length; i++) traces.push(0)
          traces.push(LOST_AFTER)
        } else {
          map.replace(length, at, next)
          for (let i = 0; i < length; i++) traces.push(REWRITTEN)
        }
        copied = next
        isChanged = true
      }
    }
    at = next
  }
  if (!isChanged) return null
  copyUntil(to)

  return {
    text: folded,
    map: map.build(),
    intactTo: intactFrom(traces),
  }
}

const intactFrom = (traces: readonly number[]): ViewText['intactTo'] => {
  const { length } = traces
  const ends = new Int32Array(length)
  let end = length
  for (let i = length - 1; i >= 0; i--) {
    const trace = traces[i]
    if (trace === REWRITTEN) end = i
    else if (trace === LOST_AFTER) end = i + 1
    ends[i] = end
  }
  return (start) => ends[start] ?? length
}

/**
 * Tells whether a cluster of the folded view starts at an offset, so that a region may begin or end there:
 * not inside a surrogate pair, nor before a mark or an ignorable character. The end of the text is one.
 */
export const isClusterStart = (text: string, offset: number): boolean => {
  if (offset <= 0 || offset >= text.length) return true
  const unit = text.charCodeAt(offset)
  if ((unit & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800) return false
  return !isJoiner(text, offset)
}

/** Returns the units of the code point at an offset; a pair that the region cuts counts as two lone halves. */
const lengthAt = (text: string, offset: number, end: number): number =>
  (text.charCodeAt(offset) & 0xfc00) === 0xd800 && offset + 1 < end && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00
    ? 2
    : 1

/** Tells whether the character at an offset joins the cluster before it. */
const isJoiner = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset)
  if (unit < 0x300) return unit === 0xad
  // Vowel and final jamo compose with what precedes, half-width Katakana voicing marks likewise.
  if (unit >= 0x1160 && unit <= 0x11ff) return true
  if (unit === 0xff9e || unit === 0xff9f) return true
  const codePoint = text.codePointAt(offset) as number
  return groupOf(codePoint) === MARK || isIgnorable(codePoint)
}

/** Tells whether dropping what stood between two lone surrogates would make a pair of them. */
const wouldPair = (replacement: string, nextUnit: number): boolean =>
  (nextUnit & 0xfc00) === 0xdc00 && (replacement.charCodeAt(replacement.length - 1) & 0xfc00) === 0xd800

const isAllIgnorable = (cluster: string, from: number): boolean => {
  for (const character of cluster.slice(from)) {
    if (!isIgnorable(character.codePointAt(0) as number)) return false
  }
  return true
}

/** Returns one cluster in its folded form. */
const foldCluster = (cluster: string): string => {
  const characters: string[] = []
  for (const character of cluster) {
    if (!isIgnorable(character.codePointAt(0) as number)) characters.push(character)
  }
  const base = characters[0]
  if (base === undefined) return ''
  if (characters.length > MAX_MARKS) return characters.map(foldCharacter).join('')

  const rest = characters.slice(1).join('')
  // The acute accent stands for an apostrophe; NFKC would make it a space and a mark.
  if (base === '\u00b4') return `'${rest.normalize('NFKC')}`
  if (isKept(base)) return base + rest.normalize('NFKC')
  const normalized = (base + rest).normalize('NFKC')
  // A Hebrew or Indic mark that begins a cluster must not change places with what joins it, or the joiner
  // would come to belong to the cluster before.
  if (isJoiner(normalized, 0) && !isJoiner(base, 0)) return base + rest.normalize('NFKC')
  return toPlain(normalized)
}

/** Returns one character in its folded form, without regard to its neighbors. */
const foldCharacter = (character: string): string => {
  if (foldSign(character.charCodeAt(0)) === 0) return character
  return toPlain(character === '\u00b4' ? "'" : character.normalize('NFKC'))
}

/** Tells whether a character stays as written though it has a compatibility form. */
const isKept = (character: string): boolean =>
  foldSign(character.charCodeAt(0)) === 0 && character.normalize('NFKC') !== character

/**
 * Returns the value of a digit of any script, or of a number in a circle that has no compatibility form: ⓫ to ⓴, ⓵ to ⓾,
 * ⓿, and the three rows from ❶, ➀ and ➊ on; -1 for everything else.
 */
const numberOf = (codePoint: number): number => {
  if (codePoint >= 0x2776 && codePoint <= 0x2793) return ((codePoint - 0x2776) % 10) + 1
  if (codePoint >= 0x24eb && codePoint <= 0x24ff)
    return codePoint < 0x24f5 ? codePoint - 0x24e0 : (codePoint - 0x24f4) % 11
  return digitValue(codePoint)
}

/** Returns a normalized text with plain digits, dashes and quotes. */
const toPlain = (normalized: string): string => {
  let plain = ''
  for (const character of normalized) {
    const codePoint = character.codePointAt(0) as number
    const number = codePoint < 0x80 ? -1 : numberOf(codePoint)
    if (number >= 0) plain += String(number)
    else if ((codePoint >= 0x2010 && codePoint <= 0x2015) || codePoint === 0x2212) plain += '-'
    else if (codePoint === 0x2018 || codePoint === 0x2019) plain += "'"
    else plain += character
  }
  return plain
}
