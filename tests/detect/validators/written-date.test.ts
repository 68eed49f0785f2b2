import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../src/detect/validators/calendar-date.ts'
import { writtenDate } from '../../../src/detect/validators/written-date.ts'
import { expectAll, passShare } from './judge.ts'

describe('writtenDate', () => {
  it('passes dates with a time, months by name between hyphens, months of a year', () => {
    expectAll(writtenDate, 'valid', [
      '2024-06-05T09:15:30.500-07:00',
      '2024-03-15T14:30Z',
      '12.03.2024 14:30',
      '02-28-19@12:00',
      '21-May-2021',
      'May-2021',
      "Jan 20th '23",
      '5/2021',
      '09-2021',
      '2024年3月12日',
      '12. März 2024',
    ])
  })

  it('passes a mistyped day, refuses impossible ones', () => {
    expectAll(writtenDate, 'valid', ['02-31-2019', '31.02.2024', '31/11/24'])
    expectAll(writtenDate, 'invalid', [
      '02-35-2019',
      '13/13/2024',
      '13/2021',
      '00/10/2024',
      '12.345.2024',
      '12/03-2024',
      'May',
    ])
  })

  it('passes all that the calendar passes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-02'), max: new Date('2099-12-30'), noInvalidDate: true }),
        (date) => {
          const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-')
          for (const text of [`${year}-${month}-${day}`, `${day}.${month}.${year}`, `${month}/${day}/${year}`]) {
            expect(calendarDate.check(text)).toBe('valid')
            expect(writtenDate.check(text)).toBe('valid')
          }
        },
      ),
    )
  })

  it('passes about one random text in fifteen', () => {
    const digits = fc.stringMatching(/^\d\d$/)
    const texts = fc.sample(
      fc.tuple(digits, digits, digits).map(([a, b, c]) => `${a}/${b}/19${c}`),
      { numRuns: 8000, seed: 7 },
    )
    expect(Math.abs(passShare(writtenDate, texts) - writtenDate.passRate)).toBeLessThan(0.02)
  })
})
