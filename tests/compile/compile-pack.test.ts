import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachValidators, compilePack, MAX_STATES, readPack } from '../../src/compile/compile-pack.ts'
import { lexiconJsonSchema, packJsonSchema, priceRules } from '../../src/compile/index.ts'
import { ConfigError } from '../../src/errors.ts'
import { createFilter } from '../../src/index.ts'
import type { CompiledPack, CompiledRule } from '../../src/pattern/compiled-pack.ts'

const HEAD = `pack: toy
version: 1.0.0
summary: toys
termSets:
  cues: { terms: [cue, long cue] }
  lexical: { lexicons: [toys.en, toys.en/common] }
  odd: { lexicons: [toys.en/rare] }
  lost: { lexicons: [lost.en] }
rules:
  - id: toy-a
    summary: a toy
    entityType: TOY
    category: signal
    strength: plain
`
const LEXICON = `lexicon: toys.en
language: en
source: made up
date: 2026-01-02
license: Apache-2.0
terms: [teddy bear]
common: [ball]
compounds: [toy]
`
const readLexicon = (name: string): string => {
  if (name === 'toys.en') return LEXICON
  if (name === 'broken.en') return LEXICON.replace('language: en', 'language: xx')
  throw new Error('no such file')
}
const options = { file: 'toy.yaml', readLexicon }
const compile = (body: string): CompiledPack => compilePack(`${HEAD}${body}`, options)
const only = (body: string): CompiledRule => compile(body).rules[0] as CompiledRule

