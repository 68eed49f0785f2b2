import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDateOrderTally, type DateOrder, isoDay } from '../../../src/cli/input/date-order.ts'
import type { RawDate } from '../../../src/cli/input/items.ts'

const raw = (written: string): RawDate => {
  const [a = 0, b = 0, c = 0] = written.split(/\D/).map(Number)
  return { parts: [a, b, c], written }
}

const decide = (...dates: string[]): DateOrder | undefined => {
  const tally = createDateOrderTally()
  for (const date of dates) tally.add(raw(date))
  return tally.decide()
}

describe('date order of a file', () => {
  it.each<[string[], DateOrder | undefined]>([
    [['23/11/2026'], 'dmy'],
    [['11/23/26'], 'mdy'],
    [['2026/11/23'], 'ymd'],
    [['2026年11月3日'], 'ymd'],
    [['2026-04-05'], 'ymd'],
    [['30/1/26', '31/1/26', '1/2/26'], 'dmy'],
    [['1/30/26', '1/31/26', '2/1/26'], 'mdy'],
    [['03.04.26'], 'dmy'],
    [['03/04/26'], undefined],
    [['3/4/2026', '3/5/2026'], undefined],
    [['1/2/2026', '1/3/2026', '2/1/2026'], 'mdy'],
    [['2/1/2026', '3/1/2026', '1/2/2026'], 'dmy'],
    [['11/11/2026'], 'dmy'],
    [['25/12/26', '26/01/02'], 'ymd'],
    [[], undefined],
  ])('%j is %s', (dates, order) => {
    expect(decide(...dates)).toBe(order)
  })

  it('knows the days of a month', () => {
    expect(isoDay(raw('29/02/2024'), 'dmy')).toBe('2024-02-29')
    expect(isoDay(raw('29/02/2026'), 'dmy')).toBeUndefined()
    expect(isoDay(raw('31.4.26'), 'dmy')).toBeUndefined()
    expect(isoDay(raw('23/11/26'), 'mdy')).toBeUndefined()
    expect(isoDay(raw('23/11/026'), 'dmy')).toBeUndefined()
  })

  it('finds the order of any chronological file whose days pass the twelfth', () => {
    const days = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(days, fc.constantFrom<DateOrder>('dmy', 'mdy', 'ymd'), (offsets, order) => {
        const dates = offsets.sort((a, b) => a - b).map((offset) => new Date(Date.UTC(2025, 0, 13 + offset)))
        fc.pre(dates.some((date) => date.getUTCDate() > 12))
        const written = dates.map((date) => {
          const parts = { d: date.getUTCDate(), m: date.getUTCMonth() + 1, y: date.getUTCFullYear() }
          return [...order].map((letter) => parts[letter as 'd' | 'm' | 'y']).join('/')
        })
        expect(decide(...written)).toBe(order)
      }),
    )
  })
})
