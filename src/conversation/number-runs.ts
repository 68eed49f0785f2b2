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
  readonly hasDigit: boolean
  /** Whether the end of the message holds no other number. */
  readonly isAlone: boolean
}

const WORD = /[A-Za-z0-9]+/g
const GAP = /^[ .\-/()+\u00a0\u2010-\u2013]{1,3}$/
/** Digits and capitals, or the start of an IBAN in any case. */
const CODE = /^(?=.*\d)(?:[A-Z0-9]+|[a-z]{2}\d{2})$/
/** The country's or the bank's letters of an IBAN, or a piece of them. */
const CAPITALS = /^[A-Z]{1,4}$/
/** Marks that make a number an amount, a time, a share, a tag: `$40`, `9:30`, `20 %`, `#12`. */
const MARK_BEFORE = /(?:[$€£¥￥₹#@°_=]\s?|\d[,:])$/u
const MARK_AFTER = /^(?:\s?[$€£¥￥₹%‰°_=@]|[,:]\d|[A-Za-z_])/u

/** "2: 6362 1486", "2) 6362": the number of a part, not a part of the number. */
const LABEL = /^\d ?[:：)）](?=.*\d\d)/u
const MAY_HOLD_RUN = /[\dA-Z\uff10-\uff19]/

/** Longest run: five parts of an IBAN have 34 characters, with separators fewer than this. */
const LONGEST = 48

/** The runs in both ends of a message, in order; none that is an amount, a time or a part of a word. */
export function numberRuns(ends: TextEnds): NumberRun[] {
  const runs = runsOf(ends.head, 0)
  return ends.tail === '' ? runs : [...runs, ...runsOf(ends.tail, ends.length - ends.tail.length)]
}

function runsOf(piece: string, offset: number): NumberRun[] {
  if (!MAY_HOLD_RUN.test(piece)) return []
  const text = toAsciiDigits(piece)
  const groups = groupsOf(text)
  const numbers = groups.filter(({ hasDigit }) => hasDigit).length
  const runs: NumberRun[] = []
  for (const group of groups) {
    const start = text[group.start - 1] === '+' ? group.start - 1 : group.start
    const written = text.slice(start, group.end)
    const before = text.slice(0, start)
    const after = text.slice(group.end)
    if (written.length > LONGEST || MARK_BEFORE.test(before) || MARK_AFTER.test(after)) continue
    // Capitals alone are part of a number only where they are all that is said, or the last of it: "IBAN: AT".
    if (!group.hasDigit && after.trim() !== '') continue
    runs.push({
      start: offset + start,
      end: offset + group.end,
      written,
      code: written.replace(/[^A-Za-z0-9+]/g, ''),
      before: piece.slice(0, start),
      after: piece.slice(group.end),
      hasDigit: group.hasDigit,
      isAlone: numbers <= 1,
    })
  }
  return runs
}

interface Group {
  start: number
  end: number
  hasDigit: boolean
}

/** Words of digits, and capitals that continue them or stand at the end. */
function groupsOf(text: string): Group[] {
  const groups: Group[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const hasDigit = CODE.test(word)
    if ((!hasDigit && !CAPITALS.test(word)) || (word.length === 1 && LABEL.test(text.slice(index)))) continue
    const last = groups.at(-1)
    const end = index + word.length
    const joins = last !== undefined && GAP.test(text.slice(last.end, index))
    // "IBAN DE89": a word of capitals before the digits is a name, unless the message as good as begins with it ("INGB 12").
    if (joins && (last.hasDigit || (/^\d/.test(word) && isCarryingOn(text.slice(0, last.start))))) {
      last.end = end
      last.hasDigit ||= hasDigit
    } else if (joins && !last.hasDigit) {
      groups[groups.length - 1] = { start: index, end, hasDigit }
    } else {
      groups.push({ start: index, end, hasDigit })
    }
  }
  return groups
}

/** Full-width digits as ASCII; as many units as before. */
function toAsciiDigits(text: string): string {
  return text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

/** Words that say that a number goes on, and nothing else; in the languages presend speaks. */
const CARRYING_ON_WORDS = [
  "and|then|next|now|ok|so|the|here|comes|it|its|it's|that|that's|this|rest|remaining|remainder|first|second|third|fourth|last|final|finally",
  'part|half|bit|piece|group|block|more|is|are|was|ends|starts|with|in|by|followed|after|plus|continues|continuing|digit|digits|number|numbers',
  'und|dann|jetzt|weiter|danach|hier|kommt|noch|der|die|das|den|erste|zweite|dritte|vierte|letzte|ersten|zweiten|letzten|ist|sind|zuletzt|endet',
  'auf|mit|ende|teil|hälfte|stück|ziffer|ziffern|zahl|zahlen|nummer|zum|schluss',
]
const CARRYING_ON_HAN =
  '然后|接着|接下来|继续|后面|最后|剩下|剩余|前面|中间|后半|前半|第[一二三四五]|[前后][一二三四五六七八]|部分|段|半|再|还有|是|的|就|位|数字|组'
const CARRYING_ON = new RegExp(
  `^(?:(?<![a-zäöü])(?:${CARRYING_ON_WORDS.join('|')})(?![a-zäöü])|${CARRYING_ON_HAN}|(?<!\\d)\\d(?!\\d)|[^\\p{L}\\p{N}])*$`,
  'iu',
)

/** Whether a text says no more than that a number goes on ("and the rest is: "). */
export function isCarryingOn(text: string): boolean {
  return CARRYING_ON.test(text)
}

/** Whether a text ends as if something must follow: "my number is", "ruf mich an unter", "卡号："; or is a short label in Han. */
export function isOpen(text: string): boolean {
  const end = text.trimEnd()
  return OPEN.test(end) || HAN_LABEL.test(end)
}

const HAN_LABEL = /^\p{Script=Han}{2,6}$/u

const OPEN = /(?:[:：=是为]|\b(?:is|are|with|at|on|to|under|ist|lautet|sind|mit|unter|an|auf))$/iu
