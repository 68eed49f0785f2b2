import { unitAt } from '../characters.ts'
import { isAlnumUnit, isDigitUnit } from './chain.ts'
import type { Rewriting } from './view.ts'

/** Escapes: what a character is written with where it must not, or cannot, stand itself. */

const PERCENT = 0x25
const EQUALS = 0x3d
const BACKSLASH = 0x5c

const hexAt = (text: string, at: number): number => {
  const unit = unitAt(text, at)
  if (isDigitUnit(unit)) return unit - 0x30
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** The number of `count` hex digits, -1 when there are fewer. */
const hexNumber = (text: string, at: number, count: number): number => {
  let value = 0
  for (let i = 0; i < count; i++) {
    const digit = hexAt(text, at + i)
    if (digit < 0) return -1
    value = value * 16 + digit
  }
  return value
}

/** Decodes the run of bytes `%41%42` or `=41=42` that one of belongs to, as UTF-8; and `%u0041`. */
export const bytesAt = (text: string, at: number, out: Rewriting): void => {
  const mark = text.charCodeAt(at)
  if (mark === PERCENT && (unitAt(text, at + 1) | 0x20) === 0x75) {
    replaceCodePoint(at, at + 6, hexNumber(text, at + 2, 4), out)
    return
  }
  let start = at
  // Bytes without a digit are no sign, and may begin the character that a later one ends.
  while (start - 3 >= out.covered && byteAt(text, start - 3, mark) >= 0) start -= 3
  let end = start
  while (byteAt(text, end, mark) >= 0) end = characterAt(text, end, mark, out)
  // Of a single byte nothing is left to look at.
  if (end - start > 3) out.covered = Math.max(out.covered, end)
}

/** The byte that is written at an offset; -1 when none is. Quoted-printable writes capitals. */
const byteAt = (text: string, at: number, mark: number): number => {
  if (unitAt(text, at) !== mark) return -1
  if (mark === EQUALS && (unitAt(text, at + 1) > 0x60 || unitAt(text, at + 2) > 0x60)) return -1
  return hexNumber(text, at + 1, 2)
}

/** Decodes the character whose first byte is written at an offset, if one is; returns where what was read ends. */
const characterAt = (text: string, start: number, mark: number, out: Rewriting): number => {
  const first = byteAt(text, start, mark)
  const end = start + 3
  if (first < 0x80) {
    if (!isControl(first) && !(mark === EQUALS && isLoneAssignment(text, start, first))) {
      out.replace(start, end, String.fromCharCode(first))
    }
    return end
  }
  if (first < 0xc2 || first > 0xf4) return end
  const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
  let codePoint = first & (0x3f >> more)
  for (let i = 1; i <= more; i++) {
    const byte = byteAt(text, start + 3 * i, mark)
    if (byte < 0x80 || byte > 0xbf) return end
    codePoint = codePoint * 64 + (byte & 0x3f)
  }
  return replaceCodePoint(start, end + 3 * more, codePoint, out) ? end + 3 * more : end
}

/** A control character, but for those that part words. */
const isControl = (codePoint: number): boolean =>
  codePoint === 0x7f || (codePoint < 0x20 && codePoint !== 0x09 && codePoint !== 0x0a && codePoint !== 0x0d)

/** Puts a character in the place of a stretch, if it is one. */
const replaceCodePoint = (start: number, end: number, codePoint: number, out: Rewriting): boolean => {
  if (codePoint < 0 || isControl(codePoint) || codePoint > 0x10ffff) return false
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return false
  out.replace(start, end, String.fromCodePoint(codePoint))
  return true
}

/**
 * Whether `=41` is more likely an assignment: no other such byte and no word stands beside it, unless it is a space behind
 * a mark, or it begins a value of a form.
 */
const isLoneAssignment = (text: string, start: number, byte: number): boolean => {
  if (byteAt(text, start + 3, EQUALS) >= 0 || byteAt(text, start - 3, EQUALS) >= 0) return false
  const before = unitAt(text, start - 1)
  if (!isAlnumUnit(unitAt(text, start + 3)) || byte < 0x20 || goesOnAsForm(text, start + 3)) return true
  return !isAlnumUnit(before) && !(byte === 0x20 && (before === 0x3a || before === 0x2c || before === 0x3b))
}

/** Most units of the first group of a number that a form parts with `+`. */
const FIRST_GROUP = 8

const goesOnAsForm = (text: string, at: number): boolean => {
  let end = at
  while (end - at < FIRST_GROUP && isAlnumUnit(unitAt(text, end))) end++
  return unitAt(text, end) === 0x2b && isAlnumUnit(unitAt(text, end + 1))
}

/** What the letters behind a backslash stand for that are no numbers. */
const LETTERS: ReadonlyMap<number, string> = /* @__PURE__ */ new Map([
  [0x6e, '\n'],
  [0x72, '\r'],
  [0x74, '\t'],
])

/** Most backslashes of one escape: of JSON in JSON in JSON. */
const MOST_BACKSLASHES = 8

/**
 * `\u0041`, `\u{41}`, `\x41`, `\U00000041` and `\101`; `\n`, `\r`, `\t` and a mark, however many backslashes stand before
 * it, unless they part the folders of a path.
 */
export const backslashAt = (text: string, at: number, out: Rewriting): void => {
  const notation = NUMERIC.exec(text.slice(at, at + 10))
  if (notation !== null) {
    const [whole, hex, octal] = [notation[0], notation.slice(1, 5).find((digits) => digits !== undefined), notation[5]]
    replaceCodePoint(
      at,
      at + whole.length,
      octal === undefined ? Number.parseInt(hex as string, 16) : Number.parseInt(octal, 8),
      out,
    )
    return
  }
  const unit = unitAt(text, at + 1)
  const isMark = unit > 0x20 && unit < 0x7f && !isAlnumUnit(unit)
  const character = isMark ? text.charAt(at + 1) : LETTERS.get(unit)
  if (character === undefined) return
  let start = at
  const floor = Math.max(out.covered, at - MOST_BACKSLASHES)
  while (start > floor && text.charCodeAt(start - 1) === BACKSLASH) start--
  if (!isMark && isPath(text, start, at, out.covered)) return
  out.replace(start, at + 2, character)
}

const NUMERIC = /^\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([0-7]{3}))/

/** Most units of a path before one of its backslashes that are looked at. */
const PATH_REACH = 64

/** Whether the backslashes `[start, last]` stand in a path of Windows: a token that begins with a drive, or two of them. */
const isPath = (text: string, start: number, last: number, covered: number): boolean => {
  const floor = Math.max(covered, start - PATH_REACH)
  let first = start
  while (first > floor && !endsToken(text.charCodeAt(first - 1))) first--
  if (unitAt(text, first) === BACKSLASH) return first < start || last > start
  const drive = unitAt(text, first) | 0x20
  return drive >= 0x61 && drive <= 0x7a && unitAt(text, first + 1) === 0x3a && unitAt(text, first + 2) === BACKSLASH
}

/** White space, a quote, or a mark before a value. */
const endsToken = (unit: number): boolean =>
  unit <= 0x20 || unit === 0x22 || unit === 0x27 || unit === 0x28 || unit === 0x2c || unit === 0x3d || unit === 0x60
