import { describe, expect, it } from 'vitest'
import { type Anchor, proveAnchors, UnanchoredError } from '../../src/pattern/anchors.ts'
import { buildDfa } from '../../src/pattern/automaton/dfa.ts'
import { parsePattern } from '../../src/pattern/syntax/parse.ts'
import type { EdgeKind } from '../../src/text/edges.ts'
import { cache } from './toy.ts'

const prove = (source: string, left: EdgeKind = 'word', right: EdgeKind = 'word'): Anchor[] =>
  proveAnchors(buildDfa(parsePattern(source, cache), 2500), left, right)

describe('proveAnchors', () => {
  it('lists the words a match begins with, folded and as short as tells them apart', () => {
    expect(prove('(?i:foobar)=x')).toEqual([{ kind: 'keyword', words: ['foobar=x'] }])
    expect(prove('(?:foo|bar)[a-z]{9}')).toEqual([{ kind: 'keyword', words: ['bar', 'foo'] }])
    expect(prove('sk_(?:live|test)_[a-z0-9]{9}')).toEqual([{ kind: 'keyword', words: ['sk_live_', 'sk_test_'] }])
  })

  it('lists single Han characters, which begin a word wherever they stand', () => {
    expect(prove(String.raw`[中文]\d{2}`, 'none', 'none')).toEqual([{ kind: 'keyword', words: ['中', '文'] }])
  })

  it('cuts long words, and leaves out those another one covers', () => {
    const [anchor] = prove('abcdefghijklmnop')
    expect(anchor).toEqual({ kind: 'keyword', words: ['abcdefghij'] })
    expect(prove('abc[0-9a-z]{3}|abcd')).toEqual([{ kind: 'keyword', words: ['abc'] }])
  })

  it('takes digits and capitals by their shape', () => {
    expect(prove(String.raw`\d{3}-\d{2}`).map(({ kind }) => kind)).toEqual(['shape'])
    expect(prove(String.raw`[A-Z]{2}\d{6}`).map(({ kind }) => kind)).toEqual(['shape'])
  })

  it('takes punctuation by its mark', () => {
    expect(prove(String.raw`[+(]\d{5}`, 'none')).toEqual([{ kind: 'mark', marks: '(+' }])
  })

  it('joins marks, shapes and words that begin one rule', () => {
    const anchors = prove(String.raw`(?:\+|中|\d)\d{5}`, 'digit', 'digit')
    expect(anchors.map(({ kind }) => kind)).toEqual(['mark', 'keyword', 'shape'])
  })

  it('falls back on a mark inside the match, with all that may stand before it', () => {
    expect(prove('[a-c1]{1,9}@[a-z]{2}')).toMatchObject([{ kind: 'inner', mark: '@', before: '1abc', reach: 9 }])
    expect(prove('[a-c1]{1,3}(?:[.][a-z]{1,3}){1,9}')).toMatchObject([
      { kind: 'inner', mark: '.', before: '1abc', reach: 3 },
    ])
  })
})

describe('proveAnchors by the first digit', () => {
  it('of numbers behind letters of either case', () => {
    const anchors = prove(String.raw`(?i:[a-c]{2})[ -]?\d{3}`, 'word', 'word')
    expect(anchors).toEqual([{ kind: 'digits', before: ' -ABCabc', wide: false, least: 2, reach: 3 }])
  })

  it('with letters outside ASCII before it, but not of scripts without spaces', () => {
    expect(prove('é12', 'none', 'word')).toEqual([{ kind: 'digits', before: '', wide: true, least: 1, reach: 1 }])
    expect(prove('[a-z中]{2}12', 'word', 'word').map(({ kind }) => kind)).toEqual(['keyword'])
  })
})

describe('proveAnchors refuses', () => {
  it.each<[source: string, left: EdgeKind, right: EdgeKind, reason: RegExp]>([
    ['a*', 'word', 'word', /matches the empty text; require/],
    ['[^\\x{0}-\\x{10FFFF}]', 'word', 'word', /matches no text at all/],
    ['[ a]b', 'word', 'word', /begin with white space; begin with a visible/],
    ['\u3000?中', 'word', 'word', /white space/],
    ["['\\x{22}][A-Z]{3}", 'word', 'word', /begin with ["'], which stands in every sentence/],
    ['[a-z1]{3}', 'word', 'word', /plain lower-case word; begin with a cue word, digits or capitals/],
    ['[A-Z1]{3}', 'word', 'digit', /plain lower-case word/],
    [String.raw`\d{3}`, 'none', 'word', /edges\.left none .* use digit or word/],
    ['[A-Z]{3}', 'digit', 'word', /begin with a letter; use edges\.left word or token/],
    ['éab', 'none', 'word', /begin with a letter; use edges\.left word or token/],
    [String.raw`(?:_|\d)[a-z\d]{3}`, 'word', 'word', /begin with an underscore; begin with a letter or a digit/],
    [String.raw`[\x{AC00}-\x{D7A3}]{2,9}`, 'word', 'word', /too many characters outside ASCII; begin with a cue word/],
    [String.raw`\p{Cyrillic}{2,9}`, 'word', 'word', /outside ASCII|above U\+FFFF/],
    ['\u{1f600}12', 'word', 'word', /symbol or a character above U\+FFFF; begin with/],
    ['€12', 'none', 'word', /symbol or a character above U\+FFFF/],
    ['[a-z1]{1,65}@', 'word', 'none', /or hold one of @ : \. = \/ within its first 64 characters/],
    ['[a-z1]{1,3}@x', 'none', 'word', /plain lower-case word/],
  ])('%s with edges %s and %s, and says what to do', (source, left, right, reason) => {
    expect(() => prove(source, left, right)).toThrow(UnanchoredError)
    expect(() => prove(source, left, right)).toThrow(reason)
  })
})
