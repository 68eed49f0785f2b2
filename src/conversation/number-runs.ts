/** Groups of digits in the ends of a message: what a number, split over messages, consists of. */

import type { TextEnds } from './text-ends.ts'

/** A run of digit groups, with the letters that belong to it (`DE89 3704`). Offsets count in the message. */
export interface NumberRun {
  readonly start: number
  readonly end: number
  /** As written, with ASCII digits. */
  readonly written: string
  /** Without separators. */
  readonly code: string
  /** What stands before and after it in its end of the message. */
  readonly before: string
  readonly after: string
  /** Whether the end of the message holds no other run. */
  readonly alone: boolean
}

const WORD = /[A-Za-z0-9]+/g
const GAP = /^[ .\-/()+\u00a0\u2010-\u2013]{1,3}$/
/** Digits and capitals, or the start of an IBAN in any case. */
const CODE = /^(?=.*\d)(?:[A-Z0-9]+|[a-z]{2}\d{2})$/
/** The bank's letters of an IBAN. */
const BANK = /^[A-Z]{4}$/
/** Marks that make a number an amount, a time, a share, a tag: `$40`, `9:30`, `20 %`, `#12`. */
const MARK_BEFORE = /(?:[$€£¥￥₹#@°_=]|\d[,:])\s?$/u
const MARK_AFTER = /^(?:\s?[$€£¥￥₹%‰°_=@]|[,:]\d|[A-Za-z_])/u

/** Longest run: five parts of an IBAN have 34 characters, with separators fewer than this. */
const LONGEST = 48

/** The runs in both ends of a message, in order; none that is an amount, a time or a part of a word. */
export function numberRuns(ends: TextEnds): NumberRun[] {
  const runs = runsOf(ends.head, 0)
  return ends.tail === '' ? runs : [...runs, ...runsOf(ends.tail, ends.length - ends.tail.length)]
}

function runsOf(piece: string, offset: number): NumberRun[] {
  const text = toAsciiDigits(piece)
  const groups: { start: number; end: number; hasDigit: boolean }[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const isCode = CODE.test(word)
    if (!isCode && !BANK.test(word)) continue
    const last = groups.at(-1)
    if (last && GAP.test(text.slice(last.end, index))) {
      last.end = index + word.length
      last.hasDigit ||= isCode
    } else {
      groups.push({ start: index, end: index + word.length, hasDigit: isCode })
    }
  }
  const runs: NumberRun[] = []
  for (const group of groups) {
    const start = text[group.start - 1] === '+' ? group.start - 1 : group.start
    const written = text.slice(start, group.end)
    const before = text.slice(0, start)
    const after = text.slice(group.end)
    if (!group.hasDigit || written.length > LONGEST || MARK_BEFORE.test(before) || MARK_AFTER.test(after)) continue
    runs.push({
      start: offset + start,
      end: offset + group.end,
      written,
      code: written.replace(/[^A-Za-z0-9+]/g, ''),
      before: piece.slice(0, start),
      after: piece.slice(group.end),
      alone: groups.length === 1,
    })
  }
  return runs
}

/** Full-width digits as ASCII; as many units as before. */
function toAsciiDigits(text: string): string {
  return text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
