import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barChart } from '../../benchmarks/chart.ts'
import { measure, median, quantile } from '../../benchmarks/measure.ts'
import { floor } from '../../benchmarks/models/floor.ts'
import { markdownTable } from '../../benchmarks/table.ts'

describe('quantiles', () => {
  it('lie between the numbers and are ordered', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b)
        expect(quantile(sorted, 0)).toBe(sorted[0])
        expect(quantile(sorted, 1)).toBe(sorted.at(-1))
        expect(quantile(sorted, 0.25)).toBeLessThanOrEqual(quantile(sorted, 0.75))
      }),
    )
    expect(median([3, 1, 2])).toBe(2)
    expect(() => median([])).toThrow(RangeError)
  })
})

describe('measuring', () => {
  it('judges by the first model, counts each corpus once and reports unread texts', async () => {
    const cut = { ...floor, name: 'cut', run: () => 1, complete: () => false }
    const [first, second] = await measure(
      [
        { model: floor, texts: ['abc', 'abcd'] },
        { model: cut, texts: ['abc', 'abcd'] },
      ],
      3,
    )
    expect(first).toMatchObject({
      model: 'floor',
      ratio: 1,
      spread: 0,
      complete: true,
      findings: 97 * 2 + 98 * 2 + 99 * 2 + 100,
    })
    expect(second).toMatchObject({ model: 'cut', findings: 2, complete: false })
    expect(second?.ratio).toBeGreaterThan(0)
  })

  it('waits for models that answer later', async () => {
    const later = { name: 'later', does: 'answers later', run: async (text: string) => text.length }
    expect(await measure([{ model: later, texts: ['abc'] }], 1)).toMatchObject([{ findings: 3, ratio: 1 }])
  })
})

describe('the table', () => {
  it('pads every row to one width', () => {
    const lines = markdownTable(['a', 'long header'], [['longer than a', '1'], ['b']])
      .trimEnd()
      .split('\n')
    expect(new Set(lines.map((line) => line.length)).size).toBe(1)
    expect(lines).toHaveLength(4)
  })
})

describe('the chart', () => {
  it('has a bar for each row, a mark for each target, and escapes its labels', () => {
    const svg = barChart('a < b', [
      { label: 'x & y', value: 5, target: 4, kind: 'presend' },
      { label: 'peer', value: 5000, kind: 'peer' },
    ])
    expect(svg.match(/<rect /g)).toHaveLength(3)
    expect(svg.match(/stroke-width="2"/g)).toHaveLength(1)
    expect(svg).toContain('a &lt; b')
    expect(svg).toContain('x &amp; y')
    expect(svg).toContain('10000 x')
  })
})
