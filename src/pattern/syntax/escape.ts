import type { CharSet } from './ast.ts'
import { unicodeProperty } from './char-set.ts'
import type { Cursor } from './cursor.ts'
import { isSurrogate, take, takeCodePoint } from './cursor.ts'
import { PatternSyntaxError } from './pattern-syntax-error.ts'

/** What a backslash or a POSIX name denotes: one character, or a set that may yet have to be negated. */
export type Escape =
  | { readonly type: 'character'; readonly codePoint: number }
  | { readonly type: 'set'; readonly set: CharSet; readonly negated: boolean }

const CONTROL: ReadonlyMap<string, number> = new Map([
  ['a', 0x07],
  ['f', 0x0c],
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
  ['v', 0x0b],
])

/** Perl's shorthands, ASCII only as in RE2; `\s` leaves out the vertical tab. */
const SHORTHAND: ReadonlyMap<string, CharSet> = new Map([
  ['d', [0x30, 0x39]],
  ['s', [0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x20]],
  ['w', [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a]],
])

const POSIX: ReadonlyMap<string, CharSet> = new Map([
  ['alnum', [0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a]],
  ['alpha', [0x41, 0x5a, 0x61, 0x7a]],
  ['ascii', [0x00, 0x7f]],
  ['blank', [0x09, 0x09, 0x20, 0x20]],
  ['cntrl', [0x00, 0x1f, 0x7f, 0x7f]],
  ['digit', [0x30, 0x39]],
  ['graph', [0x21, 0x7e]],
  ['lower', [0x61, 0x7a]],
  ['print', [0x20, 0x7e]],
  ['punct', [0x21, 0x2f, 0x3a, 0x40, 0x5b, 0x60, 0x7b, 0x7e]],
  ['space', [0x09, 0x0d, 0x20, 0x20]],
  ['upper', [0x41, 0x5a]],
  ['word', [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a]],
  ['xdigit', [0x30, 0x39, 0x41, 0x46, 0x61, 0x66]],
])

const EDGES_HINT = 'a pattern describes the span alone'
const NOT_REGULAR = 'which a finite automaton cannot follow'

/** Why an escape of RE2, or of other engines, is no part of the language. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['b', `an assertion; ${EDGES_HINT}: use \`edges: word\` instead`],
  ['B', `an assertion; ${EDGES_HINT}: use \`edges: none\` instead`],
  ['A', `an assertion; ${EDGES_HINT}: leave it out`],
  ['z', `an assertion; ${EDGES_HINT}: leave it out`],
  ['Z', `an assertion; ${EDGES_HINT}: leave it out`],
  ['G', `an assertion; ${EDGES_HINT}: leave it out`],
  ['C', 'a single byte; text is made of characters: use `(?s:.)` instead'],
  ['Q', 'a quotation; escape each special character with its own backslash instead'],
  ['E', 'the end of a quotation; escape each special character with its own backslash instead'],
  ['K', 'a change of the span; state what stands before in `lead` instead'],
  ['k', `a back-reference, ${NOT_REGULAR}; leave the comparison to a validator`],
  ['g', `a back-reference, ${NOT_REGULAR}; leave the comparison to a validator`],
  ['R', 'a line break of other engines; use `(?:\\r?\\n)` instead'],
  ['X', 'a grapheme of other engines; spell out the characters instead'],
  ['N', 'a named character of other engines; use `.` or `\\x{…}` instead'],
  ['h', 'a horizontal space of other engines; use `[\\t ]` or `[\\t\\p{Zs}]` instead'],
  ['u', 'an escape of JavaScript; use `\\x{…}` instead'],
  ['U', 'an escape of other engines; use `\\x{…}` instead'],
  ['c', 'a control escape of JavaScript; use `\\x01` to `\\x1A` instead'],
  ['e', 'an escape of other engines; use `\\x1B` instead'],
])

/**
 * Reads what a backslash begins; the cursor stands on the backslash and ends behind the escape.
 *
 * @throws PatternSyntaxError on an escape outside the language, at the backslash
 * @see RE2 syntax, "Escape sequences", "Perl character classes" and "Unicode character class"
 */
