import { chainAround, isDigitUnit, type Link, MAX_CHAIN } from './chain.ts'
import { DIGITS_SIGN, LETTERED_SIGN } from './signs.ts'
import { type Rewriting, rewritingView, type View } from './view.ts'

/** Shortest number that is joined, in digits and letters. */
const MIN_CHAIN = 7

/**
 * Digits that belong together without what stands between them: "4 1 1 1 …", "1 2 3 - 4 5 - 6 7 8 9",
 * "123*45*6789", "D E 8 9 …".
 *
 * A run is one number when its words are single characters, whatever stands between them, or groups of
 * digits parted by one kind of separator. Dates, decimals, times and scores are no groups, nor are numbers in a
 * list with commas. Dropped separators vanish; digits stay as they are.
 */
export const joined: View = rewritingView({
  name: 'joined',
  demand: 'support',
  after: ['folded', 'decoded', 'leet'],
  maxExpansion: 1,
  calledBy: (code) => code === DIGITS_SIGN || code === LETTERED_SIGN,
  rewrite: (text, at, _code, out) => {
    const run = runAround(text, at)
    if (run === undefined) return
    for (let i = 1; i < run.length; i++) {
      out.replace((run[i - 1] as Link).end, (run[i] as Link).start, '')
    }
    out.covered = Math.max(out.covered, (run.at(-1) as Link).end)
  },
})

/**
 * The same with the separators that no number is written with replaced or left out, so that rules with
 * separators of their own see their form: "123*45*6789" as "123-45-6789", "**123-4**5-6789" likewise.
 */
export const regrouped: View = rewritingView({
  name: 'joined',
  demand: 'support',
  after: ['folded', 'decoded', 'leet'],
  maxExpansion: 1,
  calledBy: (code) => code === DIGITS_SIGN || code === LETTERED_SIGN,
  rewrite: (text, at, _code, out) => {
    const links = chainAround(text, at, (start, end) => isGroup(text, start, end))
    if (links.length < 2 || lengthOf(links) > MAX_CHAIN) return
    if (lengthOf(links) < MIN_CHAIN && links.length < 4) return
    for (let i = 0; i < links.length; i++) {
      const { start, end } = links[i] as Link
      const before = i === 0 ? Math.max(0, start - 3) : start
      if (i === 0) dropFormatting(text, before, start, out)
      const next = links[i + 1]
      if (next === undefined) dropFormatting(text, end, Math.min(text.length, end + 3), out)
      else plainSeparator(text, end, next.start, out)
    }
    out.covered = Math.max(out.covered, (links.at(-1) as Link).end)
  },
})

/** Leaves out marks of formatting around a number: `**`, `__`, `~~`, backticks. */
const dropFormatting = (text: string, start: number, end: number, out: Rewriting): void => {
  for (let i = start; i < end; i++) {
    const length = formattingAt(text, i)
    if (length === 0 || i + length > end) continue
    out.replace(i, i + length, '')
    i += length - 1
  }
}

const formattingAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  if (unit === 0x60) return 1
  const isPair = unit === 0x2a || unit === 0x5f || unit === 0x7e || unit === 0x7c
  return isPair && text.charCodeAt(at + 1) === unit ? 2 : 0
}

const NATIVE = ' .-/()'

