import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Analysis, analyze } from '../../src/analyze/analyze.ts'
import type { Candidate } from '../../src/detect/candidate.ts'
import { analyzerOf, boundedPacks, mixture, oddities, packs } from './texts.ts'

const bounded = analyzerOf(boundedPacks)
const shipped = analyzerOf(packs)

/** Disguised values, and pieces of them: what opens every view. */
const disguised: readonly string[] = [
  ...['card 4 5 5 6 7 3 7 5 8 6 8 9 9 8 5 5', 'ssn **219-4**8-1234', 'ssn two one nine four eight one two three four'],
  ...[
    'jane at fenwick dot org',
    'ssn %32%31%39%34%38%31%32%33%34',
    '&#50;&#49;&#57;',
    'ssn ２１９４８１２３４',
    'pаypal',
  ],
  ...[
    'card 4S56 7375 8689 98S5',
    'card 5589 9868 5737 6554',
    'c3NuIDIxOS00OC0xMjM0',
    'sec\u200bret',
    '1 2 3 4',
    'one two',
  ],
]

/** Mixtures with the odd characters that open other views, long enough to have an inside and an outside. */
const longText = (pieces: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: mixture },
        { weight: 1, arbitrary: fc.constantFrom(...oddities) },
        { weight: 1, arbitrary: fc.constantFrom(...disguised) },
      ),
      { minLength: pieces, maxLength: pieces * 2 },
    )
    .map((parts) => parts.join(' '))

function named(candidates: readonly Candidate[], moved = 0): string[] {
  return candidates.map(
    ({ rule, span, outcome, confidence, view }) =>
      `${rule.rule.id} ${span.start + moved}-${span.end + moved} ${outcome} ${confidence} ${view ?? ''}`,
  )
}

const within = ({ candidates }: Analysis, from: number, to: number): Candidate[] =>
  candidates.filter(({ span }) => span.start >= from && span.end <= to)

describe('findings are local', () => {
  it('what lies in [i, j) is the same in slice(i - reach, j + reach)', () => {
    const { reach } = bounded.engine
    expect(reach).toBeLessThan(1000)
    let compared = 0
    fc.assert(
      fc.property(
        longText(30),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        (text, place, length) => {
          const i = Math.floor(place * text.length)
          const j = Math.min(text.length, i + length)
          const from = Math.max(0, i - reach)
          const whole = within(analyze(bounded, text, 0, true), i, j)
          const slice = text.slice(from, j + reach)
          compared += whole.length
          expect(named(within(analyze(bounded, slice, 0, true), i - from, j - from), from)).toEqual(named(whole))
        },
      ),
      { numRuns: 250 },
    )
    expect(compared).toBeGreaterThan(200)
  })

  it('with every shipped rule, the open ones included', () => {
    const { reach } = shipped.engine
    fc.assert(
      fc.property(longText(40), longText(40), (text, middle) => {
        const filler = `${text}\n`.repeat(Math.ceil((reach + 2000) / (text.length + 1)))
        const whole = `${filler}${middle}\n${filler}`
        const i = filler.length
        const j = i + middle.length
        const slice = whole.slice(i - reach, j + reach)
        const found = analyze(shipped, whole, 0, true)
        // Disguises in every line may take more readings than are counted: what was not read says nothing.
        fc.pre(found.stoppedAt === undefined)
        expect(named(within(analyze(shipped, slice, 0, true), reach, reach + middle.length), i - reach)).toEqual(
          named(within(found, i, j)),
        )
      }),
      { numRuns: 12 },
    )
  })
})

describe('a window that is not the end', () => {
  it('decides nothing that later text could change, and cuts no candidate in two', () => {
    let decided = 0
    fc.assert(
      fc.property(longText(25), fc.double({ min: 0, max: 1, noNaN: true }), (text, place) => {
        const length = Math.floor(place * text.length)
        const window = analyze(bounded, text.slice(0, length), 0, false)
        const whole = analyze(bounded, text, 0, true)
        const { decidedTo } = window
        expect(decidedTo).toBeLessThanOrEqual(length)
        const early = (analysis: Analysis): Candidate[] =>
          analysis.candidates.filter(({ span }) => span.start < decidedTo)
        decided += early(whole).length
        expect(named(early(window))).toEqual(named(early(whole)))
        for (const { span } of early(whole)) expect(span.end).toBeLessThanOrEqual(decidedTo)
      }),
      { numRuns: 400 },
    )
    expect(decided).toBeGreaterThan(200)
  })

  it('read on window by window gives what one reading gives', () => {
    const { reach } = bounded.engine
    fc.assert(
      fc.property(longText(25), fc.integer({ min: 1, max: 900 }), (text, step) => {
        const found: string[] = []
        let decided = 0
        for (let read = step; ; read += step) {
          const final = read >= text.length
          const from = Math.max(0, decided - reach)
          const { candidates, decidedTo } = analyze(bounded, text.slice(from, read), decided - from, final)
          found.push(
            ...named(
              candidates.filter(({ span }) => final || span.start < decidedTo),
              from,
            ),
          )
          expect(decidedTo + from).toBeGreaterThanOrEqual(decided)
          decided = decidedTo + from
          if (final) break
        }
        expect(decided).toBe(text.length)
        expect(found).toEqual(named(analyze(bounded, text, 0, true).candidates))
      }),
      { numRuns: 50 },
    )
  })
})
