import { type Chains, chainsOf, DIGITS_ONLY, type Fit, isDigitUnit, NO_PART, WITH_LETTERS } from './chain.ts'

/** Shortest number that is joined, in digits and letters. */
export const MIN_NUMBER = 7
/** Fewest words that make a shorter one: the four numbers of an address. */
export const MIN_GROUPS = 4

/** The chains of groups in a text. */
export interface Groups extends Chains {
  /** Whether all words with digits and capitals, and no others, are groups here: so they are read as parts of identifiers, too. */
  readonly areParts: boolean
}

/** How plainly the words of a run are one number. */
export type Plainness = 'regular' | 'irregular'

/** Words `[from, end)` that are one number. */
export interface NumberRun {
  readonly from: number
  readonly end: number
  readonly is: Plainness
}

/** What the views of a text read together. Each part is filled by the first that asks for it. */
export interface Shared {
  groups?: Groups
  numbers?: readonly NumberRun[]
}

/** The chains that the views of joined numbers read. */
export const groupsOf = (text: string, signs: ArrayLike<number>, shared: Shared): Groups => {
  if (shared.groups !== undefined) return shared.groups
  let areParts = true
  const { starts, ends, fits, firsts } = chainsOf(text, signs, (of, start, end) => {
    const fit = fitOfGroup(of, start, end)
    // The two differ in long words and in letters without digits.
    if (fit === WITH_LETTERS ? !hasDigit(of, start, end) : end - start > LONGEST_GROUP) areParts = false
    return fit
  })
  const groups: Groups = { starts, ends, fits, firsts, areParts }
  shared.groups = groups
  return groups
}

const LONGEST_GROUP = 20

const hasDigit = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (isDigitUnit(text.charCodeAt(i))) return true
  return false
}

/** A word that may be a group of a number: digits, single capitals, groups of an account number, a check letter. */
const fitOfGroup = (text: string, start: number, end: number): Fit => {
  const length = end - start
  if (length > LONGEST_GROUP) return NO_PART
  let digits = 0
  let capitals = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (isDigitUnit(unit)) digits++
    else if (unit >= 0x41 && unit <= 0x5a) capitals++
    else if (length > 1) return NO_PART
  }
  if (digits === length) return DIGITS_ONLY
  if (digits > 0) return digits + capitals === length ? WITH_LETTERS : NO_PART
  // A small x is a check character, behind digits only.
  const fits =
    length === 1
      ? capitals === 1 || (text.charCodeAt(start) === 0x78 && isDigitUnit(text.charCodeAt(start - 2)))
      : capitals === length && length <= 4 && isInsideAccount(text, start)
  return fits ? WITH_LETTERS : NO_PART
}

/** Whether a group of capitals stands behind the digits of an account number: "PK36 SCBL". */
const isInsideAccount = (text: string, start: number): boolean =>
  start >= 3 &&
  isDigitUnit(text.charCodeAt(start - 2)) &&
  /[A-Z]{2}\d\d[^A-Za-z0-9]$/.test(text.slice(Math.max(0, start - 5), start))
