import { isoDay } from './date-order.ts'
import type { RawDate } from './items.ts'

/** The beginning of a message in a WhatsApp export. */
export interface WhatsAppHeader {
  readonly date: RawDate
  /**
   * How this line is written: form, date separator, clock, seconds. One phone writes one export in one dialect, so
   * a line in another dialect is text somebody pasted.
   */
  readonly dialect: string
  /** Name before the colon; absent for lines the app wrote itself. */
  readonly sender?: string
  readonly body: string
}

const MARKS = '[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]*'
const SPACE = '[ \\u00a0\\u2009\\u202f]'
const DATE = `(\\d{1,4}(?:([./-])${SPACE}?\\d{1,2}\\2${SPACE}?\\d{1,4}\\.?|年\\d{1,2}月\\d{1,2}日))`
const JOIN = `(?:,${SPACE}*|${SPACE}(?:um|at)${SPACE}|${SPACE}+)`
const HALF_BEFORE = '(?:上午|下午|凌晨|清晨|早上|中午|晚上)'
const HALF_AFTER = `(?:[aApP]\\.?${SPACE}?[mM]\\.?|上午|下午|vorm\\.|nachm\\.)`
const TIME = `(${HALF_BEFORE}${SPACE}?)?(\\d{1,2})[:.](\\d{2})([:.]\\d{2})?(${SPACE}?${HALF_AFTER})?(?:${SPACE}Uhr)?`

const BRACKETS = new RegExp(`^${MARKS}\\[${DATE}${JOIN}${TIME}\\]${SPACE}?`)
const DASH = new RegExp(`^${MARKS}${DATE}${JOIN}${TIME}${SPACE}[-–]${SPACE}`)
const COLON = new RegExp(`^${MARKS}${DATE}${JOIN}${TIME}:${SPACE}`)

// The stamp of the longest dialect takes 40 characters; looking no further keeps a 64 MB line cheap.
const LONGEST_STAMP = 64
// Contact names reach 100 characters and more in groups of companies; a colon beyond belongs to the text.
const LONGEST_SENDER = 256

/**
 * Returns the header a line begins with, or `undefined` for a line that continues a message. Android
 * (`23.11.26, 07:58 - Name: text`), iOS (`[23.11.26, 07:58:12] Name: text`) and the older `23/11/26, 07:58:12: Name: text`;
 * 12 and 24 hours; dates of any order with `/`, `.`, `-` or 年月日. Total; cost does not depend on the line's length.
 */
export const parseHeader = (line: string): WhatsAppHeader | undefined => {
  const head = line.slice(0, LONGEST_STAMP)
  const forms = [BRACKETS, DASH, COLON]
  for (const [form, pattern] of forms.entries()) {
    const found = pattern.exec(head)
    if (found === null) continue
    const [stamp, written = '', separator = '年', before, hour = '', minute = '', seconds, after] = found
    if (pattern === COLON && seconds === undefined) continue
    const date = toDate(written)
    if (date === undefined || Number(hour) > 24 || Number(minute) > 59) continue
    const clock = before !== undefined || after !== undefined ? 12 : 24
    const yearFirst = /^\d{4}/.test(written)
    const body = line.slice(stamp.length)
    return {
      date,
      dialect: [form, separator, yearFirst, /\d{4}\.?$/.test(written), clock, seconds !== undefined].join(' '),
      ...splitSender(body),
    }
  }
  return undefined
}

/** Returns the dialect most lines of a sample are written in, `undefined` when none begins like a message. */
export const commonDialect = (lines: readonly string[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const dialect = parseHeader(line)?.dialect
    if (dialect !== undefined) counts.set(dialect, (counts.get(dialect) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const toDate = (written: string): RawDate | undefined => {
  const numbers = written.match(/\d+/g)?.map(Number) ?? []
  const [a, b, c] = numbers
  if (a === undefined || b === undefined || c === undefined) return undefined
  const date: RawDate = { parts: [a, b, c], written: written.replace(/[.\s]+$/, '') }
  return (['dmy', 'mdy', 'ymd'] as const).some((order) => isoDay(date, order) !== undefined) ? date : undefined
}

const splitSender = (body: string): { readonly sender?: string; readonly body: string } => {
  const head = body.slice(0, LONGEST_SENDER + 2)
  const colon = head.indexOf(': ')
  if (colon > 0) return { sender: clean(body.slice(0, colon)), body: body.slice(colon + 2) }
  // A message that begins with a line break leaves only the name and its colon on the first line.
  if (body.length > 1 && body.length <= LONGEST_SENDER && body.endsWith(':'))
    return { sender: clean(body.slice(0, -1)), body: '' }
  return { body }
}

const clean = (name: string): string => name.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim()
