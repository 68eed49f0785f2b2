import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CharSet, Node } from '../../../src/pattern/syntax/ast.ts'
import { PatternSyntaxError, parsePattern } from '../../../src/pattern/syntax/parse.ts'
import { toRegExpSource } from '../../../src/pattern/syntax/print.ts'

const INFINITY = Number.POSITIVE_INFINITY
const cache = new Map<string, CharSet>()

const one = (text: string): Node => ({ type: 'class', set: [text.codePointAt(0) ?? 0, text.codePointAt(0) ?? 0] })
const repeat = (node: Node, min: number, max: number): Node => ({ type: 'repeat', node, min, max })
const of = (...set: number[]): Node => ({ type: 'class', set })

const refusal = (source: string): PatternSyntaxError => {
  try {
    parsePattern(source, cache)
  } catch (error) {
    if (error instanceof PatternSyntaxError) return error
    throw error
  }
  throw new Error('accepted')
}

const matches = (source: string, text: string): boolean =>
  new RegExp(`^(?:${toRegExpSource(parsePattern(source, cache))})$`, 'u').test(text)

describe('parsePattern accepts', () => {
  it.each<[string, Node]>([
    ['', { type: 'empty' }],
    ['(?:)', { type: 'empty' }],
    ['a', one('a')],
    ['\u{1f600}', one('\u{1f600}')],
    ['ab', { type: 'sequence', parts: [one('a'), one('b')] }],
    ['a|b|', { type: 'choice', options: [one('a'), one('b'), { type: 'empty' }] }],
    ['(?:a)', one('a')],
    ['(?:a|b)c', { type: 'sequence', parts: [{ type: 'choice', options: [one('a'), one('b')] }, one('c')] }],
    ['a*', repeat(one('a'), 0, INFINITY)],
    ['a+', repeat(one('a'), 1, INFINITY)],
    ['a?', repeat(one('a'), 0, 1)],
    ['a{3}', repeat(one('a'), 3, 3)],
    ['a{3,}', repeat(one('a'), 3, INFINITY)],
    ['a{0,3}', repeat(one('a'), 0, 3)],
    ['a{0}', repeat(one('a'), 0, 0)],
    ['(?:a{2}){3}', repeat(repeat(one('a'), 2, 2), 3, 3)],
    ['.', of(0, 9, 11, 0xd7ff, 0xe000, 0x10ffff)],
    ['(?s).', of(0, 0xd7ff, 0xe000, 0x10ffff)],
    ['(?s:.)', of(0, 0xd7ff, 0xe000, 0x10ffff)],
    ['\\d', of(0x30, 0x39)],
    ['\\s', of(9, 10, 12, 13, 32, 32)],
    ['\\w', of(0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a)],
    ['\\D', of(0, 0x2f, 0x3a, 0xd7ff, 0xe000, 0x10ffff)],
    ['\\t', of(9, 9)],
    ['\\n', of(10, 10)],
    ['\\v', of(11, 11)],
    ['\\f', of(12, 12)],
    ['\\r', of(13, 13)],
    ['\\a', of(7, 7)],
    ['\\x41', one('A')],
    ['\\x{1F600}', one('\u{1f600}')],
    ['\\x{10ffff}', of(0x10ffff, 0x10ffff)],
    ['\\0', of(0, 0)],
    ['\\012', of(10, 10)],
    ['\\0123', { type: 'sequence', parts: [of(10, 10), one('3')] }],
    ['\\.', one('.')],
    ['\\/', one('/')],
    ['\\ ', one(' ')],
    ['\\_', one('_')],
    ['}', one('}')],
    [']', one(']')],
    ['-', one('-')],
    ['[a]', one('a')],
    ['[a-c]', of(0x61, 0x63)],
    ['[ca-bb]', of(0x61, 0x63)],
    ['[^\\n]', of(0, 9, 11, 0xd7ff, 0xe000, 0x10ffff)],
    ['[]a]', of(0x5d, 0x5d, 0x61, 0x61)],
    ['[^]]', of(0, 0x5c, 0x5e, 0xd7ff, 0xe000, 0x10ffff)],
    ['[-a]', of(0x2d, 0x2d, 0x61, 0x61)],
    ['[a-]', of(0x2d, 0x2d, 0x61, 0x61)],
    ['[a-c-e]', of(0x2d, 0x2d, 0x61, 0x63, 0x65, 0x65)],
    ['[\\d-z]', of(0x2d, 0x2d, 0x30, 0x39, 0x7a, 0x7a)],
    ['[+--]', of(0x2b, 0x2d)],
    ['[a[]', of(0x5b, 0x5b, 0x61, 0x61)],
    ['[.*+?^$|(){}]', of(0x24, 0x24, 0x28, 0x2b, 0x2e, 0x2e, 0x3f, 0x3f, 0x5e, 0x5e, 0x7b, 0x7d)],
    ['[\\x{0}-\\x{FFFF}]', of(0, 0xd7ff, 0xe000, 0xffff)],
    ['[[:alpha:]]', of(0x41, 0x5a, 0x61, 0x7a)],
    ['[[:^ascii:]]', of(0x80, 0xd7ff, 0xe000, 0x10ffff)],
    ['[[:space:][:digit:]_]', of(9, 13, 32, 32, 0x30, 0x39, 0x5f, 0x5f)],
    ['[[:alpha:]-z]', of(0x2d, 0x2d, 0x41, 0x5a, 0x61, 0x7a)],
    ['[^\\D5-9]', of(0x30, 0x34)],
    ['(?i)a', of(0x41, 0x41, 0x61, 0x61)],
    ['(?i)(?s)k', of(0x4b, 0x4b, 0x6b, 0x6b, 0x212a, 0x212a)],
    ['(?i:a)a', { type: 'sequence', parts: [of(0x41, 0x41, 0x61, 0x61), one('a')] }],
    [
      '(?:(?i)a|b)a',
      {
        type: 'sequence',
        parts: [{ type: 'choice', options: [of(0x41, 0x41, 0x61, 0x61), of(0x42, 0x42, 0x62, 0x62)] }, one('a')],
      },
    ],
    ['(?i)[^k]', of(0, 0x4a, 0x4c, 0x6a, 0x6c, 0x2129, 0x212b, 0xd7ff, 0xe000, 0x10ffff)],
    ['\\p{Any}', of(0, 0xd7ff, 0xe000, 0x10ffff)],
    ['\\P{Any}', of()],
    [
      '(?:a{1000}|b{1000})c{1000}',
      {
        type: 'sequence',
        parts: [
          { type: 'choice', options: [repeat(one('a'), 1000, 1000), repeat(one('b'), 1000, 1000)] },
          repeat(one('c'), 1000, 1000),
        ],
      },
    ],
  ])('%j', (source, tree) => {
    expect(parsePattern(source, cache)).toEqual(tree)
  })

  it.each([
    ['\\pL', 'é', '1'],
    ['\\p{^L}', '1', 'é'],
    ['\\PL', '1', 'é'],
    ['\\P{^L}', 'é', '1'],
    ['\\p{Han}+', '中文', 'かな'],
    ['[\\p{Greek}\\d]+', 'α1', 'a1'],
    ['(?i)straße', 'STRAẞE', 'STRASSE'],
    ['(?i)[à-ý]', 'É', '÷×'],
    ['(?i)\\w', '\u212a', 'é'],
    ['(?i)\\W', 'é', '\u212a'],
    ['(?i)\\P{Lu}', '1', 'a'],
    ['(?i)[[:^lower:]]', '1', 'A'],
    ['(?i)ΣΑΣ', 'σας', 'σα'],
  ])('%j, which matches %j and not %j', (source, yes, no) => {
    expect(matches(source, yes)).toBe(true)
    expect(matches(source, no)).toBe(false)
  })

  it('a hundred levels of groups', () => {
    expect(parsePattern(`${'(?:'.repeat(100)}a${')'.repeat(100)}`)).toEqual(one('a'))
    expect(refusal(`${'(?:'.repeat(101)}a${')'.repeat(101)}`)).toMatchObject({ offset: 300 })
    expect(refusal('(?:'.repeat(100_000))).toMatchObject({ offset: 300 })
  })
})

