import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/detect/candidate.ts'
import { resolve } from '../../src/detect/resolve.ts'
import type { Category, Strength } from '../../src/types.ts'
import { candidate, toyRule } from './toy.ts'

const rank: Readonly<Record<Strength, number>> = { weak: 0, plain: 1, distinct: 2 }
const length = ({ span }: Candidate): number => span.end - span.start
const overlap = (a: Candidate, b: Candidate): boolean => a.span.start < b.span.end && b.span.start < a.span.end

/** The definition, pair by pair: which of the others outrank a candidate. */
function winners(loser: Candidate, all: readonly Candidate[]): Candidate[] {
  const nested = (a: Candidate): boolean =>
    all.some(
      (b) =>
        b !== a &&
        a.rule === b.rule &&
        b.span.start <= a.span.start &&
        b.span.end >= a.span.end &&
        (length(b) > length(a) || all.indexOf(b) < all.indexOf(a)),
    )
  if (nested(loser)) return all.filter((b) => b.rule === loser.rule && overlap(b, loser) && length(b) >= length(loser))
  return all.filter((winner) => {
    if (winner === loser || !overlap(winner, loser) || nested(winner)) return false
    const samePlace = winner.span.start === loser.span.start && length(winner) === length(loser)
    if (samePlace && Math.abs(winner.confidence - loser.confidence) <= 0.06) return false
    const surer =
      winner.confidence - loser.confidence ||
      length(winner) - length(loser) ||
      rank[winner.rule.rule.strength] - rank[loser.rule.rule.strength]
    if (surer <= 0) return false
    const [lost, won] = [loser.rule.rule.category, winner.rule.rule.category]
    // A secret yields to secrets only; a link hides nothing but links and ways to reach somebody.
    if (lost === 'secret' && won !== 'secret') return false
    return won !== 'network' || lost === 'network' || lost === 'contact'
  })
}

const strengths: readonly Strength[] = ['weak', 'plain', 'distinct']
const categories: readonly Category[] = ['identity', 'secret', 'network', 'contact']
const toyRules = strengths.flatMap((strength, i) =>
  categories.map((category, j) => toyRule(i * 4 + j, strength, category)),
)
const toys = fc.array(
  fc
    .record({
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 9 }),
      confidence: fc.constantFrom(0.4, 0.65, 0.7, 0.75, 0.9),
      rule: fc.constantFrom(...toyRules),
    })
    .map(({ start, length: n, confidence, rule }) => candidate({ start, end: start + n, confidence, rule })),
  { maxLength: 9 },
)
/** As the pipeline gives them: one candidate of a rule for each start. */
const distinctToys = toys.map((list) => [...new Map(list.map((c) => [`${c.rule.index} ${c.span.start}`, c])).values()])
const key = ({ rule, span }: Candidate): string => `${rule.index} ${span.start}`

describe('resolve', () => {
  it('keeps a candidate exactly when none of the overlapping ones outranks it', () => {
    fc.assert(
      fc.property(distinctToys, (given) => {
        for (const resolved of resolve([...given], 0.65)) {
          const original = given.find((c) => key(c) === key(resolved)) as Candidate
          const better = winners(original, given)
          if (better.length === 0) {
            expect(resolved.outcome).toBe(original.confidence >= 0.65 ? 'listed' : 'below-threshold')
            expect(resolved.outrankedBy).toBeUndefined()
          } else {
            expect(resolved.outcome).toBe('outranked')
            expect(better.map(key)).toContain(key(resolved.outrankedBy as Candidate))
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('gives back all of them, by start, then end, whatever the order they came in', () => {
    fc.assert(
      fc.property(
        distinctToys.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const summary = (candidates: readonly Candidate[]): string[] =>
            resolve([...candidates], 0.65).map((c) => `${key(c)} ${c.span.end} ${c.outcome}`)
          expect(summary(shuffled)).toEqual(summary(list))
          expect(resolve([...shuffled], 0.65)).toHaveLength(list.length)
          const spans = resolve([...list], 0.65).map(({ span }) => span)
          spans.slice(1).forEach((span, i) => {
            const before = spans[i] as typeof span
            expect(before.start < span.start || (before.start === span.start && before.end <= span.end)).toBe(true)
          })
        },
      ),
    )
  })

  it('depends on overlapping candidates only: no chains', () => {
    fc.assert(
      fc.property(distinctToys, fc.nat(20), (list, at) => {
        const target = list[at % Math.max(1, list.length)]
        if (!target) return
        const near = list.filter((c) => overlap(c, target))
        const outcome = (candidates: readonly Candidate[]): string | undefined =>
          resolve([...candidates], 0.65).find((c) => key(c) === key(target))?.outcome
        // What nests in one of the near ones may lie off the target; what holds one of them may not.
        expect(outcome(near)).toBe(outcome(list))
      }),
      { numRuns: 1000 },
    )
  })

  it('lets an outranked candidate still outrank others', () => {
    const [a, b, c] = [
      candidate({ start: 0, end: 5, confidence: 0.9, rule: toyRule(0) }),
      candidate({ start: 4, end: 10, confidence: 0.8, rule: toyRule(1) }),
      candidate({ start: 9, end: 12, confidence: 0.7, rule: toyRule(2) }),
    ]
    expect(resolve([a, b, c], 0.65).map(({ outcome }) => outcome)).toEqual(['listed', 'outranked', 'outranked'])
  })

  it('keeps both of a tie, and neighbors that only touch', () => {
    const tie = [candidate({ start: 0, end: 4, rule: toyRule(0) }), candidate({ start: 0, end: 4, rule: toyRule(1) })]
    expect(resolve(tie, 0.65).map(({ outcome }) => outcome)).toEqual(['listed', 'listed'])
    const touching = [
      candidate({ start: 0, end: 4, confidence: 0.9 }),
      candidate({ start: 4, end: 8, confidence: 0.7, rule: toyRule(1) }),
    ]
    expect(resolve(touching, 0.65).map(({ outcome }) => outcome)).toEqual(['listed', 'listed'])
  })

  it('takes the longer of two of one rule though the shorter is surer', () => {
    const rule = toyRule(0)
    const list = [
      candidate({ start: 0, end: 9, confidence: 0.66, rule }),
      candidate({ start: 3, end: 9, confidence: 0.9, rule }),
    ]
    expect(resolve(list, 0.65).map(({ outcome }) => outcome)).toEqual(['listed', 'outranked'])
  })

  it('never lets a link hide what it carries, nor anything but a secret a secret', () => {
    const link = candidate({ start: 0, end: 40, confidence: 1, rule: toyRule(0, 'distinct', 'network') })
    const number = candidate({ start: 20, end: 30, confidence: 0.7, rule: toyRule(1) })
    expect(resolve([link, number], 0.65).map(({ outcome }) => outcome)).toEqual(['listed', 'listed'])
    const secret = candidate({ start: 5, end: 20, confidence: 0.7, rule: toyRule(2, 'weak', 'secret') })
    const other = candidate({ start: 0, end: 30, confidence: 0.9, rule: toyRule(3, 'plain', 'contact') })
    expect(resolve([secret, other], 0.65).map(({ outcome }) => outcome)).toEqual(['listed', 'listed'])
  })
})
