import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HIT } from '../../src/pattern/reading.ts'
import { foldTerm, foldUnit } from '../../src/pattern/term-fold.ts'
import { childOf, isInSet, ROOT, type TermTree, TermTreeBuilder } from '../../src/pattern/term-tree.ts'
import { holdsLeft, holdsRight } from '../../src/text/edges.ts'
import { scan, toyEngine, toyPack } from './toy.ts'

/** The output at the end of a text walked from the root; 0 when the tree does not hold it. */
function outputOf(tree: TermTree, text: string): number {
  let node = ROOT
  for (let i = 0; i < text.length && node !== 0; i++) {
    const k = tree.classOf[text.charCodeAt(i)] as number
    if (k === 0) return 0
    node = childOf(tree, node, k)
  }
  return tree.outputOf[node] as number
}

/** The sets of an output, ascending. */
function setsOf({ setsFrom, sets }: TermTree, output: number): number[] {
  return [...sets.subarray(setsFrom[output], setsFrom[output + 1])]
}

const letters = fc.constantFrom(...'abcxyz 0é中ж', "'", '\u{1f600}')
const word = fc
  .string({ unit: letters, minLength: 1, maxLength: 8 })
  .map(foldTerm)
  .filter((term) => term !== '')

describe('TermTreeBuilder', () => {
  it('holds exactly the terms and keywords that were added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.nat(3)), { maxLength: 60 }),
        fc.array(fc.tuple(word, fc.nat(3)), { maxLength: 20 }),
        fc.array(word, { maxLength: 30 }),
        (terms, keywords, strangers) => {
          const builder = new TermTreeBuilder()
          const sets = new Map<string, Set<number>>()
          const rules = new Map<string, Set<number>>()
          const note = (map: Map<string, Set<number>>, key: string, value: number): void => {
            map.set(key, (map.get(key) ?? new Set()).add(value))
          }
          for (const [term, set] of terms) {
            builder.addTerm(term, ['', 's'], set, false)
            note(sets, term, set)
            note(sets, `${term}s`, set)
          }
          for (const [keyword, rule] of keywords) {
            builder.addKeyword(keyword, rule)
            note(rules, keyword, rule)
          }
          const tree = builder.build()
          for (const text of [...sets.keys(), ...rules.keys(), ...strangers]) {
            const output = outputOf(tree, text)
            expect(setsOf(tree, output)).toEqual([...(sets.get(text) ?? [])].sort())
            expect([...(builder.keywordRules()[output] ?? [])].sort()).toEqual([...(rules.get(text) ?? [])].sort())
          }
          expect(tree.longest).toBe(Math.max(0, ...[...sets.keys(), ...rules.keys()].map(({ length }) => length)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('grows: 30,000 terms over 2,000 characters stay apart', () => {
    const terms = Array.from({ length: 30_000 }, (_, i) =>
      String.fromCharCode(
        0x4e00 + (i % 2000),
        0x61 + (i % 26),
        0x4e00 + ((i * 7) % 1999),
        0x61 + ((i * 3) % 26),
        0x30 + (i % 10),
      ),
    )
    const builder = new TermTreeBuilder()
    terms.forEach((term, i) => {
      builder.addTerm(term, [''], i, false)
    })
    const tree = builder.build()
    terms.forEach((term, i) => {
      if (!isInSet(tree, outputOf(tree, term), i)) throw new Error(`lost term ${i}`)
    })
    expect(outputOf(tree, '中a')).toBe(0)
  })

  it('reads every unit that folds alike alike', () => {
    const builder = new TermTreeBuilder()
    builder.addTerm('straße x-y', [''], 0, false)
    builder.addTerm('kiss', [''], 1, false)
    const tree = builder.build()
    for (const text of ['straße x-y', 'STRAße X-Y', 'Straße\u00a0x-y', 'STRAẞE'.toLowerCase().concat('\tx-y')]) {
      expect(outputOf(tree, text)).not.toBe(0)
    }
    expect(outputOf(tree, '\u212ai\u017fs')).not.toBe(0)
  })
})

describe('foldUnit', () => {
  it('is idempotent for every code unit, and lower case', () => {
    const wrong: number[] = []
    for (let unit = 0; unit < 0x10000; unit++) {
      const folded = foldUnit(unit)
      if (foldUnit(folded) !== folded) wrong.push(unit)
      if (unit < 0x250 && String.fromCharCode(folded) !== String.fromCharCode(folded).toLowerCase()) wrong.push(unit)
    }
    // The dotted capital I has no lower case of one unit.
    expect(wrong).toEqual([0x130])
  })

  it('takes hyphens, tabs and line breaks for a space', () => {
    expect(foldTerm('  Follow\u2011up\n\t Visit ')).toBe('follow up visit')
  })
})

describe('term hits of a scan', () => {
  const termSets = {
    one: { languages: ['any'], terms: ['foo', 'foo bar', 'a', 'b1', "fo'o", '中', '文字', 'né', 'ж'] },
    two: { languages: ['any'], terms: ['bar', 'foo', '字', 'c/b'] },
  }
  const engine = toyEngine(
    toyPack(
      [
        { lexicon: 'one', pattern: undefined },
        { lexicon: 'two', pattern: undefined },
      ],
      termSets,
    ),
  )
  const text = fc
    .array(
      fc.constantFrom(
        'foo',
        'FOO',
        'bar',
        'a',
        'b',
        '1',
        ' ',
        '-',
        "'",
        '’',
        '中',
        '文',
        '字',
        '文字',
        'é',
        'n',
        'ж',
        'c/b',
        '_',
        '.',
        '\n',
        '한',
        '\u{1f600}',
      ),
      {
        maxLength: 16,
      },
    )
    .map((parts) => parts.join(''))

  it('are those of a naive search for whole words', () => {
    let found = 0
    fc.assert(
      fc.property(text, (given) => {
        const folded = [...Array(given.length).keys()]
          .map((i) => String.fromCharCode(foldUnit(given.charCodeAt(i))))
          .join('')
        const expected: string[] = []
        for (const [name, { terms }] of Object.entries(termSets)) {
          for (const term of terms.map(foldTerm)) {
            for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
              const end = at + term.length
              if (holdsLeft('word', given, at, end) && holdsRight('word', given, at, end))
                expected.push(`toy/${name} ${at} ${end}`)
            }
          }
        }
        const { hits } = scan(engine, given, 100)
        const actual: string[] = []
        let previous = 0
        for (let h = 0; h < hits.length; h += HIT) {
          const [start, end, output] = hits.items.subarray(h, h + HIT) as unknown as [number, number, number]
          expect(start).toBeGreaterThanOrEqual(previous)
          previous = start
          for (const set of setsOf(engine.tree, output)) actual.push(`${engine.setNames[set]} ${start} ${end}`)
        }
        found += actual.length
        expect(actual.sort()).toEqual(expected.sort())
      }),
      { numRuns: 1500 },
    )
    expect(found).toBeGreaterThan(500)
  })
})
