import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Automaton, buildAutomata } from '../../src/pattern/automaton/automaton-table.ts'
import { buildDfa, type Dfa } from '../../src/pattern/automaton/dfa.ts'
import { TooManyStatesError } from '../../src/pattern/automaton/nfa.ts'
import { upperBound } from '../../src/pattern/automaton/upper-bound.ts'
import { encodeDfa } from '../../src/pattern/automaton/write-automaton.ts'
import { encodeNumbers, numberAt } from '../../src/pattern/number-text.ts'
import { parsePattern } from '../../src/pattern/syntax/parse.ts'
import { toRegExpSource } from '../../src/pattern/syntax/print.ts'
import { cache, patternSource, toyText } from './toy.ts'

const compile = (source: string): Dfa => buildDfa(parsePattern(source, cache), 2500)

/** An automaton of a table with others before and behind it. */
function decode(code: string): Automaton {
  const other = encodeDfa(compile('[a-z]{1,3}|\\d+'))
  return buildAutomata([other, code, other]).automata[1] as Automaton
}

function accepts(automaton: Automaton, text: string): boolean {
  let state = automaton.start
  for (let i = 0; i < text.length; i++) {
    state = automaton.step(state, text.charCodeAt(i))
  }
  return automaton.accepts(state)
}

function stepDfa(dfa: Dfa, state: number, unit: number): number {
  const k = dfa.runClasses[upperBound(dfa.runStarts, unit) - 1] as number
  return dfa.next[state * dfa.classes + k] as number
}

/** A few units of every class: the ends of its runs and their neighbors. */
function telling(dfa: Dfa): number[] {
  const units = dfa.runStarts.flatMap((start) => [start - 1, start, start + 1])
  return [...new Set([0, 0x41, 127, 128, 0xd7ff, 0xd800, 0xdfff, 0xffff, ...units])].filter(
    (u) => u >= 0 && u <= 0xffff,
  )
}

describe('an automaton', () => {
  it('accepts exactly what RegExp accepts, halves of surrogate pairs included', () => {
    let accepted = 0
    fc.assert(
      fc.property(patternSource, fc.array(toyText, { minLength: 10, maxLength: 30 }), (source, texts) => {
        const automaton = decode(encodeDfa(compile(source)))
        const oracle = new RegExp(`^(?:${toRegExpSource(parsePattern(source, cache))})$`, 'u')
        for (const text of texts) {
          // Slices, too: whole random texts rarely match.
          for (const slice of [text, text.slice(0, 1), text.slice(0, 2), text.slice(1, 4), text.slice(2, 3)]) {
            const expected = oracle.test(slice)
            if (expected) accepted++
            expect(accepts(automaton, slice)).toBe(expected)
          }
        }
      }),
      { numRuns: 600 },
    )
    expect(accepted).toBeGreaterThan(300)
  })

  it('splits astral intervals by their high surrogate', () => {
    for (const [lo, hi] of [
      [0x10000, 0x10ffff],
      [0x103ff, 0x10400],
      [0x10001, 0x103fe],
      [0x10123, 0x12456],
      [0x1f600, 0x1f600],
      [0xfffe, 0x10002],
    ] as const) {
      const automaton = decode(encodeDfa(compile(`[\\x{${lo.toString(16)}}-\\x{${hi.toString(16)}}]`)))
      for (const cp of [lo - 1, lo, lo + 1, (lo + hi) >> 1, hi - 1, hi, hi + 1, lo + 0x400, hi - 0x400]) {
        if (cp > 0x10ffff) continue
        expect(accepts(automaton, String.fromCodePoint(cp))).toBe(cp >= lo && cp <= hi)
      }
    }
  })

  it('keeps apart more than 255 classes of characters', () => {
    const pairs = Array.from({ length: 600 }, (_, i) => String.fromCharCode(0x4e00 + i, 0x6000 + i))
    const automaton = decode(encodeDfa(compile(`(?:${pairs.join('|')})`)))
    expect(automaton.classes).toBeGreaterThan(600)
    expect(pairs.filter((pair) => !accepts(automaton, pair))).toEqual([])
    const crossed = pairs.map((pair, i) => `${pair[0]}${pairs[(i + 256) % 600]?.[1]}`)
    expect(crossed.filter((pair) => accepts(automaton, pair))).toEqual([])
  })
})

