import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompiledPack } from '../../src/pattern/compiled-pack.ts'
import type { PatternEngine } from '../../src/pattern/engine.ts'
import { FIRST_DIGIT } from '../../src/pattern/inner-codes.ts'
import { HIT } from '../../src/pattern/reading.ts'
import type { EdgeKind } from '../../src/text/edges.ts'
import { denoted, patternSource, scan, scanned, type ToyRule, toyEngine, toyPack, toyText, tryToyPack } from './toy.ts'

const edge = fc.constantFrom<EdgeKind>('word', 'digit', 'number', 'token', 'none')
const texts = fc.array(toyText, { minLength: 4, maxLength: 10 })

describe('scan finds what rules denote, no more and no less', () => {
  it('with random patterns and edges', () => {
    let anchored = 0
    fc.assert(
      fc.property(patternSource, edge, edge, texts, (pattern, left, right, samples) => {
        const pack = tryToyPack([{ pattern, left, right, maxChars: 24 }])
        if (!pack) return
        anchored++
        const engine = toyEngine(pack)
        for (const text of samples) expect(scanned(engine, text)).toEqual(denoted(pack, text))
      }),
      { numRuns: 900 },
    )
    expect(anchored).toBeGreaterThan(100)
  })

  const rules: readonly ToyRule[] = [
    { pattern: String.raw`[1-7]{1,3}(?:[ -]\d{1,2}){0,2}`, left: 'number', right: 'number' },
    { pattern: String.raw`[A-Z]{1,3}\d{1,4}` },
    { pattern: '[a-z0-9]{1,4}@[abc]{1,3}', right: 'token' },
    { pattern: '#[a-z]{1,3}', left: 'none', right: 'none' },
    { pattern: '(?:文字|中)[中文字]{0,2}', left: 'none', right: 'none' },
    { pattern: 'foo(?:[ -]?bar)?', left: 'token', right: 'token' },
    { lead: 'foo[:= ]{0,2}', pattern: String.raw`[a-c\d]{1,4}`, left: 'none', right: 'word' },
    { lead: '中', pattern: '(?:文|字)+', maxChars: 6, left: 'none', right: 'none' },
    { pattern: String.raw`\d{1,2}`, trail: ' ?(?:a|中)', left: 'digit', right: 'digit' },
    { pattern: 'é[a-c1]{1,2}' },
    { pattern: '(?i:[a-c]{2})[ -]?[147]{2,3}' },
  ]

  it('with every kind of anchor in one engine', () => {
    const pack = toyPack(rules)
    const kinds = new Set(pack.rules.flatMap(({ anchors }) => anchors.map(({ kind }) => kind)))
    expect([...kinds].sort()).toEqual(['digits', 'inner', 'keyword', 'mark', 'shape'])
    const engine = toyEngine(pack)
    let found = 0
    fc.assert(
      fc.property(toyText, (text) => {
        const candidates = scanned(engine, text)
        found += candidates.length
        expect(candidates).toEqual(denoted(pack, text))
      }),
      { numRuns: 1500 },
    )
    expect(found).toBeGreaterThan(1000)
  })

  it('with a keyword that many rules share, whatever stands behind it', () => {
    const shared: readonly ToyRule[] = [
      { pattern: String.raw`(?i:foo) \d` },
      { pattern: '(?i:foo) [a-c]{1,2}', right: 'none' },
      { pattern: '(?i:foo) ?:' },
      { pattern: '(?i:foo) @?', right: 'none' },
      { pattern: '(?i:foo) é' },
      { pattern: '(?i:foo) 文', right: 'none' },
      { lead: '(?i:foo) ', pattern: String.raw`[A-Z]\d?`, right: 'none' },
      { pattern: '(?i:foo)', trail: ' [-/]' },
    ]
    const pack = toyPack(shared)
    expect(toyEngine(pack).heads.keywordRowOf.some((row) => row !== 0)).toBe(true)
    const marks = ['-', ':', '@', '/', '\n', ' ', ' ', '\u00a0']
    holdsFor(pack, fc.constantFrom('foo', 'FOO', 'Foo', '1', 'a', 'B', 'é', '文', ...marks), 200)
  })

  it('with marks that many rules begin with, whatever two units stand behind them', () => {
    const marked: readonly ToyRule[] = [
      { pattern: String.raw`\+1 ?\d{2}`, left: 'none' },
      { pattern: String.raw`\+\d`, left: 'none', right: 'none' },
      { pattern: String.raw`[+-]\d\.\d`, left: 'none', right: 'number' },
      { pattern: '#[ab]é', left: 'none' },
      { pattern: '#文?a', left: 'token', right: 'none' },
      { lead: '-', pattern: 'a?1', right: 'none' },
      { pattern: String.raw`\+`, trail: '1[ab]', left: 'none', right: 'none' },
      { pattern: '-a?', trail: 'é', left: 'none', right: 'none' },
    ]
    const pack = toyPack(marked)
    expect(new Set(pack.rules.flatMap(({ anchors }) => anchors.map(({ kind }) => kind)))).toEqual(new Set(['mark']))
    holdsFor(pack, fc.constantFrom('+', '-', '#', '1', '1', '7', 'a', 'b', ' ', '.', 'é', '文', '中', '\n'), 200)
  })

  it('with more rules that hang on a digit than one walk back asks', () => {
    const letters = [...'abcdefgh']
    const pack = toyPack(
      letters
        .flatMap((a) => letters.map((b) => ({ pattern: `(?i:${a}${b})[ -]?[17]{2,3}` })))
        .concat([{ pattern: '(?i:xy)[ -]?[17]{2,3}' }, { pattern: '(?i:xz) ?[17]{2}' }]),
    )
    const anchors = pack.rules.flatMap((rule) => rule.anchors)
    expect(new Set(anchors.map(({ kind }) => kind))).toEqual(new Set(['digits']))
    expect(toyEngine(pack).innerAnchors[FIRST_DIGIT]?.length).toBeGreaterThan(64)
    holdsFor(
      pack,
      fc.constantFrom('ab', 'AB1', 'hh-', 'ha', 'gh 7', 'xy', 'xz1', 'XZ ', ' ', ' ', '1', '17', '.', 'é', '文'),
      80,
    )
  })

  it('whatever other rules and packs are loaded beside it', () => {
    const packs = rules.map((rule, index) => toyPack([rule], {}, `toy${index}`))
    const together = toyEngine(...packs)
    const alone = packs.map((pack) => toyEngine(pack))
    fc.assert(
      fc.property(toyText, (text) => {
        expect(scanned(together, text)).toEqual(alone.flatMap((engine) => scanned(engine, text)).sort())
      }),
      { numRuns: 500 },
    )
  })
})