describe('parsePattern refuses', () => {
  it.each<[string, number, RegExp]>([
    // assertions
    ['a\\b', 1, /edges: word/],
    ['\\Ba', 0, /edges: none/],
    ['^a', 0, /`edges`.*`\\\^`/],
    ['a$', 1, /`edges`.*`\\\$`/],
    ['\\Aa', 0, /assertion/],
    ['a\\z', 1, /assertion/],
    ['a\\Z', 1, /assertion/],
    // groups
    ['a(b)', 1, /capture.*`\(\?:…\)`/],
    ['()', 0, /capture/],
    ['(', 0, /capture/],
    ['(?P<n>a)', 0, /named capture/],
    ['(?<n>a)', 0, /named capture/],
    ["(?'n'a)", 0, /named capture/],
    ['a(?=b)', 1, /look-around.*`trail`/],
    ['a(?!b)', 1, /look-around/],
    ['(?<=a)b', 0, /look-around.*`lead`/],
    ['(?<!a)b', 0, /look-around/],
    ['(?>a)', 0, /atomic/],
    ['(?#a)', 0, /comment/],
    ['(?P=n)', 0, /back-reference/],
    ['(?m)a', 0, /flag `m`/],
    ['(?im:a)', 0, /flag `m`/],
    ['(?U)a', 0, /flag `U`/],
    ['(?-i:a)', 0, /switched off/],
    ['(?i-s:a)', 0, /switched off/],
    ['(?x)a', 0, /unknown kind of group/],
    ['(?)', 0, /unknown kind of group/],
    ['(?', 0, /unknown kind of group/],
    ['(?i', 0, /unknown kind of group/],
    ['a(?i)b', 1, /in the middle|flags/],
    ['a|(?i)b', 2, /`\(\?i:…\)`/],
    ['a(?:b', 1, /expected `\)`/],
    ['(?:(?:a)', 0, /expected `\)`/],
    ['ab)', 2, /`\\\)`/],
    ['a|b)c', 3, /without a group/],
    // quantifiers
    ['a*?', 2, /lazy/],
    ['a??', 2, /lazy/],
    ['a{2}?', 4, /lazy/],
    ['a++', 2, /possessive/],
    ['a{2}+', 4, /possessive/],
    ['a**', 2, /only one/],
    ['a{2}{3}', 4, /only one/],
    ['*a', 0, /nothing to repeat/],
    ['a|+', 2, /nothing to repeat/],
    ['(?:?a)', 3, /nothing to repeat/],
    ['(?i)*', 4, /nothing to repeat/],
    ['{2}', 0, /nothing to repeat/],
    ['a{x}', 1, /`\\\{`/],
    ['a{', 1, /`\\\{`/],
    ['a{2', 1, /without a count/],
    ['a{2,', 1, /without a count/],
    ['a{,3}', 1, /`\{0,m\}`/],
    ['a{02}', 1, /leading zeros/],
    ['a{2,03}', 1, /leading zeros/],
    ['a{ 2}', 1, /without a count/],
    ['a{3,2}', 1, /backwards/],
    ['a{1001}', 1, /1000/],
    ['a{1001,}', 1, /1000/],
    ['a{0,1001}', 1, /1000/],
    [`a{1,${'9'.repeat(400)}}`, 1, /1000/],
    [`a{${'9'.repeat(400)},}`, 1, /1000/],
    ['(?:a{100}){11}', 10, /multiply to 1100/],
    ['(?:a{2,}){501}', 9, /multiply to 1002/],
    ['(?:b|(?:a{10})*c){101}', 17, /multiply to 1010/],
    ['(?:(?:a{2}){0}){1000}', 15, /multiply to 2000/],
    // escapes
    ['a\\', 1, /backslash at the end/],
    ['\\1', 0, /back-reference/],
    ['\\12', 0, /back-reference/],
    ['\\k<n>', 0, /back-reference/],
    ['\\C', 0, /single byte/],
    ['\\Qa\\E', 0, /quotation/],
    ['\\R', 0, /line break/],
    ['\\X', 0, /grapheme/],
    ['\\h', 0, /horizontal/],
    ['\\u0041', 0, /`\\x\{…\}`/],
    ['\\cA', 0, /control/],
    ['\\q', 0, /unknown escape/],
    ['\\é', 0, /unknown escape/],
    ['\\\n', 0, /unknown escape/],
    ['\\x4', 0, /ill-formed/],
    ['\\x{}', 0, /ill-formed/],
    ['\\x{41', 0, /ill-formed/],
    ['\\x{110000}', 0, /10FFFF/],
    ['\\x{D800}', 0, /surrogate/],
    ['a\ud800', 1, /surrogate/],
    ['\\\udc00', 1, /surrogate/],
    ['\\p', 0, /unfinished/],
    ['\\p{L', 0, /unfinished/],
    ['a\\p{Elvish}', 1, /unknown Unicode property/],
    ['\\p{}', 0, /unknown Unicode property/],
    ['\\pX', 0, /unknown Unicode property/],
    ['\\p{Script=Han}', 0, /script by its long name/],
    // classes
    ['a[b', 1, /expected `\]`/],
    ['[]', 0, /no class is empty/],
    ['[^]', 0, /no class is empty/],
    ['[a-', 0, /expected `\]`/],
    ['[xz-a]', 2, /backwards/],
    ['[a-\\d]', 1, /ends in a set/],
    ['[a-\\pL]', 1, /ends in a set/],
    ['[a-[:digit:]]', 1, /ends in a set/],
    ['[a[:foo:]]', 2, /alnum, alpha/],
    ['[[:alpha]', 1, /`:\]`/],
    ['[[:,]', 1, /`\\\[:`/],
    ['[a\\b]', 2, /assertion/],
    ['[\\1]', 1, /back-reference/],
    ['[\ud800]', 1, /surrogate/],
  ])('%j at %i', (source, offset, reason) => {
    const error = refusal(source)
    expect(error.offset).toBe(offset)
    expect(error.reason).toMatch(reason)
    expect(error.reason).toMatch(/^found /)
    expect(error.name).toBe('PatternSyntaxError')
    expect(error.message).toBe(`pattern, offset ${offset}: ${error.reason}`)
  })
})

