import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CANDIDATE } from '../../src/pattern/reading.ts'
import { buildReference, type ReferenceCandidate } from '../../src/pattern/reference.ts'
import type { RuntimeRule } from '../../src/pattern/runtime-rule.ts'
import { createScanner } from '../../src/pattern/scan.ts'
import { compiledRules, exampleTexts, shippedEngine } from '../shipped.ts'

const scanner = createScanner(shippedEngine)
const reference = buildReference(shippedEngine.rules, compiledRules)

/** What the fast engine proposes for rules with a pattern, whether or not their context is there. */
function fast(text: string): ReferenceCandidate[] {
  const { items, length } = scanner.scan(text, { workPerBlock: 1 << 20, everyRule: true }).candidates
  const found = new Map<string, ReferenceCandidate>()
  for (let i = 0; i < length; i += CANDIDATE) {
    const candidate = { rule: items[i] as number, start: items[i + 1] as number, end: items[i + 2] as number }
    if ((shippedEngine.rules[candidate.rule] as RuntimeRule).pattern) found.set(JSON.stringify(candidate), candidate)
  }
  return [...found.values()]
}

function named(candidates: readonly ReferenceCandidate[]): string[] {
  return candidates.map(({ rule, start, end }) => `${shippedEngine.rules[rule]?.rule.id} ${start}-${end}`).sort()
}

describe('the fast engine agrees with the reference engine', () => {
  it('on every example of every shipped pack', () => {
    for (const text of exampleTexts) expect(named(fast(text)), text).toEqual(named(reference(text)))
    // Thousands of examples by hundreds of rules that the slow definition tries everywhere.
  }, 300_000)

  const pieces = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...exampleTexts).chain((text) => slice(text)) },
    { weight: 2, arbitrary: fc.stringMatching(/^[0-9]{1,16}$/) },
    { weight: 2, arbitrary: fc.constantFrom(' ', '-', '.', '/', ':', '@', '_', ',', '+', '(', '：', '，', '\n', '​') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constantFrom('é', 'Ж', '中', 'か', '한', '😀', '\ud800', '𝟙', 'A', 'b') },
  )

  it('on mixtures of their pieces with separators, digits, other scripts and lone surrogates', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 7 }), (parts) => {
        const text = parts.join('').slice(0, 160)
        expect(named(fast(text))).toEqual(named(reference(text)))
      }),
      { numRuns: 300 },
    )
  })
})

function slice(text: string): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b)))
}
