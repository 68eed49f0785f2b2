import type { CharSet, Node } from './ast.ts'
import type { CharSetCache } from './char-set.ts'
import { ANY, charSet, negate } from './char-set.ts'
import type { Cursor, Flags } from './cursor.ts'
import { peek, take, takeCodePoint, underFlags } from './cursor.ts'
import { parseEscape } from './escape.ts'
import { parseClass } from './parse-class.ts'
import { PatternSyntaxError } from './pattern-syntax-error.ts'

export { PatternSyntaxError } from './pattern-syntax-error.ts'

/** RE2's bound on a counted repeat and on the product of nested ones. */
const MAX_REPEAT = 1000

/** Groups within groups; what keeps the recursion here and in later stages off the end of the stack. */
const MAX_DEPTH = 100

const NO_FLAGS: Flags = { ignoreCase: false, dotAll: false }

const NOT_NEWLINE: CharSet = negate(charSet(0x0a, 0x0a))

/** A node and the largest product of nested counted repeats in it. */
interface Part {
  readonly node: Node
  readonly repeats: number
}

/** How often a quantifier repeats, and the factor by which it counts against `MAX_REPEAT`. */
interface Quantifier {
  readonly min: number
  readonly max: number
  readonly factor: number
}

/**
 * Returns the tree of a pattern, with flags applied and shorthands expanded.
 *
 * The language is RE2 syntax without assertions, captures and lazy quantifiers. Case-insensitive
 * letters and Unicode properties are read off the host's `RegExp`; pass one `cache` for all
 * patterns, or each one pays for its own scan of Unicode. Otherwise time is linear in the length.
 *
 * @param cache - sets already computed; filled as a side effect
 * @throws PatternSyntaxError on anything outside the language, with the offset in UTF-16 code units
 * @see RE2 syntax, https://github.com/google/re2/wiki/Syntax
 */
export const parsePattern = (source: string, cache: CharSetCache = new Map()): Node => {
  const cursor: Cursor = { source, cache, at: 0 }
  const { node } = parseChoice(cursor, parseLeadingFlags(cursor, NO_FLAGS), 0)
  if (cursor.at < source.length) {
    throw new PatternSyntaxError('found `)` without a group to close; expected `\\)` if a literal was meant', cursor.at)
  }
  return node
}

/** Reads alternatives up to the end of the pattern or the `)` of the group around them. */
const parseChoice = (cursor: Cursor, flags: Flags, depth: number): Part => {
  const options: Node[] = []
  let repeats = 1
  do {
    const option = parseSequence(cursor, flags, depth)
    options.push(option.node)
    repeats = Math.max(repeats, option.repeats)
  } while (take(cursor, '|'))
  const [only] = options
  return { node: options.length === 1 && only ? only : { type: 'choice', options }, repeats }
}

const parseSequence = (cursor: Cursor, flags: Flags, depth: number): Part => {
  const parts: Node[] = []
  let repeats = 1
  for (let next = peek(cursor); next !== '' && next !== '|' && next !== ')'; next = peek(cursor)) {
    const part = parseRepeat(cursor, parseAtom(cursor, flags, depth))
    parts.push(part.node)
    repeats = Math.max(repeats, part.repeats)
  }
  const [first] = parts
  if (first === undefined) return { node: { type: 'empty' }, repeats }
  return { node: parts.length === 1 ? first : { type: 'sequence', parts }, repeats }
}

const parseAtom = (cursor: Cursor, flags: Flags, depth: number): Part => {
  switch (peek(cursor)) {
    case '(':
      return parseGroup(cursor, flags, depth)
    case '[':
      return single(parseClass(cursor, flags))
    case '.':
      cursor.at++
      return single(flags.dotAll ? ANY : NOT_NEWLINE)
    case '\\': {
      const escaped = parseEscape(cursor)
      if (escaped.type === 'set') return single(underFlags(escaped.set, escaped.negated, flags, cursor.cache))
      return single(underFlags([escaped.codePoint, escaped.codePoint], false, flags, cursor.cache))
    }
    case '^':
    case '$':
      throw new PatternSyntaxError(
        `found \`${peek(cursor)}\`, an assertion; a pattern describes the whole span: use \`edges\` instead, or ` +
          `\`\\${peek(cursor)}\` for the character`,
        cursor.at,
      )
    case '*':
    case '+':
    case '?':
      throw new PatternSyntaxError(
        `found \`${peek(cursor)}\` with nothing to repeat; expected a character, class or group before it, or ` +
          `\`\\${peek(cursor)}\` for the character`,
        cursor.at,
      )
    case '{':
      throw new PatternSyntaxError(
        'found `{` with nothing to repeat; expected a character, class or group before it, or `\\{` for the character',
        cursor.at,
      )
    default: {
      const codePoint = takeCodePoint(cursor)
      return single(underFlags([codePoint, codePoint], false, flags, cursor.cache))
    }
  }
}

const single = (set: CharSet): Part => ({ node: { type: 'class', set }, repeats: 1 })