describe('parsePattern on random text', () => {
  const fragment = fc.constantFrom(
    ...String.raw`a k ß 中 . | * + ? (?: (?i) (?i: (?s) ( ) [ [^ ] - \ { } {2} {1,3} {2,} , \d \W \pL \p{Han}`.split(
      ' ',
    ),
    ...String.raw`\x41 \x{ [:alpha:] [: ^ $ \b \0 \1`.split(' '),
    ...['\u{1f600}', '\ud83d', '\n'],
  )
  const fragments = fc.array(fragment, { maxLength: 12 })
  const source = fc.oneof(
    fragments.map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.string(),
  )

  it('throws nothing but PatternSyntaxError, and prints what it accepts', () => {
    fc.assert(
      fc.property(source, (pattern) => {
        let tree: Node
        try {
          tree = parsePattern(pattern, cache)
        } catch (error) {
          expect(error).toBeInstanceOf(PatternSyntaxError)
          const { offset } = error as PatternSyntaxError
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(offset).toBeLessThan(pattern.length)
          return
        }
        expect(() => new RegExp(toRegExpSource(tree), 'u')).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })
})

describe('parsePattern and RegExp', () => {
  // Where both languages mean the same: no `\s`, no `\W` under `i`, no newline other than \n, `]` and `-` escaped.
  const atom = fc.constantFrom(
    'a',
    'k',
    's',
    'ß',
    'σ',
    '中',
    '\u{1f600}',
    '0',
    '\\.',
    '.',
    '\\d',
    '\\w',
    '[a-k]',
    '[^a-k]',
    '[\\dß_]',
    '\\p{Lu}',
    '[^σ\\d]',
  )
  const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      atom,
      fc.array(tie('pattern'), { maxLength: 3 }).map((parts) => parts.map((part) => `(?:${part})`).join('')),
      fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }).map((options) => options.join('|')),
      fc
        .tuple(
          fc.oneof(
            atom,
            tie('pattern').map((inner) => `(?:${inner})`),
          ),
          fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{2,}', '{0}'),
        )
        .map((both) => both.join('')),
    ),
  }))
  const text = fc
    .array(fc.constantFrom(...'akKsSſßẞσςΣ中0._Ä\n\u{1f600}\u212a'), { maxLength: 4 })
    .map((chars) => chars.join(''))

  it.each([
    ['as they stand', '', 'u'],
    ['without regard to case', '(?i)', 'iu'],
    ['with dots that match everything', '(?s)', 'su'],
  ])('agree on patterns %s', (_, prefix, flags) => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 6 }), (source, texts) => {
        const ours = new RegExp(`^(?:${toRegExpSource(parsePattern(prefix + source, cache))})$`, 'u')
        const theirs = new RegExp(`^(?:${source})$`, flags)
        for (const one of texts) expect(ours.test(one)).toBe(theirs.test(one))
      }),
      { numRuns: 400 },
    )
  })
})
