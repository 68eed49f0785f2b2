import { unitAt } from '../characters.ts'
import { isAlnumUnit } from './chain.ts'
import { base64Value, beginsAsText } from './signs.ts'
import type { Rewriting } from './view.ts'

/** Shortest run that is tried, in characters of base64 with its padding, and of hex. */
const MIN_BASE64 = 16
const MIN_HEX = 14
/** Longest stretch that is decoded at once; a longer run is read block by block. A multiple of four. */
export const BLOCK = 1024
/** Least share of printable characters that makes a decoded block a text. */
const PRINTABLE = 0.95

/** Decodes the base64 run around an offset where it is text; otherwise it stays as written. */
export const base64Block = (text: string, at: number, out: Rewriting): void => {
  let start = at
  let end = at
  const floor = Math.max(out.covered, at - BLOCK)
  const ceiling = Math.min(text.length, at + BLOCK)
  while (start > floor && isBase64Unit(text.charCodeAt(start - 1))) start--
  while (end < ceiling && isBase64Unit(text.charCodeAt(end))) end++
  out.covered = Math.max(out.covered, end)
  const lastPadding = padding(text, end)
  if (end - start + lastPadding < MIN_BASE64 || !beginsAsText(text, start)) return
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (let i = start; i < end; i++) {
    bits = ((bits << 6) | base64Value(text.charCodeAt(i))) & 0xffff
    count += 6
    if (count >= 8) {
      count -= 8
      bytes.push((bits >> count) & 0xff)
    }
  }
  decode(bytes, (first, last, character) => {
    const from = start + Math.floor((first * 4) / 3)
    const to = last === bytes.length ? end + lastPadding : start + Math.ceil((last * 4) / 3)
    out.replace(from, to, character)
  })
}

const padding = (text: string, end: number): number => {
  let length = 0
  while (length < 2 && text.charCodeAt(end + length) === 0x3d) length++
  return length
}

/** Decodes pairs of hex digits around an offset, with or without something between them, where they are text. */
export const hexBlock = (text: string, at: number, out: Rewriting): boolean => {
  const second = unitAt(text, at + 1)
  if (!isHexUnit(text.charCodeAt(at)) || !(isHexUnit(second) || second === 0x78)) return false
  // A chain is noted where it is long enough to be one: its start lies before.
  const from = firstPair(text, at, Math.max(out.covered, at - MOST_BEFORE))
  const limit = Math.min(text.length, at + BLOCK)
  const firstEnd = pairEnd(text, from, limit, false)
  let pairs = 0
  // The pairs that are read, and where they end: up to the last behind which the word ends.
  let kept = 0
  let last = from
  for (let end = firstEnd; end >= 0; end = pairEnd(text, behindSeparator(text, end, limit), limit, true)) {
    pairs++
    if (end < limit && isAlnumUnit(text.charCodeAt(end))) continue
    kept = pairs
    last = end
  }
  if (last - from < MIN_HEX) return false
  out.covered = Math.max(out.covered, last)
  if (from > 0 && isAlnumUnit(text.charCodeAt(from - 1))) return false
  // Most are no text from their first byte on.
  if (2 * kept < MIN_HEX || bytesFrom(byteAt(text, firstEnd)) === 0) return false
  /** Where each pair begins, with its mark. */
  const places: number[] = []
  const bytes: number[] = []
  for (let start = from; bytes.length < kept; ) {
    const end = pairEnd(text, start, limit, bytes.length > 0)
    places.push(start)
    bytes.push(byteAt(text, end))
    start = behindSeparator(text, end, limit)
  }
  places.push(last)
  return decode(bytes, (first, end, character) => {
    out.replace(places[first] as number, places[end] as number, character)
  })
}

/** The byte whose two hex digits end at an offset. */
const byteAt = (text: string, end: number): number =>
  hexValue(text.charCodeAt(end - 2)) * 16 + hexValue(text.charCodeAt(end - 1))

