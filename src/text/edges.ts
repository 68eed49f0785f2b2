import {
  ALPHA,
  type CharacterGroup,
  DIGIT,
  groupAt,
  groupBefore,
  groupOf,
  HAN,
  MARK,
  NONE,
  UNDERSCORE,
  UNSPACED,
  unitAt,
} from './characters.ts'

/**
 * What may not continue across the edge of a span.
 *
 * - `word`: the word of the edge character. Letters of alphabetic scripts, digits and `_` continue one
 *   another; Kana, Hangul, Arabic, Hebrew and each Indic script continue themselves only, so that beside
 *   Latin or a digit they are an edge; Han and the scripts without spaces (Thai, Lao, Khmer, Myanmar)
 *   have an edge everywhere. Beside punctuation, symbols, emoji or space on either side there is an edge.
 * - `digit`: a digit of any script.
 * - `number`: as `digit`, nor `.` or `,` between digits.
 * - `token`: as `word`, nor one of `. - + _ % @ /` joined to a letter, digit or `_` beyond it.
 * - `byte`: as `token`, nor a colon that joins one more byte, two hexadecimal digits, to the span: no hardware address
 *   stands inside a fingerprint.
 * - `none`: nothing; the edge always holds.
 *
 * A combining mark belongs to the character before it; no edge of words parts the two.
 */
export type EdgeKind = 'word' | 'digit' | 'number' | 'token' | 'byte' | 'none'

/** Farthest that an edge looks outside a span, in UTF-16 units; part of every rule's reach. */
export const EDGE_REACH: number = 4

// How far to look back inside the span for the base of combining marks.
const INSIDE_REACH = 8

const isWordlike = (group: CharacterGroup): boolean => group === ALPHA || group === DIGIT || group === UNDERSCORE

const isLetter = (group: CharacterGroup): boolean => group >= ALPHA && group !== MARK

/** Tells whether the two groups, side by side, are one word; symmetric, marks aside. */
const isOneWord = (inside: CharacterGroup, outside: CharacterGroup): boolean => {
  if (inside === NONE || outside === NONE) return false
  if (isWordlike(inside)) return isWordlike(outside)
  return inside === outside && inside !== HAN && inside !== UNSPACED
}

const isNumberJoiner = (unit: number): boolean => unit === 46 /* . */ || unit === 44 /* , */

const isTokenJoiner = (unit: number): boolean =>
  unit === 46 /* . */ ||
  unit === 45 /* - */ ||
  unit === 64 /* @ */ ||
  unit === 47 /* / */ ||
  unit === 95 /* _ */ ||
  unit === 43 /* + */ ||
  unit === 37 /* % */

const isColon = (unit: number): boolean => unit === 58

const isHexDigit = (unit: number): boolean => (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 102)

/** Tells whether a span with this edge neither begins nor ends inside a word. */
export const isEdgeOfWords = (kind: EdgeKind): boolean => kind === 'word' || kind === 'token' || kind === 'byte'

/**
 * Tells whether the edge holds at the start of a span.
 *
 * @param start - start of the span, in UTF-16 units of `text`; 0 always holds
 * @param end - end of the span; an empty span has no edge character and counts as punctuation
 *
 * Reads at most `EDGE_REACH` units before `start`. Constant time, allocates nothing; table look-ups
 * only when both neighbors are ASCII. Total.
 */
export const holdsLeft = (kind: EdgeKind, text: string, start: number, end: number): boolean => {
  if (kind === 'none' || start <= 0) return true
  const limit = start - EDGE_REACH
  const outside = groupBefore(text, start, limit)
  if (kind === 'digit') return outside !== DIGIT

  const inside = start < end ? groupAt(text, start) : NONE
  if (kind === 'number') {
    if (outside === DIGIT) return false
    if (inside !== DIGIT || !isNumberJoiner(text.charCodeAt(start - 1))) return true
    return groupBefore(text, start - 1, limit) !== DIGIT
  }

  // A span that starts with a mark would cut it from the letter before.
  if (inside === MARK ? isLetter(outside) : isOneWord(inside, outside)) return false
  if (kind === 'word') return true
  const joiner = text.charCodeAt(start - 1)
  if (isTokenJoiner(joiner)) return !isWordlike(groupBefore(text, start - 1, limit))
  if (kind === 'token' || !isColon(joiner)) return true
  const isByte = isHexDigit(unitAt(text, start - 2)) && isHexDigit(unitAt(text, start - 3))
  return !isByte || isWordlike(groupBefore(text, start - 3, limit))
}

/**
 * Tells whether the edge holds at the end of a span.
 *
 * @param start - start of the span, in UTF-16 units of `text`
 * @param end - end of the span; the length of the text always holds
 *
 * Reads at most `EDGE_REACH` units from `end` on. Constant time, allocates nothing; table look-ups
 * only when both neighbors are ASCII. Total.
 */
export const holdsRight = (kind: EdgeKind, text: string, start: number, end: number): boolean => {
  if (kind === 'none' || end >= text.length) return true
  const next = groupAt(text, end)
  const outside = next === MARK ? groupAfterMarks(text, end) : next
  if (kind === 'digit') return outside !== DIGIT

  const inside = start < end ? groupBefore(text, end, end - INSIDE_REACH) : NONE
  if (kind === 'number') {
    if (outside === DIGIT) return false
    if (inside !== DIGIT || !isNumberJoiner(text.charCodeAt(end))) return true
    return groupAt(text, end + 1) !== DIGIT
  }

  if (next === MARK && isLetter(inside)) return false
  if (isOneWord(inside, outside)) return false
  if (kind === 'word') return true
  const joiner = text.charCodeAt(end)
  if (isTokenJoiner(joiner)) return !isWordlike(groupAt(text, end + 1))
  if (kind === 'token' || !isColon(joiner)) return true
  const isByte = isHexDigit(unitAt(text, end + 1)) && isHexDigit(unitAt(text, end + 2))
  // Of a character of two units only one is within reach, on either side.
  return !isByte || (end + 3 < text.length && isWordlike(groupOf(text.charCodeAt(end + 3))))
}

/**
 * Returns the group of the first character after combining marks, so that a struck-through or
 * underlined digit still neighbors the next digit; `NONE` when it lies out of reach.
 */
const groupAfterMarks = (text: string, from: number): CharacterGroup => {
  const limit = Math.min(text.length, from + EDGE_REACH)
  let at = from
  while (at < limit) {
    const group = groupAt(text, at)
    const length = (text.codePointAt(at) as number) > 0xffff ? 2 : 1
    if (group !== MARK) return at + length <= limit ? group : NONE
    at += length
  }
  return NONE
}
