import { callsForChain, lengthOf, MAX_CHAIN } from './chain.ts'
import { type Groups, groupsOf, MIN_GROUPS, MIN_NUMBER } from './groups.ts'
import { forEachItem, formattingAt } from './separators.ts'
import { Rewriting, regionsOf, type View } from './view.ts'

/**
 * Numbers whose separators no number is written with are read with those replaced or left out, so that rules with
 * separators of their own see their form: "123*45*6789" as "123-45-6789", "**123-4**5-6789" likewise.
 */
export const regrouped: View = {
  name: 'joined',
  demand: 'support',
  after: ['folded', 'decoded', 'leet'],
  maxExpansion: 1,
  calledBy: callsForChain,
  read: (text, signs, shared = {}) => {
    const groups = groupsOf(text, signs, shared)
    const out = new Rewriting()
    forEachItem(text, groups, (from, to) => regroup(text, groups, from, to, out))
    return regionsOf(text, out)
  },
}

/** Regroups the words `[from, to)`. */
const regroup = (text: string, groups: Groups, from: number, to: number, out: Rewriting): void => {
  if (to - from < 2) return
  const length = lengthOf(groups, from, to)
  if (length > MAX_CHAIN || (length < MIN_NUMBER && to - from < MIN_GROUPS)) return
  const { starts, ends } = groups
  const first = starts[from] as number
  const last = ends[to - 1] as number
  if (isOnLines(text, groups, from, to)) {
    for (let k = from + 1; k < to; k++) plainLineEnd(text, ends[k - 1] as number, starts[k] as number, out)
    return
  }
  dropFormatting(text, Math.max(0, first - 3), first, out)
  for (let k = from + 1; k < to; k++) plainSeparator(text, ends[k - 1] as number, starts[k] as number, out)
  dropFormatting(text, last, Math.min(text.length, last + 3), out)
}

/** Whether words stand on several lines as those of a list do. One line break may stand in a number. */
const isOnLines = (text: string, { starts, ends }: Groups, from: number, to: number): boolean => {
  let lines = 0
  for (let k = from + 1; k < to; k++) {
    for (let i = ends[k - 1] as number; i < (starts[k] as number); i++) if (text.charCodeAt(i) === 0x0a) lines++
  }
  if (lines !== 1) return lines > 1
  // Two lines of digits and nothing else are a list, as are two short ones.
  const first = starts[from] as number
  const last = ends[to - 1] as number
  const fillLines =
    (first === 0 || text.charCodeAt(first - 1) === 0x0a) &&
    (last === text.length || text.charCodeAt(last) === 0x0a || text.charCodeAt(last) === 0x0d)
  const lengthAt = (k: number): number => (ends[k] as number) - (starts[k] as number)
  return fillLines || (to - from === 2 && (lengthAt(from) < 4 || lengthAt(from + 1) < 4))
}

/**
 * Puts a line feed in the place of the end of a line that is written with more, so that rules see lines as they see those
 * of a list that ends each with a line feed only.
 */
const plainLineEnd = (text: string, start: number, end: number, out: Rewriting): void => {
  if (end - start > 1 && /^[ \t]*\r?\n[ \t]*$/.test(text.slice(start, end))) out.replace(start, end, '\n')
}

/** Leaves out marks of formatting around a number: `**`, `__`, `~~`, backticks. */
const dropFormatting = (text: string, start: number, end: number, out: Rewriting): void => {
  for (let i = start; i < end; ) {
    const length = formattingAt(text, i, end)
    if (length > 0) out.replace(i, i + length, '')
    i += length || 1
  }
}

/** Puts what a number is written with in the place of a separator. */
const plainSeparator = (text: string, start: number, end: number, out: Rewriting): void => {
  // Nearly all are written so already.
  if (end - start === 1 && isNative(text.charCodeAt(start))) return
  const given = text.slice(start, end)
  let separator = given.replace(/\*\*|__|~~|\|\||`/g, '')
  // A line break in the middle of a number.
  if (/^[ \t]*\r?\n[ \t]*$/.test(separator)) separator = ''
  if (separator === '') {
    out.replace(start, end, '')
    return
  }
  let plain = ''
  for (const character of separator) if (isNative(character.charCodeAt(0))) plain += character
  const bare = plain.trim()
  // "123 - 45", "123*45", "123_45"
  const written = plain.length === separator.length && plain.length === 1 ? plain : bare === '' ? '-' : bare
  const kept = separator === ' ' || /^(?: ?[()] ?|[()][ -]?)$/.test(separator) ? separator : written
  if (kept !== given) out.replace(start, end, kept)
}

/** Space, brackets, hyphen, full stop and slash. */
const isNative = (unit: number): boolean =>
  unit === 0x20 || unit === 0x28 || unit === 0x29 || unit === 0x2d || unit === 0x2e || unit === 0x2f
