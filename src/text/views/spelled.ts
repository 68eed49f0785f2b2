import { isAlnumUnit } from './chain.ts'
import { SPELLED_SIGN } from './signs.ts'
import { rewritingView, type View } from './view.ts'

/** Longest part of an address, and most parts of it to either side of a sign. */
const MAX_PART = 64
const MAX_PARTS = 5
/** Longest mark, with the space and brackets around it. */
const MAX_MARK = 20

// What stands for a mark. Words need space on both sides, brackets none.
const AT_WORDS = 'at|ät|klammeraffe|affenschwanz|arroba|艾特'
const DOT_WORDS = 'dot|punkt|point|punto|点|點'
const OPEN = String.raw`\s{0,3}[\[({<]\s?`
const CLOSE = String.raw`\s?[\])}>]\s{0,3}`
const AT = String.raw`${OPEN}(?:${AT_WORDS}|a|@)${CLOSE}|\s{1,3}(?:${AT_WORDS})\s{1,3}|艾特|\s{1,2}@\s{0,2}|@\s{0,2}`
const DOT = String.raw`${OPEN}(?:${DOT_WORDS}|d|\.)${CLOSE}|\s{1,3}(?:dot|punkt|点|點)\s{1,3}|[点點]`
const MARK_FIRST: RegExp = new RegExp(`^(?:(${AT})|(${DOT}))`, 'iu')
const MARK_LAST: RegExp = new RegExp(`(?:(${AT})|(${DOT}))$`, 'iu')
const WHOLE_MARK: RegExp = new RegExp(`^[\\[({<]?(?:${AT_WORDS}|${DOT_WORDS}|[ad@.])[\\])}>]?$`, 'iu')
const PART = /^(?:(?![艾点點])[\p{L}\p{N}_%+.-])+/u
/** Endings that are words of a sentence, too: behind a bare "dot" only an address with an "at" has them. */
const WORD_TLDS = /^(?:in|it|is|me|us|at|no|be|co|so|to|am|de|es|info|app|shop|online)$/

const TLDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'com org net edu gov mil info biz io co me tv app dev online shop xyz cloud de at ch li eu uk us ca au nz ie cn hk tw jp kr ' +
    'in sg fr be nl lu it es pt pl cz sk hu ro bg gr tr ru ua se no dk fi is ee lv lt il ae za br mx ar cl'
  ).split(' '),
)
/** Words before "at" that make no mailbox of it: "look at example.com". */
const NO_MAILBOX: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'look looking looked meet meeting met see seen arrive arrived arriving is are was were be been being am me us him her them it ' +
    'you works work working worked stay stayed staying live lives start starts started shop shopping buy bought order ordered ' +
    'available book booked sign register call found find visit check out only even not here there right stop back up in on ' +
    'hosted login join people everyone someone anyone job jobs account page site team and or but all down off today now that this'
  ).split(' '),
)
/** Hosts at which "at" nearly always speaks of a mailbox. */
const MAIL_HOST =
  /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|gmx|web|icloud|proton|protonmail|aol|mail|t-online|qq|163|126|freenet|posteo)\./i