export const parseEscape = (cursor: Cursor): Escape => {
  const start = cursor.at
  cursor.at++
  if (cursor.at === cursor.source.length) {
    throw new PatternSyntaxError(
      'found a backslash at the end; expected a character after it: `\\\\` is the backslash itself',
      start,
    )
  }
  const codePoint = takeCodePoint(cursor)
  const letter = String.fromCodePoint(codePoint)
  const shorthand = SHORTHAND.get(letter.toLowerCase())
  if (shorthand !== undefined) return { type: 'set', set: shorthand, negated: letter < 'a' }
  if (letter === 'p' || letter === 'P') return parseProperty(cursor, start, letter === 'P')
  const control = CONTROL.get(letter)
  if (control !== undefined) return { type: 'character', codePoint: control }
  if (letter === 'x') return { type: 'character', codePoint: parseHex(cursor, start) }
  if (letter === '0') return { type: 'character', codePoint: parseOctal(cursor) }
  if (letter >= '1' && letter <= '9') {
    throw new PatternSyntaxError(
      `found \`\\${letter}\`, a back-reference, ${NOT_REGULAR}; leave the comparison to a validator, ` +
        'or write `\\x{…}` if a character was meant',
      start,
    )
  }
  if (/^[ -/:-@[-`{-~]$/.test(letter)) return { type: 'character', codePoint }
  const why = REFUSED.get(letter)
  throw new PatternSyntaxError(
    why === undefined
      ? `found the unknown escape \`\\${letter}\`; expected a known one, or a backslash before ASCII punctuation only`
      : `found \`\\${letter}\`, ${why}`,
    start,
  )
}

/**
 * Reads `[:name:]` or `[:^name:]` within a class; the cursor stands on the inner `[` and ends
 * behind the `]`.
 *
 * @throws PatternSyntaxError on an unknown name or a missing `:]`, at the inner `[`
 * @see RE2 syntax, "ASCII character classes"
 */
export const parsePosixClass = (cursor: Cursor): Escape => {
  const start = cursor.at
  const end = cursor.source.indexOf(':]', start + 2)
  const [, caret, name] = /^\[:(\^?)(.*)$/s.exec(end < 0 ? '' : cursor.source.slice(start, end)) ?? []
  const set = POSIX.get(name ?? '')
  if (set === undefined) {
    throw new PatternSyntaxError(
      `found \`[:\` without a known name and \`:]\`; expected one of ${[...POSIX.keys()].join(', ')}, ` +
        'as in `[[:alpha:]]`: write `\\[:` for the two characters',
      start,
    )
  }
  cursor.at = end + 2
  return { type: 'set', set, negated: caret === '^' }
}

const parseProperty = (cursor: Cursor, start: number, capital: boolean): Escape => {
  const braced = take(cursor, '{')
  const end = braced ? cursor.source.indexOf('}', cursor.at) : cursor.at + 1
  if (end < cursor.at || end > cursor.source.length) {
    throw new PatternSyntaxError('found an unfinished Unicode property; expected `\\pL` or `\\p{Han}`', start)
  }
  const inner = cursor.source.slice(cursor.at, end)
  const caret = braced && inner.startsWith('^')
  const set = unicodeProperty(caret ? inner.slice(1) : inner, cursor.cache)
  if (set === undefined) {
    throw new PatternSyntaxError(
      'found an unknown Unicode property; expected a general category (`L`, `Lu`, `Nd`, …), ' +
        'a script by its long name (`Han`, `Greek`, …) or `Any`, in this spelling',
      start,
    )
  }
  cursor.at = braced ? end + 1 : end
  return { type: 'set', set, negated: capital !== caret }
}

const parseHex = (cursor: Cursor, start: number): number => {
  const [text, braced, plain] = /^(?:\{([\dA-Fa-f]+)\}|([\dA-Fa-f]{2}))/.exec(cursor.source.slice(cursor.at)) ?? []
  const codePoint = Number.parseInt(braced ?? plain ?? '', 16)
  if (text === undefined || codePoint > 0x10ffff) {
    throw new PatternSyntaxError('found an ill-formed `\\x`; expected `\\x41` or `\\x{10FFFF}` at most', start)
  }
  if (isSurrogate(codePoint)) {
    throw new PatternSyntaxError(
      'found a surrogate; expected a character: write its whole code point, say `\\x{1F600}`',
      start,
    )
  }
  cursor.at += text.length
  return codePoint
}

/** Reads up to two more octal digits behind `\0`. */
const parseOctal = (cursor: Cursor): number => {
  let codePoint = 0
  for (let digits = 0; digits < 2; digits++) {
    const digit = cursor.source.charCodeAt(cursor.at) - 0x30
    if (!(digit >= 0 && digit <= 7)) break
    codePoint = codePoint * 8 + digit
    cursor.at++
  }
  return codePoint
}
