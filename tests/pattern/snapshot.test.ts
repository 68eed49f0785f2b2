import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapshot } from '../../generated/snapshot.ts'
import { writeSnapshot } from '../../src/compile/write-snapshot.ts'
import { VALIDATORS } from '../../src/detect/validators/index.ts'
import { automatonCodes, type PatternEngine } from '../../src/pattern/engine.ts'
import {
  encodeNumbers,
  fillRuns,
  LARGEST,
  numberAt,
  readAscending,
  readAscii,
  runsOf,
  wideNumberAt,
  wideNumbers,
  writeAscending,
  writeAscii,
} from '../../src/pattern/number-text.ts'
import { readSnapshot } from '../../src/pattern/snapshot.ts'
import { shippedEngine } from '../shipped.ts'
import { toyEngine, toyPack } from './toy.ts'

/** What a matcher reads of an engine; what only the compiler knows of a rule is not part of it. */
function tables({ rules, automata: { automata, ...flat }, ...engine }: PatternEngine): unknown {
  const own = automata.map(({ states, classes, record }) => ({ states, classes, record }))
  const told = rules.map(({ rule, lead, pattern, trail, ...runtime }) => {
    const { id, entityType, category, tags, locales, strength, validator, lexicon, edges, maxChars } = rule
    return {
      ...runtime,
      records: [lead, pattern, trail].map((automaton) => automaton?.record),
      rule: { id, entityType, category, tags, locales, strength, validator, lexicon, edges, maxChars },
    }
  })
  return { ...engine, flat, own, rules: told }
}

describe('a snapshot', () => {
  it('of the shipped packs gives the engine that merging them gives', () => {
    expect(tables(readSnapshot(snapshot, VALIDATORS))).toEqual(tables(shippedEngine))
  })

  it('of any engine gives that engine back', () => {
    const pack = toyPack(
      [
        { pattern: String.raw`(?:foo|中)\d{1,3}`, left: 'word', for: { set: 'one' }, against: { set: 'two' } },
        { lead: 'bar:', pattern: '[a-z]{1,9}', trail: '!' },
        { pattern: '#[a-z]+@[a-z]{2}', maxChars: 20, left: 'none', right: 'none' },
        { lexicon: 'two', pattern: undefined },
      ],
      {
        one: { languages: ['en'], terms: ['deep enough to be shared', 'steep enough to be shared', 'a'] },
        two: { languages: ['de'], terms: ['Grundstücksverkehrsgenehmigung', '中文', 'Привет'] },
      },
    )
    const engine = toyEngine(pack)
    const written = writeSnapshot(engine, automatonCodes([pack]))
    expect(tables(readSnapshot(written, {}))).toEqual(tables(engine))
    expect(written.lists + written.numbers).toMatch(/^[ -~]*$/)
  })
})

describe('numbers as text', () => {
  it('come back, and need no escape in a module', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(LARGEST), fc.nat(200))), fc.array(fc.nat(2 ** 30 - 1)), (small, wide) => {
        const text = encodeNumbers(small)
        expect(small.map((_, i) => numberAt(text, i))).toEqual(small)
        const halves = wideNumbers(wide)
        expect(wide.map((_, i) => wideNumberAt(Uint16Array.from(halves), i))).toEqual(wide)
        expect(JSON.stringify(text)).toHaveLength(text.length + 2)
      }),
    )
  })

  it('come back from ASCII, and need no escape in a module', () => {
    const all = Array.from({ length: LARGEST + 1 }, (_, n) => n)
    const text = writeAscii(all)
    expect(text).toMatch(/^[#-[\]-~]*$/)
    expect([...readAscii(text, all.length)]).toEqual(all)
    for (const bad of [-1, LARGEST + 1, Number.NaN]) expect(() => writeAscii([bad])).toThrow(RangeError)
  })

  it('come back when they ascend', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(fc.nat(60), fc.nat(20_000))), (numbers) => {
        const ascending = numbers.sort((a, b) => a - b)
        expect(readAscending(writeAscending(ascending))).toEqual(ascending)
      }),
    )
  })

  it('come back as runs', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 40 }))), (runs) => {
        const table = Uint16Array.from(runs.flatMap(([value, length]) => new Array<number>(length).fill(value)))
        const found = Uint16Array.from(runsOf(table))
        const read = fillRuns(found, new Uint16Array(table.length))
        expect(read).toEqual(table)
      }),
    )
  })
})
