import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOffsetMapBuilder } from '../../src/text/offset-map.ts'

describe('OffsetMap', () => {
  // Original `ab-cde`, transformed `aBBde`: `b-` became `BB`, `c` vanished.
  const builder = createOffsetMapBuilder(0)
  builder.copy(0, 1)
  builder.replace(2, 1, 3)
  builder.replace(0, 3, 4)
  builder.copy(4, 6)
  const map = builder.build()

  it('maps slices to the whole source of their first and last unit', () => {
    expect(map.length).toBe(5)
    expect(map.toSpan(0, 1)).toEqual({ start: 0, end: 1 })
    expect(map.toSpan(1, 2)).toEqual({ start: 1, end: 3 })
    expect(map.toSpan(2, 3)).toEqual({ start: 1, end: 3 })
    expect(map.toSpan(0, 2)).toEqual({ start: 0, end: 3 })
    expect(map.toSpan(2, 4)).toEqual({ start: 1, end: 5 })
    expect(map.toSpan(0, 5)).toEqual({ start: 0, end: 6 })
  })

  it('maps an empty slice to an empty span', () => {
    expect(map.toSpan(0, 0)).toEqual({ start: 0, end: 0 })
    expect(map.toSpan(3, 3)).toEqual({ start: 4, end: 4 })
    expect(map.toSpan(5, 5)).toEqual({ start: 6, end: 6 })
    expect(createOffsetMapBuilder(7).build().toSpan(0, 0)).toEqual({ start: 7, end: 7 })
  })

  it('clamps what lies out of range', () => {
    expect(map.toSpan(-3, 99)).toEqual({ start: 0, end: 6 })
    expect(map.toSpan(4, 2)).toEqual({ start: 5, end: 5 })
    expect(map.toSpan(99, 120)).toEqual({ start: 6, end: 6 })
  })

  it('stays as built when the builder goes on', () => {
    const growing = createOffsetMapBuilder(0)
    growing.copy(0, 2)
    const before = growing.build()
    growing.copy(2, 4)
    expect(before.length).toBe(2)
    expect(before.toSpan(0, 9)).toEqual({ start: 0, end: 2 })
    expect(growing.build().toSpan(0, 9)).toEqual({ start: 0, end: 4 })
  })

  it('is monotone and covers what its pieces say', () => {
    const piece = fc.record({ kept: fc.boolean(), source: fc.nat(4), made: fc.nat(4) })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const built = createOffsetMapBuilder(0)
        const sources: [number, number][] = []
        let at = 0
        for (const { kept, source, made } of pieces) {
          const end = at + source
          if (kept) {
            built.copy(at, end)
            for (let i = at; i < end; i++) sources.push([i, i + 1])
          } else {
            built.replace(made, at, end)
            for (let i = 0; i < made; i++) sources.push([at, end])
          }
          at = end
        }
        const whole = built.build()
        expect(whole.length).toBe(sources.length)
        for (let i = 0; i < sources.length; i++) {
          for (let j = i + 1; j <= sources.length; j++) {
            expect(whole.toSpan(i, j)).toEqual({ start: sources[i]?.[0], end: sources[j - 1]?.[1] })
            if (j < sources.length) {
              expect(whole.toSpan(i, j).end).toBeLessThanOrEqual(whole.toSpan(i, j + 1).end)
              expect(whole.toSpan(i, j).start).toBeLessThanOrEqual(whole.toSpan(i + 1, j + 1).start)
            }
          }
        }
      }),
    )
  })
})
