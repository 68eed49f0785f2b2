import { calendarDate } from './calendar-date.ts'
import type { Validator } from './validator.ts'

/** A time of day behind a date: `T09:15:30.500-07:00`, ` 14:30`, `@12:00`. */
const time = /[T @]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?(?: ?(?:Z|[AaPp][Mm]|[+-]\d{2}:?\d{2}))?$/

/** A month and a year in digits: `5/2021`, `09-2021`. */
const monthAndYear = /^(?:0?[1-9]|1[0-2])([-/.])(?:19|20)\d{2}$/

/** Days that no month has are typing errors as often as not (`02-31-2019`): up to 31 they still tell when. */
const numeric = /^(\d{1,2})([-/.] ?)(\d{1,2})\2((?:19|20)\d{2}|\d{2})$/

const isDayAndMonth = (a: number, b: number): boolean =>
  a >= 1 && b >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31

/** Month names between hyphens (`21-May-2021`) and years cut to two digits (`Jan 20th '23`), as `calendar-date` reads them. */
const plain = (text: string): string => text.replace(/(?<=\p{L})-|-(?=\p{L})/gu, ' ').replace(/['’](?=\d\d$)/, '20')

/**
 * Passes dates as people write them, with or without a time of day: all forms of `calendar-date`, month and year
 * in digits, month names between hyphens. Day and month must be possible (1 to 31, 1 to 12), not the pair: a date is
 * only listed, and a mistyped one tells as much. About one random text `dd/dd/19dd` in fifteen passes.
 *
 * @see ISO 8601-1:2019 sections 5.2 and 5.4; DIN 5008; GB/T 7408-2005
 */
export const writtenDate: Validator = {
  passRate: 0.065,
  check: (text) => {
    if (text.length > 64) return 'invalid'
    const date = text.replace(time, '')
    const parts = numeric.exec(date)
    if (parts !== null) return isDayAndMonth(Number(parts[1]), Number(parts[3])) ? 'valid' : 'invalid'
    return monthAndYear.test(date) ? 'valid' : calendarDate.check(plain(date))
  },
}
