import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyze/analyzer.ts'
import { asksForTerm } from '../../src/analyze/seen.ts'
import { createFilter } from '../../src/index.ts'
import type { Automaton } from '../../src/pattern/automaton/automaton-table.ts'
import { NEEDS_NOTHING } from '../../src/pattern/reading.ts'
import { DEMANDS } from '../../src/text/views/view.ts'
import { shippedEngine } from '../shipped.ts'

const filter = createFilter()

describe('text of digits and marks', () => {
  /** Numbers that pass their checks, as given, apart, and from the end: with a term beside them the views find them. */
  const numbers = [
    '4111111111111111',
    '5555555555554444',
    '378282246310005',
    '490154203237518',
    '123456789',
    '79927398713',
  ]
  const written = fc
    .constantFrom(...numbers)
    .chain((number) =>
      fc.constantFrom(
        number,
        [...number].join(' '),
        [...number].join('-'),
        [...number].reverse().join(''),
        number.replace(/(....)(?=.)/g, '$1 * '),
      ),
    )
  const piece = fc.oneof(
    { weight: 2, arbitrary: written },
    { weight: 3, arbitrary: fc.stringMatching(/^[0-9 .,:;()/+*#@_-]{0,24}$/) },
    { weight: 1, arbitrary: fc.constantFrom('1099', '10 99', '1 0 9 9', '+49 30 901820', '+1', '911') },
  )

  it('is judged the same without the views that ask for a term, which it cannot hold', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join(' ')
        // What explains itself leaves no view out.
        expect(filter.check(text)).toEqual(filter.explain(text).verdict)
      }),
      { numRuns: 400 },
    )
  })

  it('holds no lead: of those that a view lets stand for a term every one has a letter', () => {
    const { needsInView } = createAnalyzer(shippedEngine, 0.65, 1 << 16)
    let leads = 0
    for (const demand of DEMANDS.filter(asksForTerm)) {
      for (const { index, lead } of shippedEngine.rules) {
        if (needsInView[demand][index] !== NEEDS_NOTHING) continue
        leads++
        expect(lead !== null && matchesWithoutLetters(lead)).toBe(false)
      }
    }
    expect(leads).toBeGreaterThan(10)
  })
})

/** Whether an automaton accepts any text of ASCII digits, marks and spaces. */
function matchesWithoutLetters(automaton: Automaton): boolean {
  const bare = Array.from({ length: 128 }, (_, unit) => unit).filter(
    (unit) => !/[a-z]/i.test(String.fromCharCode(unit)),
  )
  const states = new Set([automaton.start])
  for (const state of states) {
    if (automaton.accepts(state)) return true
    for (const unit of bare) {
      const next = automaton.step(state, unit)
      if (next !== 0) states.add(next)
    }
  }
  return false
}
