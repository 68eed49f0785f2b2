import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePack } from '../../src/compile/compile-pack.ts'
import { type ExampleResult, readMarks, testPack } from '../../src/compile/examples.ts'
import { ConfigError } from '../../src/errors.ts'
import { createFilter } from '../../src/index.ts'

describe('readMarks', () => {
  it.each([
    ['a [|bc|] d', 'a bc d', [{ start: 2, end: 4 }]],
    [
      '[|a|][|b|]',
      'ab',
      [
        { start: 0, end: 1 },
        { start: 1, end: 2 },
      ],
    ],
    ['[|\u{1f600}|]文', '\u{1f600}文', [{ start: 0, end: 2 }]],
    ['no marks [ | ]', 'no marks [ | ]', []],
    ['', '', []],
  ])('%j', (example, text, spans) => {
    expect(readMarks(example)).toEqual({ text, spans })
  })

  it('is undone by putting the marks back', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', ' ', '(', ')', '文', '\u{1f600}'), maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            piece,
            piece.filter((p) => p !== ''),
          ),
          { maxLength: 4 },
        ),
        piece,
        (pairs, rest) => {
          const { text, spans } = readMarks(
            `${pairs.map(([before, marked]) => `${before}[|${marked}|]`).join('')}${rest}`,
          )
          expect(text).toBe(`${pairs.map(([before, marked]) => before + marked).join('')}${rest}`)
          expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(pairs.map(([, marked]) => marked))
        },
      ),
    )
  })
})

describe('testPack', () => {
  const yaml = `pack: toy
version: 1.0.0
summary: toys
rules:
  - id: toy-a
    summary: a toy
    entityType: TOY
    category: signal
    strength: distinct
    pattern: 'foo\\d{2}'
    finds:
      - 'a [|foo12|] b'
      - 'a [|foo12|] and foo34'
      - 'a foo12'
      - 'a [|bar12|]'
      - '[|foo12|] [|foo34|]'
    ignores:
      - { text: 'foo1', why: too short }
      - { text: 'foo12', why: it is one }
    knownMisses:
      - { text: 'fo12', why: misspelled }
      - { text: 'x foo12', why: found by now }
      - { text: 'foo12 [|fo34|]', why: one of two }
`
  const filter = createFilter({ packs: [compilePack(yaml)] })
  const results = testPack(yaml, filter, { file: 'toy.yaml' })
  const of = (kind: ExampleResult['kind']): (string | undefined)[] =>
    results.filter((r) => r.kind === kind).map(({ reason }) => reason)

  it('wants exactly the marked spans found', () => {
    expect(of('finds')).toEqual([
      undefined,
      'expected 2-7, found toy-a 2-7, toy-a 12-17',
      'no [|…|] marks what to find',
      'expected 2-7, found nothing',
      undefined,
    ])
  })

  it('wants near-misses passed over, and known misses promoted once they are found', () => {
    expect(of('ignores')).toEqual([undefined, 'expected no TOY, found toy-a 0-5'])
    expect(of('knownMisses')).toEqual([undefined, 'it is found now: move it to finds', undefined])
  })

  it('numbers examples from 1 and tells their lines; passed means no reason', () => {
    expect(results.map(({ kind, index, line }) => `${kind} ${index} ${line}`)).toEqual([
      ...['finds 1 12', 'finds 2 13', 'finds 3 14', 'finds 4 15', 'finds 5 16'],
      ...['ignores 1 18', 'ignores 2 19', 'knownMisses 1 21', 'knownMisses 2 22', 'knownMisses 3 23'],
    ])
    for (const { passed, reason, ruleId } of results) {
      expect(passed).toBe(reason === undefined)
      expect(ruleId).toBe('toy-a')
    }
  })

  it('says names and offsets only, never the text of an example', () => {
    for (const { reason } of results) expect(reason ?? '').not.toMatch(/foo\d|bar/)
  })

  it('has no lines for an object, and refuses what is no pack', () => {
    const object = {
      pack: 'toy',
      version: '1.0.0',
      summary: 'x',
      rules: [
        {
          id: 'toy-a',
          summary: 'x',
          entityType: 'TOY',
          category: 'signal',
          strength: 'weak',
          pattern: 'foo',
          ignores: [{ text: 'x', why: 'y' }],
        },
      ],
    }
    expect(testPack(object, filter)).toEqual([{ ruleId: 'toy-a', kind: 'ignores', index: 1, passed: true }])
    expect(() => testPack('rules: 1', filter)).toThrow(ConfigError)
  })
})