/** Reads `(?:…)` or `(?flags:…)`; the cursor stands on `(` and ends behind `)`. */
const parseGroup = (cursor: Cursor, flags: Flags, depth: number): Part => {
  const start = cursor.at
  const [opening, letters] = /^\(\?([is]*):/.exec(cursor.source.slice(start, start + 10)) ?? []
  if (opening === undefined) throw new PatternSyntaxError(whyNoGroup(cursor.source.slice(start)), start)
  if (depth === MAX_DEPTH) {
    throw new PatternSyntaxError(`found groups nested too deeply; expected at most ${MAX_DEPTH} levels`, start)
  }
  cursor.at += opening.length
  const part = parseChoice(cursor, parseLeadingFlags(cursor, withFlags(flags, letters ?? '')), depth + 1)
  if (!take(cursor, ')')) {
    throw new PatternSyntaxError('found a group without its end; expected `)`, or `\\(` for the character', start)
  }
  return part
}

/** Reads any number of `(?i)`, `(?s)` or `(?is)` at the start of a pattern or group. */
const parseLeadingFlags = (cursor: Cursor, inherited: Flags): Flags => {
  let flags = inherited
  for (;;) {
    const [text, letters] = /^\(\?([is]+)\)/.exec(cursor.source.slice(cursor.at, cursor.at + 10)) ?? []
    if (text === undefined || letters === undefined) return flags
    cursor.at += text.length
    flags = withFlags(flags, letters)
  }
}

const withFlags = (flags: Flags, letters: string): Flags => ({
  ignoreCase: flags.ignoreCase || letters.includes('i'),
  dotAll: flags.dotAll || letters.includes('s'),
})

/** What stands behind `(` in the groups the language refuses, and what to do instead; first match counts. */
const REFUSED_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^\(\?<?[=!]/, 'look-around, which the engine does without; use `edges`, `lead`, `trail` or a validator instead'],
  [/^\(\?>/, 'an atomic group, which has no meaning without backtracking; use `(?:…)` instead'],
  [/^\(\?P=/, 'a back-reference, which a finite automaton cannot follow; leave the comparison to a validator'],
  [/^\(\?(?:P?<|')/, 'a named capture; a finding is the whole span: use `(?:…)`, and `lead` for what stands before'],
  [/^\(\?#/, 'a comment; write it beside the pattern, in the YAML, instead'],
  [/^\(\?[is]+\)/, 'flags in the middle; they open a pattern or a group: use `(?i:…)` around the part'],
  [/^\(\?[ims]*m[ims]*[:)]/, 'the flag `m`, which is about assertions; the language has none: leave it out'],
  [/^\(\?[imsU]*U[imsU]*[:)]/, 'the flag `U`, which is about greed, and the longest match always counts; leave it out'],
  [/^\(\?[imsU]*-/, 'a flag switched off; put the part that needs the flag into `(?i:…)` or `(?s:…)` instead'],
  [/^\(\?/, 'an unknown kind of group; expected `(?:…)`, `(?i:…)` or `(?s:…)`'],
  [/^\(/, 'a capture; a finding is the whole span: use `(?:…)` instead, or `\\(` for the character'],
]

const whyNoGroup = (rest: string): string => {
  const [shape, why] = REFUSED_GROUPS.find(([refused]) => refused.test(rest)) ?? [/^/, '']
  return `found \`${shape.exec(rest)?.[0] ?? ''}\`, ${why}`
}

/** Reads the quantifier behind an atom, if there is one. */
const parseRepeat = (cursor: Cursor, part: Part): Part => {
  const start = cursor.at
  const quantifier = parseQuantifier(cursor)
  if (quantifier === undefined) return part
  const { min, max, factor } = quantifier
  const repeats = part.repeats * factor
  if (repeats > MAX_REPEAT) {
    throw new PatternSyntaxError(
      `found nested repeats that multiply to ${repeats}; expected at most ${MAX_REPEAT}: ` +
        'shorten them, or leave the length to a validator',
      start,
    )
  }
  refuseSecondQuantifier(cursor)
  return { node: { type: 'repeat', node: part.node, min, max }, repeats }
}

const parseQuantifier = (cursor: Cursor): Quantifier | undefined => {
  if (take(cursor, '*')) return { min: 0, max: Number.POSITIVE_INFINITY, factor: 1 }
  if (take(cursor, '+')) return { min: 1, max: Number.POSITIVE_INFINITY, factor: 1 }
  if (take(cursor, '?')) return { min: 0, max: 1, factor: 1 }
  if (peek(cursor) !== '{') return undefined
  const start = cursor.at
  // No leading zeros: RE2 reads `{02}` as literal text.
  const counts = /^\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\}/.exec(cursor.source.slice(start))
  const [text, low, comma, high] = counts ?? []
  if (text === undefined || low === undefined) {
    throw new PatternSyntaxError(
      'found `{` without a count; expected `{n}`, `{n,}` or `{n,m}` without leading zeros: ' +
        'write `{0,m}` for up to m, or `\\{` for the character',
      start,
    )
  }
  const min = Number(low)
  const count = high === undefined ? min : Number(high)
  const max = comma !== undefined && high === undefined ? Number.POSITIVE_INFINITY : count
  if (min > MAX_REPEAT || count > MAX_REPEAT) {
    throw new PatternSyntaxError(`found a count above ${MAX_REPEAT}; expected at most ${MAX_REPEAT}`, start)
  }
  if (min > max) throw new PatternSyntaxError('found a count that runs backwards; expected `{n,m}` with n <= m', start)
  cursor.at += text.length
  return { min, max, factor: Math.max(count, 1) }
}

const refuseSecondQuantifier = (cursor: Cursor): void => {
  const next = peek(cursor)
  if (next === '?') {
    throw new PatternSyntaxError(
      'found `?` after a quantifier, a lazy one; the longest match always counts: leave it out, ' +
        'and let the repeated class exclude what ends it',
      cursor.at,
    )
  }
  if (next === '+') {
    throw new PatternSyntaxError(
      'found `+` after a quantifier, a possessive one; it has no meaning without backtracking: leave it out',
      cursor.at,
    )
  }
  if (next === '*' || next === '{') {
    throw new PatternSyntaxError(
      `found \`${next}\` after a quantifier; expected only one: put the first into \`(?:…)\``,
      cursor.at,
    )
  }
}