function refusal(source: string | object): ConfigError {
  try {
    compilePack(source, options)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('compiled')
}

describe('compilePack', () => {
  it('fills in what a rule leaves out', () => {
    expect(only('    pattern: foobar\n')).toMatchObject({
      id: 'toy-a',
      tags: [],
      locales: [],
      validator: null,
      lead: null,
      trail: null,
      lexicon: null,
      edges: { left: 'word', right: 'word' },
      maxChars: 6,
      for: null,
      against: null,
    })
    expect(only('    pattern: foobar\n    for: { set: cues }\n').for).toEqual({
      set: 0,
      before: 40,
      after: 0,
      required: false,
    })
  })

  it('gives plain data that survives JSON, the same from YAML, JSON and an object', () => {
    const body = "    pattern: 'foo\\d{2}'\n    validator: luhn\n    for: { terms: [cue], required: true }\n"
    const pack = compile(body)
    expect(attachValidators(JSON.parse(JSON.stringify(pack)))).toEqual(pack)
    const { pack: source } = readPack(`${HEAD}${body}`)
    expect(compilePack(source, options)).toEqual(pack)
    expect(compilePack(JSON.stringify(source), options)).toEqual(pack)
    expect(compile(body)).toEqual(pack)
  })

  it('measures spans in UTF-16 units, and lets open tails run to the commit point', () => {
    expect(only("    pattern: 'foo[\u{1f600}a]{2}'\n").maxChars).toBe(7)
    expect(
      only("    pattern: 'foo[a-z]*'\n    maxChars: open\n    edges: { left: word, right: none }\n").maxChars,
    ).toBe(16_384)
    expect(only("    pattern: 'foo[a-z]*'\n    maxChars: 30\n").maxChars).toBe(30)
  })

  it('writes equal automata and term sets once', () => {
    const again = HEAD.slice(HEAD.indexOf('  - id')).replace('toy-a', 'toy-b')
    const body = "    lead: 'foo '\n    pattern: '[0-9]{3}'\n    for: { set: cues }\n    against: { terms: [x, y] }\n"
    const { automata, termSets, rules } = compile(`${body}${again}${body.replace('[x, y]', '[y, x]')}`)
    expect(automata).toHaveLength(2)
    expect(termSets.map(({ name }) => name)).toEqual(['toy/cues', 'terms: x | y'])
    expect(rules[1]).toMatchObject({ lead: rules[0]?.lead, pattern: rules[0]?.pattern, for: rules[0]?.for })
  })

  it('reads lexicons by name and part', () => {
    const { termSets } = compile('    lexicon: lexical\n')
    const stems = termSets[0]?.groups.flatMap(({ stems: list }) => list.split('\n')).sort()
    expect(stems).toEqual(['ball', 'teddy bear', 'toy'])
    expect(termSets[0]?.groups.find(({ opensCompounds }) => opensCompounds)?.stems).toBe('toy')
  })

  it('makes packs a filter takes', () => {
    const filter = createFilter({
      packs: [compile("    pattern: 'foo\\d{2}'\n    strength: distinct\n".replace(/.*strength.*\n/, ''))],
      minConfidence: 0,
    })
    expect(filter.check('a foo12 b').findings.map(({ ruleId, span }) => ({ ruleId, span }))).toEqual([
      { ruleId: 'toy-a', span: { start: 2, end: 7 } },
    ])
  })
})

describe('compilePack refuses, with file, line, column, rule and a way out,', () => {
  it.each<[name: string, body: string, line: number, column: number, reason: RegExp]>([
    ['an unknown field', '    patern: foo\n', 15, 5, /rules\.0\.patern: unknown key; see/],
    ['an unknown field of a context', '    pattern: foo\n    for: { terms: [a], befor: 3 }\n', 16, 24, /unknown key/],
    ['neither pattern nor lexicon', '', 10, 5, /expected either a pattern or a lexicon/],
    ['both', '    pattern: foo\n    lexicon: cues\n', 10, 5, /expected either a pattern or a lexicon/],
    ['a pattern that is no text', '    pattern: 12\n', 15, 5, /expected string, found 12/],
    ['a bad pattern', "    pattern: 'foo(bar)'\n", 15, 5, /pattern, offset 3: .* use `\(\?:…\)` instead/],
    ['a bad lead', "    pattern: foo\n    lead: 'a(?=b)'\n", 16, 5, /lead, offset 1: .*use `edges`/],
    ['a bad trail', "    pattern: foo\n    trail: 'a$'\n", 16, 5, /trail, offset 1/],
    [
      'a trail that matches nothing',
      "    pattern: foo\n    trail: '[^\\x{0}-\\x{10FFFF}]'\n",
      16,
      5,
      /trail matches no text/,
    ],
    ['the empty match', "    pattern: 'a?'\n", 15, 5, /empty text; require at least one character/],
    ['the empty match behind a lead', "    pattern: 'a?'\n    lead: foo\n", 15, 5, /empty text; require/],
    ['a lead that matches the empty text', "    pattern: foo\n    lead: 'a*'\n", 16, 5, /empty text/],
    ['no anchor', "    pattern: '[a-z1]{9}'\n", 15, 5, /no anchor: .*; begin with a cue word/],
    ['no anchor of a lead', "    pattern: foo\n    lead: '[a-z1]{9}'\n", 16, 5, /no anchor: .*; begin with a cue word/],
    [
      'too many states',
      "    pattern: 'foo(?:a|b){0,60}a(?:a|b){14}'\n",
      15,
      5,
      /more than \d+ states; shorten its counted repeats/,
    ],
    [
      'a span without end',
      "    pattern: 'foo[a-z]+'\n",
      15,
      5,
      /more than 256 characters; bound its repeats or set maxChars/,
    ],
    [
      'an open rule that is none',
      "    pattern: 'foo[a-z]+x[a-z]+'\n    maxChars: open\n",
      16,
      5,
      /open rule ends in one repeat .*; bound/,
    ],
    ['a span too long', '    pattern: foo\n    maxChars: 257\n', 16, 5, /expected <=256/],
    ['an unknown validator', '    pattern: foo\n    validator: lunh\n', 16, 5, /no validator lunh; there are: .*luhn/],
    [
      'an unknown term set',
      '    pattern: foo\n    for: { set: ceus }\n',
      16,
      12,
      /no term set ceus; define it under termSets/,
    ],
    [
      'a term set that every object has',
      '    pattern: foo\n    for: { set: constructor }\n',
      16,
      12,
      /no term set constructor/,
    ],
    ['a span shorter than any match', '    pattern: foo\n    maxChars: 2\n', 16, 5, /matches nothing shorter than 3/],
    ['a lead beyond its reach', "    pattern: foo\n    lead: '.{81}'\n", 16, 5, /lead matches nothing of at most 80/],
    [
      'a trail beyond its reach',
      "    pattern: foo\n    trail: 'x{25}'\n",
      16,
      5,
      /trail matches nothing of at most 24/,
    ],
    ['an unknown lexicon rule set', '    lexicon: nope\n', 15, 5, /no term set nope; define it under termSets/],
    [
      'a lexicon that cannot be read',
      '    lexicon: lost\n',
      15,
      5,
      /lexicon lost\.en cannot be read; expected rules\/lexicons\/lost\.en\.yaml/,
    ],
    ['a part no lexicon has', '    lexicon: odd\n', 15, 5, /toys\.en\/rare: expected NAME or NAME\/common/],
    [
      'terms and a set',
      '    pattern: foo\n    for: { terms: [a], set: cues }\n',
      16,
      5,
      /expected either terms or set/,
    ],
    ['a context without terms', '    pattern: foo\n    against: {}\n', 16, 5, /expected either terms or set/],
    ['a context too far', '    pattern: foo\n    for: { set: cues, before: 81 }\n', 16, 23, /expected <=80/],
    ['a context too far behind', '    pattern: foo\n    for: { set: cues, after: 25 }\n', 16, 23, /expected <=24/],
    ['an unknown edge', '    pattern: foo\n    edges: { left: words, right: word }\n', 16, 14, /expected \("word"/],
    [
      'terms that begin no word',
      "    pattern: foo\n    for: { terms: ['a|#b'] }\n",
      16,
      20,
      /expected terms that begin with a letter or a digit/,
    ],
    ['examples that are none', '    pattern: foo\n    finds: foo\n', 16, 5, /expected Array/],
    ['a near-miss without a reason', '    pattern: foo\n    ignores: [{ text: fo }]\n', 16, 15, /why/],
  ])('%s', (_name, body, line, column, reason) => {
    const error = refusal(`${HEAD}${body}`)
    expect(error).toMatchObject({ name: 'ConfigError', file: 'toy.yaml', line, column, ruleId: 'toy-a' })
    expect(error.reason).toMatch(reason)
    expect(error.message).toBe(`toy.yaml:${line}:${column} rule toy-a: ${error.reason}`)
  })

  it('two rules of one id, at the second', () => {
    const body = '    pattern: foo\n'
    const error = refusal(`${HEAD}${body}${HEAD.slice(HEAD.indexOf('  - id'))}${body}`)
    expect(error).toMatchObject({ line: 16, column: 5, ruleId: 'toy-a', reason: expect.stringMatching(/same id/) })
  })

  it.each<[name: string, change: (text: string) => string, line: number, reason: RegExp]>([
    ['a pack without a version', (text) => text.replace('version: 1.0.0\n', ''), 1, /version/],
    ['a version that is none', (text) => text.replace('1.0.0', "'1.0'"), 2, /semantic version, say 1\.0\.0/],
    [
      'an unknown key of the pack',
      (text) => text.replace('summary: toys', 'summary: toys\nrule: []'),
      4,
      /unknown key/,
    ],
    ['an id that is no kebab-case', (text) => text.replace('toy-a', 'Toy_A'), 10, /kebab-case, say us-npi/],
    ['an entity type in lower case', (text) => text.replace('TOY', 'toy'), 12, /UPPER_SNAKE_CASE/],
    ['a category there is not', (text) => text.replace('signal', 'toys'), 13, /"identity"/],
    ['malformed YAML', (text) => text.replace('[cue, long cue]', '[cue'), 5, /not valid YAML/],
    ['an unknown key of a term set', (text) => text.replace('terms: [cue, long cue]', 'term: [cue]'), 5, /unknown key/],
  ])('%s', (_name, change, line, reason) => {
    const error = refusal(change(`${HEAD}    pattern: foo\n`))
    expect(error).toMatchObject({ file: 'toy.yaml', line })
    expect(error.column).toBeGreaterThanOrEqual(1)
    expect(error.message).toMatch(reason)
  })

  it.each([[''], ['[]'], ['toy'], ['rules: []'], ['null']])('%j for a pack', (text) => {
    expect(refusal(text)).toMatchObject({ file: 'toy.yaml', line: 1 })
  })

  it('a broken lexicon, in the file of the lexicon', () => {
    const text = `${HEAD}    lexicon: broken\n`.replace('  cues:', '  broken: { lexicons: [broken.en] }\n  cues:')
    expect(refusal(text)).toMatchObject({
      file: 'lexicons/broken.en.yaml',
      line: 2,
      reason: expect.stringMatching(/language/),
    })
  })

  it('names the rule of an object, which has no lines', () => {
    const { pack } = readPack(`${HEAD}    pattern: foo\n`)
    const error = refusal({ ...pack, rules: [{ ...pack.rules[0], pattern: 'a(b)' }] })
    expect(error).toMatchObject({ ruleId: 'toy-a', line: undefined })
    expect(error.message).toMatch(/^rule toy-a: pattern, offset 1/)
  })
})

describe('any change to a pack', () => {
  const text = `${HEAD}    lead: 'foo[:= ]{1,2}'
    pattern: '[0-9]{2}(?:-[0-9]{2}){0,2}'
    trail: ' ?(?:a|b)'
    edges: { left: none, right: digit }
    validator: luhn
    for: { set: cues, before: 9, required: true }
    against: { terms: ['no toy', other], after: 3 }
    finds: ['cue foo: [|12-34|] a']
    ignores: [{ text: foo 1, why: too short }]
  - id: toy-b
    summary: words
    entityType: WORDS
    category: health
    strength: weak
    lexicon: lexical
`
  const junk = fc.oneof(
    fc.constantFrom(
      ...[
        '\n',
        '  ',
        ':',
        '-',
        '[',
        ']',
        '{',
        '}',
        '*',
        '&a ',
        '|',
        '(?:',
        ')',
        '\\',
        '{2,}',
        "'",
        '"',
        '0',
        'null',
        '~',
        '#',
        '\t',
        '\ud800',
        '\0',
        '\\p{L}',
        '[^',
      ],
    ),
    fc.string({ maxLength: 3 }),
  )
  const cut = fc.tuple(fc.nat(text.length), fc.nat(12), junk)
  const change = fc.oneof(
    cut.map(
      ([at, length, inserted]) =>
        (given: string): string =>
          given.slice(0, at) + inserted + given.slice(at + length),
    ),
    fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => (given: string): string => {
      const lines = given.split('\n')
      lines.splice(b % lines.length, 0, ...lines.splice(a % lines.length, 1))
      return lines.join('\n')
    }),
  )

  it('compiles or is refused with a ConfigError that names the file; nothing else comes out', () => {
    let refused = 0
    let compiled = 0
    expect(compilePack(text, options).rules).toHaveLength(2)
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        try {
          const pack = compilePack(
            changes.reduce((given, apply) => apply(given), text),
            options,
          )
          compiled++
          createFilter({ packs: [pack] }).check('cue foo: 12-34 a, teddy bears')
        } catch (error) {
          if (!(error instanceof ConfigError)) throw error
          refused++
          expect(error.file).toMatch(/\.yaml$/)
          expect(error.line).toBeGreaterThanOrEqual(1)
          expect(error.reason.length).toBeGreaterThan(9)
        }
      }),
      { numRuns: 600 },
    )
    expect(refused).toBeGreaterThan(150)
    expect(compiled).toBeGreaterThan(20)
  })
})

