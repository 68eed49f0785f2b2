import { callsForChain, DIGITS_ONLY, lengthOf, MAX_CHAIN } from './chain.ts'
import { type Groups, groupsOf, MIN_NUMBER, type NumberRun, type Plainness } from './groups.ts'
import { isSpaceUnit, kindOf } from './separators.ts'
import { type Demand, Rewriting, regionsOf, type View } from './view.ts'

/** A view that joins the runs of one plainness. */
const joinedView = (demand: Demand, plainness: Plainness): View => ({
  name: 'joined',
  demand,
  after: ['folded', 'decoded', 'leet'],
  maxExpansion: 1,
  calledBy: callsForChain,
  read: (text, signs, shared = {}) => {
    const groups = groupsOf(text, signs, shared)
    const { starts, ends } = groups
    const out = new Rewriting()
    for (const { from, end, is } of (shared.numbers ??= numbersOf(text, groups))) {
      if (is !== plainness) continue
      for (let k = from + 1; k < end; k++) out.replace(ends[k - 1] as number, starts[k] as number, '')
    }
    return regionsOf(text, out)
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

/** The runs of words that are one number. */
const numbersOf = (text: string, groups: Groups): NumberRun[] => {
  const { firsts } = groups
  const numbers: NumberRun[] = []
  for (let c = 1; c < firsts.length; c++) {
    const to = firsts[c] as number
    for (let from = firsts[c - 1] as number; from < to; ) {
      const { end, is } = numberAt(text, groups, from, to)
      if (is !== undefined) numbers.push({ from, end, is })
      from = end
    }
  }
  return numbers
}

/** Words of a chain that were looked at together: where they end, and how plainly they are one number, if at all. */
interface Run {
  readonly end: number
  readonly is: Plainness | undefined
}

/** The words from one on that belong together: where they end, and how plainly they are one number. */
const numberAt = (text: string, groups: Groups, from: number, to: number): Run => {
  const single = singlesAt(text, groups, from, to)
  if (single !== undefined) return single
  const kind = kindBehind(text, groups, from, to)
  if (kind === '') return { end: from + 1, is: undefined }
  let last = from + 1
  while (kindBehind(text, groups, last, to) === kind) last++
  const length = lengthOf(groups, from, last + 1)
  if (length >= MIN_NUMBER && length <= MAX_CHAIN && !isSomethingElse(text, groups, from, last + 1, kind)) {
    const is = plainnessOf(groups, from, last + 1, kind)
    if (is) return { end: last + 1, is }
  }
  // The last of them may be the first of others.
  return { end: last, is: undefined }
}

/** The kind of the separator behind a word; '' behind the last of a chain and where a list is parted. See `kindOf`. */
const kindBehind = (text: string, { starts, ends }: Groups, k: number, to: number): string =>
  k + 1 < to ? kindOf(text, ends[k] as number, starts[k + 1] as number) : ''

/** A run of single characters long enough to be a number, from its first digit or the two letters before it on. */
const singlesAt = (text: string, groups: Groups, from: number, to: number): Run | undefined => {
  if (!isSingle(groups, from) || !mayBegin(text, groups, from, to)) return undefined
  const { starts, ends, fits } = groups
  let end = from + 1
  // What follows "x: " is another thing.
  while (end < to && isSingle(groups, end) && !announces(text, ends[end - 1] as number, starts[end] as number)) end++
  // A letter behind a number is a word of the sentence, unless it is a check letter.
  while (end > from && fits[end - 1] !== DIGITS_ONLY && !isCheckLetter(text.charCodeAt(starts[end - 1] as number)))
    end--
  const length = end - from
  if (length < MIN_NUMBER) return undefined
  return { end, is: length > MAX_CHAIN || alternates(text, groups, from, end) ? undefined : 'regular' }
}

/** Whether two separators take turns, as in scores and ranges: 3:1 2:0 4:4 */
const alternates = (text: string, groups: Groups, from: number, end: number): boolean => {
  if (isSameSeparator(text, groups, from, from + 1)) return false
  for (let k = from; k + 3 < end; k++) if (!isSameSeparator(text, groups, k, k + 2)) return false
  return true
}

/** Whether the same stands behind two words of a chain. */
const isSameSeparator = (text: string, { starts, ends }: Groups, a: number, b: number): boolean => {
  const first = ends[a] as number
  const second = ends[b] as number
  const length = (starts[a + 1] as number) - first
  if ((starts[b + 1] as number) - second !== length) return false
  for (let i = 0; i < length; i++) if (text.charCodeAt(first + i) !== text.charCodeAt(second + i)) return false
  return true
}

/** Whether a separator has a colon or an equals sign with space behind it. */
const announces = (text: string, start: number, end: number): boolean => {
  for (let i = start; i + 1 < end; i++) {
    const unit = text.charCodeAt(i)
    if ((unit === 0x3a || unit === 0x3d) && isSpaceUnit(text.charCodeAt(i + 1))) return true
  }
  return false
}

/** A digit, or the first of the two letters that an account number begins with. */
const mayBegin = (text: string, groups: Groups, at: number, to: number): boolean => {
  const isLetter = (k: number): boolean => k < to && isSingle(groups, k) && groups.fits[k] !== DIGITS_ONLY
  if (!isLetter(at)) return true
  const unit = text.charCodeAt(groups.starts[at] as number)
  return isLetter(at + 1) && !isLetter(at + 2) && unit >= 0x41 && unit <= 0x5a
}

const isCheckLetter = (unit: number): boolean =>
  (unit >= 0x42 && unit <= 0x5a && unit !== 0x49 && unit !== 0x4f) || unit === 0x78

const isSingle = ({ starts, ends }: Groups, k: number): boolean => (ends[k] as number) - (starts[k] as number) === 1

/** Equal groups but for the first and last, or a few with a separator of their own, are plainly one number. */
const plainnessOf = ({ starts, ends }: Groups, from: number, to: number, kind: string): Plainness | undefined => {
  const count = to - from
  const lengthAt = (k: number): number => (ends[k] as number) - (starts[k] as number)
  const middle = lengthAt(from + 1)
  const first = lengthAt(from)
  const last = lengthAt(to - 1)
  let uniform = count > 2 && middle > 1 && first <= middle && last <= middle
  uniform &&= first === middle || last === middle || count > 3
  for (let k = from + 1; uniform && k < to - 1; k++) uniform = lengthAt(k) === middle
  if (uniform || (!' -./'.includes(kind) && count <= 6)) return 'regular'
  return count <= 6 ? 'irregular' : undefined
}

/** Dates, decimals and versions: what has groups of digits and is no number of a person. */
const isSomethingElse = (text: string, { starts, ends }: Groups, from: number, to: number, kind: string): boolean => {
  const count = to - from
  const lengthAt = (i: number): number => (ends[from + i] as number) - (starts[from + i] as number)
  if (count === 2) return kind === '.' || kind === '/'
  if (count === 3 && kind !== ' ') {
    const a = lengthAt(0)
    const b = lengthAt(1)
    const c = lengthAt(2)
    // Dates; and a social security number: its rules read it as it is.
    if (b <= 2 && ((a <= 2 && (c === 2 || c === 4)) || (a === 4 && c <= 2))) return true
    return kind === '-' && a === 3 && b === 2 && c === 4
  }
  // Four numbers of an address, and thousands: 1.234.567.890
  if (kind !== '.' || count !== 4) return false
  for (let i = 0; i < 4; i++) {
    if (lengthAt(i) > 3 || !(Number(text.slice(starts[from + i], ends[from + i])) < 256)) return false
  }
  return true
}