/** Puts what a number is written with in the place of a separator. */
const plainSeparator = (text: string, start: number, end: number, out: Rewriting): void => {
  let separator = text.slice(start, end).replace(/\*\*|__|~~|\|\||`/g, '')
  // A line break in the middle of a number.
  if (/^[ \t]*\r?\n[ \t]*$/.test(separator)) separator = ''
  if (separator === '') {
    out.replace(start, end, '')
    return
  }
  let plain = ''
  for (const character of separator) if (NATIVE.includes(character)) plain += character
  const bare = plain.trim()
  // "123 - 45", "123*45", "123_45"
  const written = plain.length === separator.length && plain.length === 1 ? plain : bare === '' ? '-' : bare
  const kept = separator === ' ' || /^(?: ?[()] ?|[()][ -]?)$/.test(separator) ? separator : written
  if (kept !== text.slice(start, end)) out.replace(start, end, kept)
}

/** The words of the one number that the word at an offset is a part of. */
const runAround = (text: string, at: number): readonly Link[] | undefined => {
  const links = chainAround(text, at, (start, end) => isGroup(text, start, end))
  const here = links.findIndex(({ start, end }) => at >= start && at < end)
  if (here < 0) return undefined
  const single = stretch(links, here, (link) => link.end - link.start === 1)
  if (single.length >= MIN_CHAIN) return single.length <= MAX_CHAIN ? single : undefined
  const groups = regularGroups(text, links, here)
  if (groups.length < 2) return undefined
  const length = lengthOf(groups)
  return length >= MIN_CHAIN && length <= MAX_CHAIN ? groups : undefined
}

/** A word that may be a group of a number: digits, single capitals, groups of an account number, a check letter. */
const isGroup = (text: string, start: number, end: number): boolean => {
  const length = end - start
  if (length > 20) return false
  let digits = 0
  let capitals = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (isDigitUnit(unit)) digits++
    else if (unit >= 0x41 && unit <= 0x5a) capitals++
    else if (length > 1) return false
  }
  if (digits > 0) return digits + capitals === length || length === 1
  return length === 1 || (capitals === length && length <= 4 && isInsideAccount(text, start))
}

/** Whether a group of capitals stands behind the digits of an account number: "PK36 SCBL". */
const isInsideAccount = (text: string, start: number): boolean =>
  start >= 3 &&
  isDigitUnit(text.charCodeAt(start - 2)) &&
  /[A-Z]{2}\d\d[^A-Za-z0-9]$/.test(text.slice(Math.max(0, start - 5), start))

/** The longest stretch of words around one of them for which something holds. */
const stretch = (links: readonly Link[], here: number, holds: (link: Link) => boolean): readonly Link[] => {
  if (!holds(links[here] as Link)) return []
  let from = here
  let to = here + 1
  while (from > 0 && holds(links[from - 1] as Link)) from--
  while (to < links.length && holds(links[to] as Link)) to++
  return links.slice(from, to)
}

/** Groups around a word that one kind of separator parts, unless they are something else than one number. */
const regularGroups = (text: string, links: readonly Link[], here: number): readonly Link[] => {
  const kindBehind = (i: number): string => kindOf(text.slice((links[i] as Link).end, (links[i + 1] as Link).start))
  let from = here
  let to = here
  // What parts the word from its neighbors: digits alone are no anchor, so each side is tried.
  const left = here > 0 ? kindBehind(here - 1) : ''
  const right = here + 1 < links.length ? kindBehind(here) : ''
  const kind = left !== '' ? left : right
  if (kind === '') return []
  while (from > 0 && kindBehind(from - 1) === kind) from--
  while (to + 1 < links.length && kindBehind(to) === kind) to++
  const groups = links.slice(from, to + 1)
  return isSomethingElse(text, groups, kind) ? [] : groups
}

/** The kind of a separator without spaces and formatting around it; '' for one that parts the items of a list. */
const kindOf = (separator: string): string => {
  const bare = separator.replace(/\*\*|__|~~|\|\||`/g, '').trim()
  if (bare === '') return /\n.*\n/s.test(separator) ? '' : ' '
  if (/[,;:&"'=<>#\n]/.test(bare)) return ''
  if (/^\(|\)|\($/.test(bare)) return ' '
  // All dashes are one.
  return /^[-‐-―−]+$/.test(bare) ? '-' : bare
}

/** Dates, decimals and versions: what has groups of digits and is no number of a person. */
const isSomethingElse = (text: string, groups: readonly Link[], kind: string): boolean => {
  const lengths = groups.map(({ start, end }) => end - start)
  if (groups.length === 2 && (kind === '.' || kind === '/')) return true
  if (groups.length === 3 && kind !== ' ') {
    const [a, b, c] = lengths as [number, number, number]
    if (b <= 2 && ((a <= 2 && (c === 2 || c === 4)) || (a === 4 && c <= 2))) return true
  }
  // Four numbers of an address, and thousands: 1.234.567.890
  if (kind === '.' && groups.length === 4 && lengths.every((length) => length <= 3)) {
    return groups.every(({ start, end }) => Number(text.slice(start, end)) < 256)
  }
  return false
}

const lengthOf = (links: readonly Link[]): number => links.reduce((sum, { start, end }) => sum + end - start, 0)