/** Holds an engine to the definition on texts of some pieces, among which there have to be matches. */
function holdsFor(pack: CompiledPack, piece: fc.Arbitrary<string>, leastFound: number): void {
  const engine = toyEngine(pack)
  let found = 0
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      (text) => {
        const candidates = scanned(engine, text)
        found += candidates.length
        expect(candidates).toEqual(denoted(pack, text))
      },
    ),
    { numRuns: 3000 },
  )
  expect(found).toBeGreaterThan(leastFound)
}

describe('scan', () => {
  it('gives the longest end, and starts that overlap', () => {
    const engine = toyEngine(toyPack([{ pattern: '[A-Z][A-Z](?:-[A-Z][A-Z]){0,2}' }]))
    expect(scanned(engine, 'AA-BB-CC-DD')).toEqual(['toy-0 0 8', 'toy-0 3 11', 'toy-0 6 11', 'toy-0 9 11'])
  })

  it('gives every end of a rule with a validator, ascending and adjacent', () => {
    const engine = toyEngine(toyPack([{ pattern: String.raw`\d(?: ?\d){0,3}`, validator: 'luhn' }]))
    const { candidates } = scan(engine, '12 3', 1000)
    expect([...candidates.items.subarray(0, candidates.length)]).toEqual([0, 0, 2, 0, 0, 4, 0, 3, 4])
  })

  it('skips a rule whose required term is nowhere near, unless every rule is asked for', () => {
    const engine = toyEngine(
      toyPack([{ pattern: String.raw`\d{3}`, for: { terms: ['foo'], before: 5, after: 2, required: true } }]),
    )
    expect(scan(engine, 'foo 123', 1000).candidates.length).toBe(3)
    expect(scan(engine, `foo${' '.repeat(90)}123`, 1000).candidates.length).toBe(0)
    expect(scan(engine, '123', 1000).candidates.length).toBe(0)
    expect(scan(engine, '123', 1000, true).candidates.length).toBe(3)
  })

  it('says where the counted work of a block ran out, and goes on counting anew in the next block', () => {
    const engine = toyEngine(toyPack([{ pattern: String.raw`\d{2}` }]))
    const dense = '12 '.repeat(1000)
    const { work } = scan(engine, dense, 1 << 20)
    expect(scan(engine, dense, work).stoppedAt).toBeUndefined()
    expect(scan(engine, dense, work - 1).stoppedAt).toBe(2997)
    expect(scan(engine, '12 '.repeat(100_000), (work / 1000) * 1366).stoppedAt).toBeUndefined()
  })

  it('lists signs that call for another view', () => {
    const { signs } = scan(toyEngine(toyPack([{ pattern: '#a' }])), 'a\u200bb ４', 100)
    expect([...signs.items.subarray(0, signs.length)]).toEqual([1, 0x200b, 4, 0xff14])
  })

  it('starts no open rule inside a stretch that one already took', () => {
    const engine = toyEngine(toyPack([{ pattern: 'foo:[a-z:]*', right: 'none', maxChars: 'open' }]))
    expect(scanned(engine, 'foo:abc:foo:x foo:')).toEqual(['toy-0 0 13', 'toy-0 14 18'])
  })
})

