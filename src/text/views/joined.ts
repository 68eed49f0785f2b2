import { chainAround, isDigitUnit, itemsOf, type Link, lengthOf, MAX_CHAIN } from './chain.ts'
import { DIGITS_SIGN, LETTERED_SIGN } from './signs.ts'
import { type Demand, type Rewriting, rewritingView, type View } from './view.ts'

/** Shortest number that is joined, in digits and letters. */
const MIN_CHAIN = 7

/** How plainly the words of a run are one number. */
type Plainness = 'regular' | 'irregular'

/** A view that joins the runs of one plainness. */
const joinedView = (demand: Demand, plainness: Plainness): View =>
  rewritingView({
    name: 'joined',
    demand,
    after: ['folded', 'decoded', 'leet'],
    maxExpansion: 1,
    calledBy: (code) => code === DIGITS_SIGN || code === LETTERED_SIGN,
    rewrite: (text, at, _code, out) => {
      const links = chainAround(text, at, (start, end) => isGroup(text, start, end))
      for (let i = 0; i < links.length; ) {
        const run = numberAt(text, links, i)
        if (run.is === plainness) {
          for (let k = i + 1; k < run.end; k++) out.replace((links[k - 1] as Link).end, (links[k] as Link).start, '')
        }
        i = run.end
      }
      const last = links.at(-1)
      if (last) out.covered = Math.max(out.covered, last.end)
    },
  })

/**
 * Digits that belong together without what stands between them: "4 1 1 1 …", "1 2 3 - 4 5 - 6 7 8 9",
 * "123*45*6789", "D E 8 9 …".
 *
 * A run is one number when its words are single characters, whatever stands between them, or groups of
 * digits parted by one kind of separator. Dates, decimals, times and scores are no groups, nor are numbers in a
 * list with commas. Dropped separators vanish; digits stay as they are.
 */
export const joined: View = joinedView('support', 'regular')

/**
 * The same for a few groups of any length with the separators that numbers are written with: "22710 345". The rules
 * know how people write their numbers; in another form only a check and a term for it make one of two numbers.
 */
export const joinedIrregular: View = joinedView('check-and-support', 'irregular')

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
    const chain = chainAround(text, at, (start, end) => isGroup(text, start, end))
    for (const item of itemsOf(text, chain)) regroup(text, item, out)
    const last = chain.at(-1)
    if (last) out.covered = Math.max(out.covered, last.end)
  },
})

const regroup = (text: string, links: readonly Link[], out: Rewriting): void => {
  if (links.length < 2 || lengthOf(links) > MAX_CHAIN) return
  if (lengthOf(links) < MIN_CHAIN && links.length < 4) return
  const first = (links[0] as Link).start
  const last = (links.at(-1) as Link).end
  // One line break may stand in a number; more are lines of a list.
  const slice = text.slice(first, last)
  if (slice.indexOf('\n') !== slice.lastIndexOf('\n')) return
  // Two lines of digits and nothing else are a list, as are two short ones.
  if (slice.includes('\n')) {
    const fillLines =
      /^$|\n/.test(text.slice(Math.max(0, first - 1), first)) && /^$|[\r\n]/.test(text.slice(last, last + 1))
    if (fillLines || (links.length === 2 && links.some(({ start, end }) => end - start < 4))) return
  }
  dropFormatting(text, Math.max(0, first - 3), first, out)
  for (let i = 1; i < links.length; i++) plainSeparator(text, (links[i - 1] as Link).end, (links[i] as Link).start, out)
  dropFormatting(text, last, Math.min(text.length, last + 3), out)
}

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

/** The words from one on that belong together: where they end, and how plainly they are one number. */
const numberAt = (
  text: string,
  links: readonly Link[],
  from: number,
): { readonly end: number; readonly is: Plainness | undefined } => {
  const single = singlesAt(text, links, from)
  if (single !== undefined) return single
  let end = from
  const kindBehind = (i: number): string =>
    i + 1 < links.length ? kindOf(text.slice((links[i] as Link).end, (links[i + 1] as Link).start)) : ''
  const kind = kindBehind(from)
  if (kind === '') return { end: from + 1, is: undefined }
  end = from + 1
  while (kindBehind(end) === kind) end++
  const groups = links.slice(from, end + 1)
  const length = lengthOf(groups)
  if (length >= MIN_CHAIN && length <= MAX_CHAIN && !isSomethingElse(text, groups, kind)) {
    const is = plainnessOf(groups, kind)
    if (is) return { end: end + 1, is }
  }
  // The last of them may be the first of others.
  return { end, is: undefined }
}