describe('beside the packs', () => {
  it('the JSON Schemas forbid unknown keys and know every field', () => {
    const schema = JSON.stringify(packJsonSchema())
    for (const key of [
      'lead',
      'pattern',
      'trail',
      'edges',
      'maxChars',
      'validator',
      'for',
      'against',
      'strength',
      'finds',
      'ignores',
      'knownMisses',
    ]) {
      expect(schema).toContain(`"${key}"`)
    }
    expect(packJsonSchema()).toMatchObject({ additionalProperties: false })
    expect(lexiconJsonSchema()).toMatchObject({ additionalProperties: false })
  })

  it('a price tells anchors, size and reach of each rule', () => {
    const [price] = priceRules(
      compile("    lead: 'foo '\n    pattern: '[0-9]{3}'\n    trail: a\n    for: { set: cues, before: 9, after: 4 }\n"),
    )
    expect(price).toMatchObject({ ruleId: 'toy-a', anchor: 'keyword 10', terms: 2, reach: 3 + 80 + 24 + 9 })
    expect(price?.states).toBeGreaterThan(6)
    expect(price?.states).toBeLessThan(MAX_STATES)
    expect(price?.transitions).toBeGreaterThan(price?.states ?? 0)
    expect(priceRules(compile('    lexicon: lexical\n'))[0]).toMatchObject({ anchor: 'lexicon', states: 0, terms: 3 })
  })
})