/** Bytes of the UTF-8 character that begins with one; 0 when none does. */
const bytesFrom = (lead: number): number => {
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

/** Most units and pairs that are looked for before an offset. */
const MOST_BEFORE = 60
const MOST_PAIRS_BEFORE = 10

/** Start of the pairs of hex digits that stand before an offset, each with one or two separators behind it. */
const firstPair = (text: string, at: number, floor: number): number => {
  let first = at
  for (let pairs = 0; pairs < MOST_PAIRS_BEFORE; pairs++) {
    let end = first
    while (end > floor && first - end < 3 && isPairSeparator(text.charCodeAt(end - 1))) end--
    if (end === first || first - end > 2 || end - 2 < floor) break
    if (!isHexUnit(text.charCodeAt(end - 1)) || !isHexUnit(text.charCodeAt(end - 2))) break
    first = end - 2
    const isMarked = first - 2 >= floor && isX(text.charCodeAt(first - 1)) && text.charCodeAt(first - 2) === 0x30
    if (isMarked) first -= 2
  }
  return first
}

/** Where a pair that begins at an offset ends, `0x` or, behind the first pair, `\x` before it included; -1 if there is none. */
const pairEnd = (text: string, start: number, limit: number, isLater: boolean): number => {
  const unit = unitAt(text, start)
  const next = unitAt(text, start + 1)
  if (isHexUnit(unit) && isHexUnit(next)) return start + 2 <= limit ? start + 2 : -1
  if (!(unit === 0x30 && isX(next)) && !(isLater && unit === 0x5c && next === 0x78)) return -1
  const end = start + 4
  return end <= limit && isHexUnit(text.charCodeAt(end - 2)) && isHexUnit(text.charCodeAt(end - 1)) ? end : -1
}

/** Where a pair may begin behind another one: behind a separator, which a space may follow if it is a comma. */
const behindSeparator = (text: string, end: number, limit: number): number => {
  if (end >= limit || !isPairSeparator(text.charCodeAt(end))) return end
  return text.charCodeAt(end) === 0x2c && unitAt(text, end + 1) === 0x20 ? end + 2 : end + 1
}

const isPairSeparator = (unit: number): boolean => unit === 0x20 || unit === 0x3a || unit === 0x2c || unit === 0x2d

const isX = (unit: number): boolean => (unit | 0x20) === 0x78

const hexValue = (unit: number): number => (unit <= 0x39 ? unit - 0x30 : (unit | 0x20) - 0x57)

const isHexUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x66)

const isBase64Unit = (unit: number): boolean =>
  isAlnumUnit(unit) || unit === 0x2b || unit === 0x2f || unit === 0x2d || unit === 0x5f

/**
 * Reads bytes as UTF-8 and, when they are text for the most part, hands over each character with its bytes.
 * A few bytes at the end may be missing.
 */
const decode = (bytes: readonly number[], visit: (first: number, last: number, character: string) => void): boolean => {
  const firsts: number[] = []
  const codePoints: number[] = []
  let printable = 0
  let i = 0
  for (; i < bytes.length; ) {
    const lead = bytes[i] as number
    const more = bytesFrom(lead) - 1
    if (more < 0) return false
    if (i + more >= bytes.length) {
      if (bytes.length - i > more || more > 0) break
      return false
    }
    let codePoint = more === 0 ? lead : lead & (0x3f >> more)
    for (let k = 1; k <= more; k++) {
      const byte = bytes[i + k] as number
      if ((byte & 0xc0) !== 0x80) return false
      codePoint = codePoint * 64 + (byte & 0x3f)
    }
    if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return false
    if (codePoint >= 0x20 ? codePoint !== 0x7f : codePoint === 9 || codePoint === 10 || codePoint === 13) printable++
    firsts.push(i)
    codePoints.push(codePoint)
    i += more + 1
  }
  if (codePoints.length < 4 || printable < PRINTABLE * codePoints.length) return false
  firsts.push(i === bytes.length ? i : bytes.length)
  codePoints.forEach((codePoint, k) => {
    visit(firsts[k] as number, firsts[k + 1] as number, String.fromCodePoint(codePoint))
  })
  return true
}
