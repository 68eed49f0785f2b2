import type { Validator } from './validator.ts'

const daysOfMonth: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** First and last year a date may have to count as the date of a person or an event. */
const firstYear = 1900
const lastYear = 2099

/**
 * Tells whether year, month (1..12) and day (1..31) name a day of the Gregorian calendar, 1900 to 2099.
 *
 * @see ISO 8601-1:2019 section 4.2
 */
export const isRealDate = (year: number, month: number, day: number): boolean => {
  if (!(year >= firstYear && year <= lastYear)) return false
  const last = daysOfMonth[month - 1]
  if (last === undefined || !(day >= 1 && day <= last)) return false
  return month !== 2 || day !== 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

/** Month names and abbreviations in English and German, lower case, without the period. */
const months: ReadonlyMap<string, number> = new Map(
  [
    'jan january januar jänner jaenner',
    'feb february februar feber',
    'mar march mär märz maerz mrz',
    'apr april',
    'may mai',
    'jun june juni',
    'jul july juli',
    'aug august',
    'sep sept september',
    'oct october okt oktober',
    'nov november',
    'dec december dez dezember',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
)

/** Words that may stand between the parts and say nothing. */
const fillers: ReadonlySet<string> = new Set(['of', 'the', 'den', 'dem', 'der', 'im', 'st', 'nd', 'rd', 'th'])

const hanDigits = '〇一二三四五六七八九'

/** Reads a number of Han digits, positional (一九八五) or with tens (三十一); `NaN` when it is none. */
const readHan = (text: string): number => {
  const places = [...text.replace(/零/g, '〇')]
  const ten = places.indexOf('十')
  if (ten === -1) {
    const digits = places.map((place) => hanDigits.indexOf(place))
    return digits.length === 0 || digits.includes(-1) ? Number.NaN : Number(digits.join(''))
  }
  if (places.length > 3 || ten > 1) return Number.NaN
  const tens = ten === 0 ? 1 : hanDigits.indexOf(places[0] ?? '')
  const ones = places.length === ten + 1 ? 0 : hanDigits.indexOf(places[ten + 1] ?? '')
  return tens < 1 || ones < 0 ? Number.NaN : tens * 10 + ones
}

const readNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : readHan(text))

/** Whether year (two or four digits as written), month and day are a real date in either century. */
const isWrittenDate = (year: string, month: number, day: number): boolean => {
  if (year.length === 4) return isRealDate(Number(year), month, day)
  if (year.length !== 2) return false
  return isRealDate(1900 + Number(year), month, day) || isRealDate(2000 + Number(year), month, day)
}

const isShort = (digits: string): boolean => digits.length <= 2

/** Three numbers with one separator: year first, day first or month first. */
const isNumericDate = (first: string, second: string, third: string): boolean => {
  if (!isShort(second)) return false
  if (first.length === 4) return isShort(third) && isWrittenDate(first, Number(second), Number(third))
  if (!isShort(first)) return false
  return isWrittenDate(third, Number(second), Number(first)) || isWrittenDate(third, Number(first), Number(second))
}

/** A month by name with a day, a year or both, in any of the usual orders. */
const isNamedDate = (parts: readonly string[]): boolean => {
  const at = parts.findIndex((part) => months.has(part))
  const month = months.get(parts[at] ?? '')
  if (month === undefined || at > 1) return false
  const numbers = parts.filter((_, index) => index !== at)
  if (!numbers.every((part) => /^\d{1,4}$/.test(part))) return false
  const [first = '', second] = numbers
  if (second !== undefined) {
    if (numbers.length > 2) return false
    if (isShort(first)) return isWrittenDate(second, month, Number(first))
    return at === 1 && first.length === 4 && isShort(second) && isWrittenDate(first, month, Number(second))
  }
  // A leap year stands in where no year is written; a lone month and year means its first day.
  return first.length === 4
    ? isRealDate(Number(first), month, 1)
    : isShort(first) && isRealDate(2000, month, Number(first))
}

const hanDate =
  /^(?:([\d〇零一二三四五六七八九]{2,4}) ?年 ?)?([\d〇零一二三四五六七八九十]{1,3}) ?月 ?(?:份|([\d〇零一二三四五六七八九十]{1,3}) ?[日号號]?)?$/

const isHanDate = (text: string): boolean => {
  const parts = hanDate.exec(text)
  if (parts === null) return false
  const [, year, month = '', day] = parts
  if (year === undefined && day === undefined) return false
  const monthNumber = readNumber(month)
  const dayNumber = day === undefined ? 1 : readNumber(day)
  if (year === undefined) return isRealDate(2000, monthNumber, dayNumber)
  const yearNumber = readNumber(year)
  if (Number.isNaN(yearNumber) || [...year].length === 3) return false
  return isWrittenDate(String(yearNumber).padStart([...year].length, '0'), monthNumber, dayNumber)
}

/** Longest text that can be a date: `the 30th of September, 2024` with room to spare. */
const longestText = 40

/**
 * Passes dates that exist, 1900 to 2099, in the usual forms of English, German and Chinese:
 * `2024-03-12`, `20240312`, `12.3.2024`, `3/12/24`, `March 12, 2024`, `12th of March`, `12. März 2024`,
 * `März 2024`, `2024年3月12日`, `二〇二四年三月十二日`.
 *
 * Day and month first both count where the separator leaves it open; a year of two digits may lie in
 * either century. About one random text `dd/dd/19dd` in eighteen passes.
 *
 * @see ISO 8601-1:2019 section 5.2; DIN 5008 for the German forms; GB/T 7408-2005 for the Chinese ones
 */
export const calendarDate: Validator = {
  passRate: 0.06,
  check: (text) => {
    if (text.length > longestText) return 'invalid'
    const lower = text.trim().toLowerCase()
    if (/[年月]/.test(lower)) return isHanDate(lower) ? 'valid' : 'invalid'
    if (/^\d{8}$/.test(lower)) {
      const real = isNumericDate(lower.slice(0, 4), lower.slice(4, 6), lower.slice(6))
      return real ? 'valid' : 'invalid'
    }
    const numeric = /^(\d{1,4})( ?[-/.] ?| )(\d{1,2})\2(\d{1,4})$/.exec(lower)
    if (numeric !== null) {
      const [, first = '', , second = '', third = ''] = numeric
      return isNumericDate(first, second, third) ? 'valid' : 'invalid'
    }
    // German also writes `12. 3.2024`, where only the second gap is closed.
    const german = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{2}|\d{4})$/.exec(lower)
    if (german !== null) {
      const [, day = '', month = '', year = ''] = german
      return isWrittenDate(year, Number(month), Number(day)) ? 'valid' : 'invalid'
    }
    if (!/^[\p{L}\d .,/-]+$/u.test(lower)) return 'invalid'
    const parts = (lower.match(/\p{L}+|\d+/gu) ?? []).filter((part) => !fillers.has(part))
    return isNamedDate(parts) ? 'valid' : 'invalid'
  },
}
