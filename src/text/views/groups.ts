import { unitAt } from '../characters.ts'
import {
  CAPITAL,
  type Chains,
  chainsOf,
  DIGIT,
  DIGITS_ONLY,
  type Fit,
  isDigitUnit,
  NO_PART,
  SMALL,
  WITH_LETTERS,
} from './chain.ts'

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
  const { starts, ends, fits, firsts } = chainsOf(text, signs, (of, start, end, kinds) => {
    const fit = fitOfGroup(of, start, end, kinds)
    // The two differ in long words and in letters without digits.
    if (fit === WITH_LETTERS ? (kinds & DIGIT) === 0 : end - start > LONGEST_GROUP) areParts = false
    return fit
  })
  const groups: Groups = { starts, ends, fits, firsts, areParts }
  shared.groups = groups
  return groups
}

const LONGEST_GROUP = 20

/** A word that may be a group of a number: digits, single capitals, groups of an account number, a check letter. */
const fitOfGroup = (text: string, start: number, end: number, kinds: number): Fit => {
  const length = end - start
  if (length > LONGEST_GROUP) return NO_PART
  if (kinds === DIGIT) return DIGITS_ONLY
  if (kinds === SMALL) {
    // A small x is a check character, behind digits only.
    const isCheck = length === 1 && text.charCodeAt(start) === 0x78 && isDigitUnit(unitAt(text, start - 2))
    return isCheck ? WITH_LETTERS : NO_PART
  }
  if (kinds === CAPITAL) return length === 1 || (length <= 4 && isInsideAccount(text, start)) ? WITH_LETTERS : NO_PART
  return (kinds & SMALL) === 0 ? WITH_LETTERS : NO_PART
}

/** Whether a group of capitals stands behind the digits of an account number: "PK36 SCBL". */
const isInsideAccount = (text: string, start: number): boolean =>
  start >= 3 &&
  isDigitUnit(text.charCodeAt(start - 2)) &&
  /[A-Z]{2}\d\d[^A-Za-z0-9]$/.test(text.slice(Math.max(0, start - 5), start))