describe('encodeDfa and buildAutomata', () => {
  it('tell apart more places than 16 bits could number', () => {
    for (const count of [180, 260, 500]) {
      const pairs = Array.from({ length: count }, (_, i) => String.fromCharCode(0x4e00 + i, 0x6000 + i))
      const automaton = decode(encodeDfa(compile(`(?:${pairs.join('|')})`)))
      expect(automaton.states * automaton.classes).toBeGreaterThan(0x10000)
      expect(pairs.filter((pair) => !accepts(automaton, pair))).toEqual([])
      expect(pairs.filter((pair, i) => accepts(automaton, `${pair[0]}${pairs[(i + 1) % count]?.[1]}`))).toEqual([])
    }
  })

  it('give back every transition', () => {
    fc.assert(
      fc.property(patternSource, (source) => {
        const dfa = compile(source)
        const automaton = decode(encodeDfa(dfa))
        expect(automaton.classes).toBe(dfa.classes)
        expect(automaton.states * automaton.classes).toBe(dfa.next.length)
        // Walk both from the start and pair up the states met.
        const paired = new Map([[dfa.start, automaton.start]])
        for (const [state, decoded] of paired) {
          expect(automaton.accepts(decoded)).toBe(dfa.accepting[state] === 1)
          expect(decoded === 0).toBe(state === 0)
          for (const unit of telling(dfa)) {
            const to = stepDfa(dfa, state, unit)
            const decodedTo = automaton.step(decoded, unit)
            expect(paired.get(to) ?? decodedTo).toBe(decodedTo)
            paired.set(to, decodedTo)
          }
        }
        expect(new Set(paired.values()).size).toBe(paired.size)
      }),
      { numRuns: 300 },
    )
  })

  it('write what ends alike alike, whatever it begins with', () => {
    const codes = ['acme', 'globex', 'initech'].map((name) =>
      encodeDfa(compile(`(?i:${name})[a-z .]*(?i:key|token|secret)[ =:]+`)),
    )
    const [first = '', ...others] = codes
    const quarter = Math.floor(first.length / 4)
    const parts = Array.from({ length: first.length - quarter }, (_, at) => first.slice(at, at + quarter))
    for (const other of others) expect(parts.some((part) => other.includes(part))).toBe(true)
  })

  it('write printable text: no backslash, no quote, no control, no surrogate', () => {
    fc.assert(
      fc.property(patternSource, (source) => {
        expect(encodeDfa(compile(source))).toMatch(/^[\u0023-\u005b\u005d-\ud7ff]*$/)
      }),
      { numRuns: 200 },
    )
  })

  it('give back every number that fits one character, and refuse the others', () => {
    const largest = 0xd7fe - 0x23
    const numbers = Array.from({ length: largest + 1 }, (_, n) => n)
    const code = encodeNumbers(numbers)
    expect(code).toHaveLength(numbers.length)
    expect(numbers.filter((n) => numberAt(code, n) !== n)).toEqual([])
    for (const bad of [-1, largest + 1, Number.NaN]) expect(() => encodeNumbers([bad])).toThrow(RangeError)
  })
})

describe('buildDfa', () => {
  it('leaves no two states that no continuation tells apart, and no state without a way to or from it', () => {
    fc.assert(
      fc.property(patternSource, (source) => {
        const dfa = compile(source)
        // Moore's table, the slow way: mark pairs that differ until nothing changes.
        const differ = Array.from({ length: dfa.states }, (_, a) =>
          Array.from({ length: dfa.states }, (_, b) => dfa.accepting[a] !== dfa.accepting[b]),
        )
        for (let changed = true; changed; ) {
          changed = false
          for (let a = 0; a < dfa.states; a++) {
            for (let b = 0; b < a; b++) {
              if (differ[a]?.[b]) continue
              for (let k = 0; k < dfa.classes; k++) {
                const [x, y] = [dfa.next[a * dfa.classes + k] as number, dfa.next[b * dfa.classes + k] as number]
                if (!differ[x]?.[y]) continue
                ;(differ[a] as boolean[])[b] = (differ[b] as boolean[])[a] = changed = true
                break
              }
            }
          }
        }
        for (let a = 0; a < dfa.states; a++) for (let b = 0; b < a; b++) expect(differ[a]?.[b]).toBe(true)
        const reached = new Set([dfa.start])
        for (const s of reached)
          for (let k = 0; k < dfa.classes; k++) reached.add(dfa.next[s * dfa.classes + k] as number)
        reached.add(0)
        expect(reached.size).toBe(dfa.states)
      }),
      { numRuns: 300 },
    )
  })

  it('needs the same states and classes for the same language, however it is written', () => {
    for (const [one, other] of [
      ['a|b', '[ab]'],
      ['a|aa|aaa', 'a{1,3}'],
      ['(?:a*)*', 'a*'],
      ['(?:ab|ac)', 'a[bc]'],
      ['[a-c]|[^a-c]', '(?s:.)'],
      ['中|文', '[中文]'],
      ['(?:\u{1f600}|\u{1f601})', '[\u{1f600}\u{1f601}]'],
      ['a?a?a?', 'a{0,3}'],
    ] as const) {
      const [x, y] = [compile(one), compile(other)]
      expect([x.states, x.classes]).toEqual([y.states, y.classes])
    }
  })

  it('has class 0 and state 0 lead nowhere', () => {
    fc.assert(
      fc.property(patternSource, (source) => {
        const dfa = compile(source)
        expect([...dfa.next.subarray(0, dfa.classes)].every((to) => to === 0)).toBe(true)
        for (let s = 0; s < dfa.states; s++) expect(dfa.next[s * dfa.classes]).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  it('gives up on counted repeats that multiply, early and by count', () => {
    for (const bomb of ['(?:(?:a{1,30}b){1,30}c)', '(?:a|b)*a(?:a|b){14}', '[ab]{0,999}']) {
      expect(() => buildDfa(parsePattern(bomb, cache), 500)).toThrow(TooManyStatesError)
    }
    expect(buildDfa(parsePattern('a{499}', cache), 501).states).toBe(501)
    expect(() => buildDfa(parsePattern('a{499}', cache), 500)).toThrow('more than 500 states')
  })
})
