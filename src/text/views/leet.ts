import { chainsOf, DIGIT, DIGITS_ONLY, type Fits, isDigitUnit, NO_PART, WITH_LETTERS } from './chain.ts'
import { LETTERED_SIGN } from './signs.ts'
import { Rewriting, regionsOf, type View } from './view.ts'

/** By ASCII unit the digit that a letter stands for, as a unit; 0 for none. */
const digitsFor = (letters: string, digits: string): Uint8Array =>
  Uint8Array.from({ length: 0x80 }, (_, unit) => {
    const at = letters.indexOf(String.fromCharCode(unit))
    return at < 0 ? 0 : digits.charCodeAt(at)
  })

/** Letters that stand for a digit beside one, on either side. */
const LOOSE: Uint8Array = /* @__PURE__ */ digitsFor('OolI', '0011')
/** Letters that do between two: further inside a number, fewer of them are letters. */
const TIGHT: Uint8Array = /* @__PURE__ */ digitsFor('OolIiQDSsBZzGbgqAT', '001110055822669947')

/**
 * Letters that stand for digits inside identifiers: O for 0, l for 1, S between digits for 5.
 *
 * One letter becomes one digit. The two letters that an account number begins with stay.
 */
export const leet: View = {
  name: 'leet',
  demand: 'check',
  after: ['folded', 'decoded'],
  maxExpansion: 1,
  calledBy: (code) => code === LETTERED_SIGN,
  read: (text, signs) => {
    const { starts, ends, fits, firsts } = chainsOf(text, signs, fitOfIdentifier, (code) => code === LETTERED_SIGN)
    const out = new Rewriting()
    for (let k = 0; k < (firsts.at(-1) as number); k++) {
      if (fits[k] === WITH_LETTERS) digitsOf(text, starts[k] as number, ends[k] as number, out)
    }
    return regionsOf(text, out)
  },
}

/** What a word is to an identifier: digits and their look-alikes for the most part, no plain word. */
const fitOfIdentifier: Fits = (text, start, end, kinds) => {
  if (end - start > 40) return NO_PART
  if (kinds === DIGIT) return DIGITS_ONLY
  let loose = 0
  let others = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (isDigitUnit(unit)) continue
    if (LOOSE[unit] !== 0) loose++
    // The check character of a Chinese number.
    else if (i === end - 1 && (unit | 0x20) === 0x78) others++
    else if (unit > 0x5a && TIGHT[unit] === 0) return NO_PART
    else others++
  }
  return (kinds & DIGIT) !== 0 || (loose === end - start && others === 0) ? WITH_LETTERS : NO_PART
}

/** Writes the letters of a word that stand for digits as those. */
const digitsOf = (text: string, start: number, end: number, out: Rewriting): void => {
  const units: number[] = []
  let allLoose = true
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    units.push(unit)
    allLoose &&= LOOSE[unit] !== 0
  }
  const from = beginsAccount(text, start, end) ? 2 : 0
  // Twice, so that a run of letters is reached from either end.
  for (let k = from; k < units.length; k++) toDigit(units, k, from, allLoose)
  for (let k = units.length - 1; k >= from; k--) toDigit(units, k, from, allLoose)
  tightRuns(units, from)
  for (let i = from; i < units.length; i++) {
    const unit = units[i] as number
    if (unit !== text.charCodeAt(start + i)) out.replace(start + i, start + i + 1, String.fromCharCode(unit))
  }
}

/** Whether a word begins with the two letters and the check digits of an account number. */
const beginsAccount = (text: string, start: number, end: number): boolean => {
  const first = text.charCodeAt(start)
  if (first < 0x41 || first > 0x5a) return false
  const word = text.slice(start, end)
  return /^[A-Z]{2}[0-9OoIl]{2}(?:[A-Z]{0,4}[0-9OoIl]|$)/.test(word) && !/^[OI]{2}/.test(word)
}

/** Writes a letter beside a digit as one. */
const toDigit = (units: number[], i: number, from: number, always: boolean): void => {
  const unit = units[i] as number
  if (isDigitUnit(unit)) return
  const left = i > from && isDigitUnit(units[i - 1] as number)
  const right = i + 1 < units.length && isDigitUnit(units[i + 1] as number)
  const digit = left && right ? TIGHT[unit] : left || right || always ? LOOSE[unit] : 0
  if (digit) units[i] = digit
}

/** Two or three letters between digits, or at the end of many, that may all be digits. */
const tightRuns = (units: number[], from: number): void => {
  let digits = 0
  for (const unit of units) if (isDigitUnit(unit)) digits++
  for (let i = from + 1; i < units.length; i++) {
    if (isDigitUnit(units[i] as number) || !isDigitUnit(units[i - 1] as number)) continue
    let end = i
    while (end < units.length && TIGHT[units[end] as number] !== 0) end++
    const isInside = end < units.length && isDigitUnit(units[end] as number)
    const isEnd = end === units.length && digits >= 6 && end - i === 1
    if (end - i <= 3 && (isInside || isEnd)) {
      for (let k = i; k < end; k++) units[k] = TIGHT[units[k] as number] as number
    }
  }
}