describe('rows that are filled when the pass comes to them', () => {
  const engine = toyEngine(
    toyPack([{ lexicon: 'words', pattern: undefined }], {
      words: { languages: ['any'], terms: ['a bit', 'dr', 'drum', 'a'] },
    }),
  )

  it('know a word behind a one-letter word, in either case, whatever was read before', () => {
    for (const text of ['a dr', 'a Dr', 'A DR', 'a drum', 'a Drum', 'a bit dr', 'a dr']) {
      const found = scanned(engine, text)
      const words = text.toLowerCase().replace('a bit', 'a_bit').split(' ')
      expect(found.length, text).toBe(words.length)
      expect(scanned(engine, text)).toEqual(found)
    }
  })
})

describe('terms of one and more words', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'bb', 'abb', 'bab', 'aba', 'é', 'bé')
  const term = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  const piece = fc.oneof(
    { weight: 6, arbitrary: word },
    { weight: 1, arbitrary: word.map((w) => w.toUpperCase()) },
    { weight: 1, arbitrary: fc.constantFrom('1', "'", '-', '.', '中', '\u200b', '_') },
  )
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', ' ', '  ')), { maxLength: 16 })
    .map((parts) => parts.flat().join(''))

  it('are found wherever they stand as words, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(term, { minLength: 1, maxLength: 8 }),
        fc.array(text, { maxLength: 8 }),
        (terms, texts) => {
          const engine = toyEngine(
            toyPack([{ lexicon: 'words', pattern: undefined }], { words: { languages: ['any'], terms } }),
          )
          for (const each of texts) expect(termsIn(engine, each)).toEqual(occurrences(terms, each))
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** `start end` of the terms that a scan notes, ascending. */
function termsIn(engine: PatternEngine, text: string): string[] {
  const { hits } = scan(engine, text, 1 << 20)
  const found = Array.from({ length: hits.length / HIT }, (_, i) => `${hits.items[HIT * i]} ${hits.items[HIT * i + 1]}`)
  return found.sort()
}

/** The same by definition: every slice that is a term in any case and stands between edges of words. */
function occurrences(terms: readonly string[], text: string): string[] {
  const found: string[] = []
  for (let start = 0; start < text.length; start++) {
    for (const term of terms) {
      const end = start + term.length
      if (text.slice(start, end).replaceAll('-', ' ').toLowerCase() !== term) continue
      if (isWordUnit(text[start - 1]) || isWordUnit(text[end])) continue
      found.push(`${start} ${end}`)
    }
  }
  return found.sort()
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[a-z0-9é_]/iu.test(unit)
}
