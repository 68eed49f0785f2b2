import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate, isRealDate } from '../../../src/detect/validators/calendar-date.ts'
import { expectAll } from './judge.ts'

describe('calendarDate', () => {
  it('passes numeric forms', () => {
    expectAll(calendarDate, 'valid', [
      '2024-03-12',
      '2024/3/12',
      '2024.03.12',
      '20240312',
      '12.3.2024',
      '12. 3.2024',
      '12. 03. 2024',
      '12.03.24',
      '03/12/2024',
      '31/12/2024',
      '12/31/2024',
      '3/4/85',
      '2024-02-29',
      '29.02.00',
      '12 03 2024',
    ])
  })

  it('passes written forms in English, German and Chinese', () => {
    expectAll(calendarDate, 'valid', [
      'March 12, 2024',
      'Mar 12 2024',
      'Mar. 12, 2024',
      '12 March 2024',
      '12th of March, 2024',
      'the 3rd of May',
      'March 12th',
      '12-Mar-2024',
      '12-MAR-24',
      '2024-Mar-12',
      'March 2024',
      '12. März 2024',
      '1. Jänner 1999',
      '3. Okt. 1990',
      'den 12. Mai',
      'Dezember 2023',
      '2024年3月12日',
      '2024 年 3 月 12 日',
      '24年3月12号',
      '3月12日',
      '2024年3月',
      '二〇二四年三月十二日',
      '一九八五年十一月三十日',
      '二零二四年二月二十九日',
    ])
  })

  it('refuses days that do not exist and other numbers', () => {
    expectAll(calendarDate, 'invalid', [
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '31.04.2024',
      '13/13/2024',
      '00/00/2024',
      '1899-12-31',
      '2100-01-01',
      '20241301',
      '12-03/2024',
      '12.3.245',
      '123.4.2024',
      'February 30',
      '31. April 2024',
      'March 12 13 2024',
      'March',
      'Marchand 12',
      '2024年13月1日',
      '2024年2月30日',
      '2024年',
      '3月',
      '三月四十日',
      '12:30:45',
      '1.2.3',
    ])
  })

  it('agrees with the platform on which days are real', () => {
    const part = fc.tuple(
      fc.integer({ min: 1890, max: 2110 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    fc.assert(
      fc.property(part, ([year, month, day]) => {
        const date = new Date(Date.UTC(year, month - 1, day))
        const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
        expect(isRealDate(year, month, day)).toBe(same && year >= 1900 && year <= 2099)
      }),
      { numRuns: 2000 },
    )
    expect([isRealDate(Number.NaN, 1, 1), isRealDate(2000, 1.5, 1), isRealDate(2000, 1, Number.NaN)]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('passes every real day in every form', () => {
    const names = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
    const namen = new Intl.DateTimeFormat('de', { month: 'long', timeZone: 'UTC' })
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        expectAll(calendarDate, 'valid', [
          date.toISOString().slice(0, 10),
          `${d}.${m}.${y}`,
          `${m}/${d}/${y}`,
          `${names.format(date)} ${d}, ${y}`,
          `${d}. ${namen.format(date)} ${y}`,
          `${y}年${m}月${d}日`,
        ])
      }),
    )
  })
})
