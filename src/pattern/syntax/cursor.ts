import type { CharSet } from './ast.ts'
import type { CharSetCache } from './char-set.ts'
import { foldCase, negate } from './char-set.ts'
import { PatternSyntaxError } from './pattern-syntax-error.ts'

/** Where the parser stands; the only thing it changes while it works. */
export interface Cursor {
  readonly source: string
  readonly cache: CharSetCache
  /** Offset of the next character, in UTF-16 code units. */
  at: number
}

/** The flags in force, inherited from the enclosing group. */
export interface Flags {
  /** `i`: letters match in either case. */
  readonly ignoreCase: boolean
  /** `s`: `.` matches the newline too. */
  readonly dotAll: boolean
}

/** Moves past `text` and returns `true` if it stands next; otherwise stays and returns `false`. */
export const take = (cursor: Cursor, text: string): boolean => {
  if (!cursor.source.startsWith(text, cursor.at)) return false
  cursor.at += text.length
  return true
}

/** Returns the next code unit as a string, or `''` at the end of the pattern; stays. */
export const peek = (cursor: Cursor): string => cursor.source.charAt(cursor.at)

/**
 * Moves past the next character and returns its code point. Must not be called at the end.
 *
 * @throws PatternSyntaxError on a lone surrogate: no well-formed text contains one
 */
export const takeCodePoint = (cursor: Cursor): number => {
  const codePoint = cursor.source.codePointAt(cursor.at) as number
  if (isSurrogate(codePoint)) {
    throw new PatternSyntaxError('found half a surrogate pair; expected well-formed text', cursor.at)
  }
  cursor.at += codePoint > 0xffff ? 2 : 1
  return codePoint
}

/** Tells whether the code point is a surrogate, which no set may contain. */
export const isSurrogate = (codePoint: number): boolean => codePoint >= 0xd800 && codePoint <= 0xdfff

/**
 * Returns what a piece of a class or a literal denotes under the flags.
 *
 * A negated piece is folded before it is negated, as in RE2: `(?i)\P{Lu}` leaves out lower case too.
 */
export const underFlags = (set: CharSet, negated: boolean, flags: Flags, cache: CharSetCache): CharSet => {
  const folded = flags.ignoreCase ? foldCase(set, cache) : set
  return negated ? negate(folded) : folded
}