/** A run of single characters long enough to be a number, from its first digit or the two letters before it on. */
const singlesAt = (
  text: string,
  links: readonly Link[],
  from: number,
): { readonly end: number; readonly is: Plainness | undefined } | undefined => {
  if (!isSingle(links[from] as Link) || !mayBegin(text, links, from)) return undefined
  const separatorBehind = (i: number): string => text.slice((links[i] as Link).end, (links[i + 1] as Link).start)
  let end = from + 1
  // What follows "x: " is another thing.
  while (end < links.length && isSingle(links[end] as Link) && !/[:=]\s/.test(separatorBehind(end - 1))) end++
  // A letter behind a number is a word of the sentence, unless it is a check letter.
  while (end > from && !(links[end - 1] as Link).digits && !isCheckLetter(text, links[end - 1] as Link)) end--
  const length = end - from
  if (length < MIN_CHAIN) return undefined
  if (length > MAX_CHAIN) return { end, is: undefined }
  // Scores and ranges: 3:1 2:0 4:4
  const kinds = new Set<string>()
  let alternates = true
  for (let i = from; i + 1 < end; i++) {
    const kind = separatorBehind(i)
    kinds.add(kind)
    if (i + 2 < end && kind === separatorBehind(i + 1)) alternates = false
  }
  return { end, is: alternates && kinds.size === 2 ? undefined : 'regular' }
}

/** A digit, or the first of the two letters that an account number begins with. */
const mayBegin = (text: string, links: readonly Link[], at: number): boolean => {
  const isLetter = (i: number): boolean => i < links.length && isSingle(links[i] as Link) && !(links[i] as Link).digits
  if (!isLetter(at)) return true
  return isLetter(at + 1) && !isLetter(at + 2) && /[A-Z]/.test(text.charAt((links[at] as Link).start))
}

const isCheckLetter = (text: string, { start }: Link): boolean => /[B-HJ-NP-Zx]/.test(text.charAt(start))

/** Equal groups but for the first and last, or a few with a separator of their own, are plainly one number. */
const plainnessOf = (groups: readonly Link[], kind: string): Plainness | undefined => {
  const lengths = groups.map(({ start, end }) => end - start)
  const middle = lengths[1] as number
  const isUniform =
    lengths.length > 2 &&
    middle > 1 &&
    (lengths[0] === middle || lengths.at(-1) === middle || lengths.length > 3) &&
    lengths.every((length, i) => (i === 0 || i === lengths.length - 1 ? length <= middle : length === middle))
  if (isUniform || (!' -./'.includes(kind) && lengths.length <= 6)) return 'regular'
  return lengths.length <= 6 ? 'irregular' : undefined
}

const isSingle = ({ start, end }: Link): boolean => end - start === 1

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
  if (digits > 0) return digits + capitals === length
  // A small x is a check character, behind digits only.
  if (length === 1) return capitals === 1 || (text.charAt(start) === 'x' && isDigitUnit(text.charCodeAt(start - 2)))
  return capitals === length && length <= 4 && isInsideAccount(text, start)
}

/** Whether a group of capitals stands behind the digits of an account number: "PK36 SCBL". */
const isInsideAccount = (text: string, start: number): boolean =>
  start >= 3 &&
  isDigitUnit(text.charCodeAt(start - 2)) &&
  /[A-Z]{2}\d\d[^A-Za-z0-9]$/.test(text.slice(Math.max(0, start - 5), start))

/** The kind of a separator without spaces and formatting around it; '' for one that parts the items of a list. */
const kindOf = (separator: string): string => {
  const bare = separator.replace(/\*\*|__|~~|\|\||`/g, '').trim()
  // A line that begins or ends with a mark is another thing.
  if (separator.includes('\n')) return ''
  if (bare === '') return ' '
  if (/[,;:&"'=<>#+%\\\n]/.test(bare) || /\.\s/.test(separator)) return ''
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
  // A social security number: its rules read it as it is.
  if (kind === '-' && lengths.join(' ') === '3 2 4') return true
  // Four numbers of an address, and thousands: 1.234.567.890
  if (kind === '.' && groups.length === 4 && lengths.every((length) => length <= 3)) {
    return groups.every(({ start, end }) => Number(text.slice(start, end)) < 256)
  }
  return false
}
