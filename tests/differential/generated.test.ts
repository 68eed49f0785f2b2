import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePattern } from '../../src/pattern/syntax/parse.ts'
import { toRegExpSource } from '../../src/pattern/syntax/print.ts'
import type { EdgeKind } from '../../src/text/edges.ts'
import { cache, denoted, patternSource, pieces, scanned, toyEngine, toyText, tryToyPack } from '../pattern/toy.ts'
import { mutated, sampleOf } from './sample.ts'

/**
 * The fast engine, the slow definition and re2-wasm on patterns nobody wrote: 10,000 texts in CI, any number by
 * `npm run differential -- --runs 1000000 --seed 7`.
 */
const TEXTS = Number(process.env.PRESEND_DIFFERENTIAL_RUNS ?? 10_000)
const TEXTS_A_PATTERN = 8
const edge = fc.constantFrom<EdgeKind>('word', 'digit', 'number', 'token', 'none')

/** A pattern with texts: half of them sampled from it between other pieces, then changed in a few places. */
const trial = fc.tuple(patternSource, edge, edge).chain(([pattern, left, right]) => {
  const sampled = fc
    .tuple(toyText, sampleOf(parsePattern(pattern, cache)), toyText)
    .chain(([before, match, after]) => mutated(before.slice(-6) + match + after.slice(0, 6), pieces))
  const text = fc.oneof(sampled, toyText).map((made) => made.slice(0, 60))
  return fc.record({
    pattern: fc.constant(pattern),
    left: fc.constant(left),
    right: fc.constant(right),
    texts: fc.array(text, { minLength: TEXTS_A_PATTERN, maxLength: TEXTS_A_PATTERN }),
  })
})

/** Answers of re2-wasm, in a child process: its heap is fixed, and a pattern is never given back. */
const ORACLE = `
  const { RE2 } = require('re2-wasm')
  const questions = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  process.stdout.write(JSON.stringify(questions.map(([pattern, texts]) => {
    const matcher = new RE2('^(?:' + pattern + ')$', 'u')
    return texts.map((text) => matcher.test(text))
  })))
`
/** Patterns one child process can hold. */
const PATTERNS_A_CHILD = 500

type Question = readonly [pattern: string, slices: readonly string[]]

describe('on generated patterns and texts', () => {
  const questions: Question[] = []

  it('the fast engine finds what the rule denotes, no more and no less', () => {
    let anchored = 0
    let found = 0
    fc.assert(
      fc.property(trial, ({ pattern, left, right, texts }) => {
        if (questions.length < 4 * PATTERNS_A_CHILD) {
          questions.push([pattern, texts.flatMap(slicesOf).filter(({ length }) => length <= mostUnits(pattern))])
        }
        const pack = tryToyPack([{ pattern, left, right, maxChars: mostUnits(pattern) }])
        if (!pack) return
        anchored++
        const engine = toyEngine(pack)
        for (const text of texts) {
          const expected = denoted(pack, text)
          found += expected.length
          expect(scanned(engine, text)).toEqual(expected)
        }
      }),
      { numRuns: Math.ceil(TEXTS / TEXTS_A_PATTERN) },
    )
    // A comparison of nothing with nothing proves nothing.
    expect(anchored).toBeGreaterThan(TEXTS / TEXTS_A_PATTERN / 10)
    expect(found).toBeGreaterThan(TEXTS / 50)
  })

  it('the definition and re2-wasm say the same of slices', () => {
    let matched = 0
    for (let at = 0; at < questions.length; at += PATTERNS_A_CHILD) {
      const batch = questions.slice(at, at + PATTERNS_A_CHILD)
      const answers = JSON.parse(
        execFileSync(process.execPath, ['-e', ORACLE], { input: JSON.stringify(batch), maxBuffer: 1 << 28 }).toString(),
      ) as boolean[][]
      batch.forEach(([pattern, slices], i) => {
        const ours = new RegExp(`^(?:${toRegExpSource(parsePattern(pattern, cache))})$`, 'u')
        slices.forEach((slice, j) => {
          const matches = ours.test(slice)
          if (matches) matched++
          expect(answers[i]?.[j], pattern).toBe(matches)
        })
      })
    }
    expect(matched).toBeGreaterThan(questions.length / 10)
  })
})

/**
 * Longest match asked for. `RegExp`, which the definition is written in, takes exponential time where one repeat stands
 * inside another: `(?:(?:\\d+)+)+` on 24 digits and a letter is a matter of days. Ours is not asked to be as slow.
 */
function mostUnits(pattern: string): number {
  return nestsRepeats(pattern) ? 10 : 24
}

/** Whether a group that is repeated holds a repeat. */
function nestsRepeats(pattern: string): boolean {
  const open: boolean[] = []
  let inner = false
  for (const [token] of pattern.matchAll(
    /\\x\{[^}]*\}|\\.|\[(?:\\x\{[^}]*\}|\\.|[^\]])*\]|\(|\)(?:[+*]|\{[^}]*\})?|[+*]|\{[^}]*\}|[\s\S]/gu,
  )) {
    if (token === '(') {
      open.push(inner)
      inner = false
    } else if (token.startsWith(')')) {
      if (token.length > 1 && inner) return true
      const outer = open.pop() === true
      inner ||= token.length > 1 || outer
    } else if (/^[+*{]/.test(token)) inner = true
  }
  return false
}

/** The well-formed slices of a text at a few places. */
function slicesOf(text: string): string[] {
  const slices = [text, text.slice(1), text.slice(0, -1), text.slice(2, -2), text.slice(0, 3), text.slice(-3)]
  return slices.filter((slice) => !/\p{Cs}/u.test(slice))
}
