import type { CharSet } from './ast.ts'
import { charSet, negate, union } from './char-set.ts'
import type { Cursor, Flags } from './cursor.ts'
import { peek, take, takeCodePoint, underFlags } from './cursor.ts'
import type { Escape } from './escape.ts'
import { parseEscape, parsePosixClass } from './escape.ts'
import { PatternSyntaxError } from './pattern-syntax-error.ts'

/**
 * Reads a class such as `[^a-z\d[:punct:]]`; the cursor stands on `[` and ends behind `]`.
 *
 * As in RE2, `]` is a literal in first place, and `-` is one wherever it cannot make a range.
 *
 * @throws PatternSyntaxError on a class that is not closed (at its `[`), on a range that runs
 *   backwards or ends in a set (at the range), or on a piece outside the language (at the piece)
 * @see RE2 syntax, "Composites"
 */
export const parseClass = (cursor: Cursor, flags: Flags): CharSet => {
  const start = cursor.at
  cursor.at++
  const negated = take(cursor, '^')
  const pieces: CharSet[] = []
  for (let first = true; first || peek(cursor) !== ']'; first = false) {
    if (cursor.at === cursor.source.length) {
      throw new PatternSyntaxError(
        'found a class without its end; expected `]`: directly after `[` or `[^` it is a literal, so no class is empty',
        start,
      )
    }
    pieces.push(parsePiece(cursor, flags))
  }
  cursor.at++
  // The pieces are folded already; negating comes last.
  const set = union(...pieces)
  return negated ? negate(set) : set
}

const parsePiece = (cursor: Cursor, flags: Flags): CharSet => {
  const start = cursor.at
  const low = parseItem(cursor)
  if (low.type === 'set') return underFlags(low.set, low.negated, flags, cursor.cache)
  const next = cursor.source.charAt(cursor.at + 1)
  if (peek(cursor) !== '-' || next === ']' || next === '') {
    return underFlags([low.codePoint, low.codePoint], false, flags, cursor.cache)
  }
  cursor.at++
  const high = cursor.source.startsWith('[:', cursor.at) ? undefined : parseItem(cursor)
  if (high?.type !== 'character') {
    throw new PatternSyntaxError(
      'found a range that ends in a set; expected a character there: escape the `-` if it is a character',
      start,
    )
  }
  if (low.codePoint > high.codePoint) {
    throw new PatternSyntaxError(
      'found a range that runs backwards; expected the smaller code point first: escape the `-` if it is a character',
      start,
    )
  }
  return underFlags(charSet(low.codePoint, high.codePoint), false, flags, cursor.cache)
}

const parseItem = (cursor: Cursor): Escape => {
  if (peek(cursor) === '\\') return parseEscape(cursor)
  if (cursor.source.startsWith('[:', cursor.at)) return parsePosixClass(cursor)
  return { type: 'character', codePoint: takeCodePoint(cursor) }
}
