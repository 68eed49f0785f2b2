import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinCuts } from '../../src/redact/join-cuts.ts'
import type { Redaction } from '../../src/types.ts'

const cut = (start: number, end: number, entityType = 'A', field?: string): Redaction => ({
  span: { start, end },
  entityType,
  ...(field === undefined ? {} : { field }),
})

describe('joined cuts', () => {
  it('are the given ones when nothing is added', () => {
    const cuts = [cut(0, 3)]
    expect(joinCuts(cuts, [])).toBe(cuts)
  })

  it('merge where they overlap, and only there', () => {
    expect(joinCuts([cut(0, 3), cut(8, 12)], [cut(2, 5, 'B'), cut(12, 14, 'C')])).toEqual([
      cut(0, 5),
      cut(8, 12),
      cut(12, 14, 'C'),
    ])
    expect(joinCuts([cut(0, 3, 'A', '/b')], [cut(1, 2, 'B')])).toEqual([cut(1, 2, 'B'), cut(0, 3, 'A', '/b')])
  })

  it('are disjoint, ascending, and cover the same places', () => {
    const anyCut = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })).map(([at, length]) => cut(at, at + length))
    const placesOf = (cuts: readonly Redaction[]): number[] =>
      [
        ...new Set(cuts.flatMap(({ span }) => Array.from({ length: span.end - span.start }, (_, i) => span.start + i))),
      ].sort((a, b) => a - b)
    fc.assert(
      fc.property(fc.array(anyCut), fc.array(anyCut), (cuts, added) => {
        const joined = added.length === 0 ? joinCuts([], cuts) : joinCuts(cuts, added)
        expect(placesOf(joined)).toEqual(placesOf([...cuts, ...added]))
        for (const [index, { span }] of joined.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(joined[index - 1]?.span.end ?? 0)
        }
      }),
    )
  })
})