/** Whether the beginning of a word may become a mark of an address. */
export const mayBecomeMark = (beginning: string): boolean => {
  const first = beginning.toLowerCase()
  return (
    /^[[({<]/.test(first) ||
    ['@', ...AT_WORDS.split('|'), ...DOT_WORDS.split('|')].some((mark) => mark.startsWith(first))
  )
}

/** Whether a word stands for a mark of an address, in brackets or bare: "at", "[dot]". */
export const isSpelledMark = (word: string): boolean => WHOLE_MARK.test(word)

interface Part {
  readonly start: number
  readonly end: number
}

/** A mark between two parts. */
interface Mark extends Part {
  readonly character: '@' | '.'
  /** Written as a bare word: "at", "dot". */
  readonly isWord: boolean
}

/**
 * E-mail addresses, hosts and IPv4 addresses whose marks are written as words: "jane at gmail dot com",
 * "jane[at]example[dot]org", "10 dot 0 dot 0 dot 1".
 *
 * Only where an address with an ending of the list results. One mark stands for its word with the space around it.
 */
export const spelled: View = rewritingView({
  name: 'spelled',
  demand: 'nothing',
  after: ['folded', 'decoded'],
  maxExpansion: 1,
  calledBy: (code) => code === SPELLED_SIGN || code === 0x5b || code === 0x28,
  rewrite: (text, at, _code, out) => {
    const { parts, marks } = partsAround(text, at)
    if (marks.length === 0) return
    const end = addressEnd(text, parts, marks)
    if (end < 0) return
    const first = firstPart(text, parts, marks, end)
    for (let i = first; i < end; i++) {
      const mark = marks[i] as Mark
      if (text.slice(mark.start, mark.end) !== mark.character) out.replace(mark.start, mark.end, mark.character)
    }
    out.covered = Math.max(out.covered, (parts[end] as Part).end)
  },
})

/** The parts of an address around a sign, and the marks between them; constant work. */
const partsAround = (text: string, at: number): { parts: readonly Part[]; marks: readonly Mark[] } => {
  // The first part lies left of the sign: back over marks and parts.
  let start = at
  const beyond = markBefore(text, markEndAround(text, at))
  if (beyond) start = beyond.start
  for (let i = 0; i < MAX_PARTS; i++) {
    const from = partBefore(text, start)
    if (from === start) break
    start = from
    const mark = markBefore(text, start)
    if (!mark || partBefore(text, mark.start) === mark.start) break
    start = mark.start
  }
  const parts: Part[] = []
  const marks: Mark[] = []
  for (let from = start; parts.length < 2 * MAX_PARTS; ) {
    const part = PART.exec(text.slice(from, from + MAX_PART))
    if (part === null) break
    const end = from + part[0].replace(/[.-]+$/, '').length
    if (end === from) break
    parts.push({ start: from, end })
    const mark = markAfter(text, end)
    if (!mark) break
    marks.push(mark)
    from = mark.end
  }
  return { parts, marks: marks.slice(0, Math.max(0, parts.length - 1)) }
}

/** Where the mark that a sign lies in ends; the sign itself where it lies in none. */
const markEndAround = (text: string, at: number): number => {
  let from = at
  while (from > 0 && at - from < 4 && /[\s[({<]/.test(text.charAt(from - 1))) from--
  const mark = markAfter(text, from)
  return mark && mark.end > at ? mark.end : at
}

const partBefore = (text: string, end: number): number => {
  let start = end
  while (start > 0 && end - start < MAX_PART && isPartUnit(text.charCodeAt(start - 1))) start--
  return start
}

const isPartUnit = (unit: number): boolean =>
  unit < 0x80 ? isAlnumUnit(unit) || '_%+.-'.includes(String.fromCharCode(unit)) : PART.test(String.fromCharCode(unit))

const toMark = (match: RegExpExecArray | null, offset: number): Mark | undefined => {
  if (match === null) return undefined
  const start = offset + match.index
  return {
    start,
    end: start + match[0].length,
    character: match[1] === undefined ? '.' : '@',
    isWord: /^\s*\p{L}+\s*$/u.test(match[0]),
  }
}

const markAfter = (text: string, from: number): Mark | undefined =>
  toMark(MARK_FIRST.exec(text.slice(from, from + MAX_MARK)), from)

/** ASCII that a mark may end with, but for space. */
const MARK_ENDS = '])}>@tezaoTEZAO'

const markBefore = (text: string, to: number): Mark | undefined => {
  let last = to - 1
  // Up to three spaces belong to it.
  while (last >= 0 && last > to - 5 && text.charCodeAt(last) <= 0x20) last--
  // Most brackets stand behind something else.
  if (last >= 0 && text.charCodeAt(last) < 0x80 && !MARK_ENDS.includes(text.charAt(last))) return undefined
  const from = Math.max(0, to - MAX_MARK)
  return toMark(MARK_LAST.exec(text.slice(from, to)), from)
}

/** Index of the part that ends an address: with an ending of the list, or the fourth of four numbers; -1 without. */
const addressEnd = (text: string, parts: readonly Part[], marks: readonly Mark[]): number => {
  for (let i = parts.length - 1; i > 0; i--) {
    const { start, end } = parts[i] as Part
    const last = text.slice(start, end)
    if (/^\d{1,3}$/.test(last) && i >= 3 && [1, 2, 3].every((k) => isNumber(text, parts[i - k] as Part))) return i
    const name = last.slice(last.lastIndexOf('.') + 1).toLowerCase()
    const isNamed = last.includes('.') || (marks[i - 1] as Mark).character === '.'
    if (!isNamed || !TLDS.has(name)) continue
    const isAddress = marks.slice(0, i).some(({ character }) => character === '@')
    if (isAddress || !(marks[i - 1] as Mark).isWord || !WORD_TLDS.test(name)) return i
  }
  return -1
}

const isNumber = (text: string, { start, end }: Part): boolean => /^\d{1,3}$/.test(text.slice(start, end))

/** Index of the first part of the address that ends with a part: an "at" that is a preposition is no mark of it. */
const firstPart = (text: string, parts: readonly Part[], marks: readonly Mark[], end: number): number => {
  const isSpelled = marks.slice(0, end).some(({ character, isWord }) => character === '.' || !isWord)
  for (let i = end - 1; i >= 0; i--) {
    const mark = marks[i] as Mark
    if (mark.character !== '@') continue
    if (!mark.isWord) return 0
    const local = text.slice((parts[i] as Part).start, (parts[i] as Part).end)
    const isMailHost = MAIL_HOST.test(
      `${text.slice((parts[i + 1] as Part).start, (parts[end] as Part).end)}.`.replace(/\s+(?:dot|punkt)\s+/i, '.'),
    )
    if (NO_MAILBOX.has(local.toLowerCase()) ? !(isMailHost && local.length > 3) : !isMailHost && !isSpelled)
      return i + 1
    // One "at" is enough: what stands before it is the local part.
    return 0
  }
  return 0
}
