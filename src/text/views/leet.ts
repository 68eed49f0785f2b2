import { chainsOf, DIGITS_ONLY, type Fit, isDigitUnit, NO_PART, WITH_LETTERS } from './chain.ts'
import { LETTERED_SIGN } from './signs.ts'
import { Rewriting, regionsOf, type View } from './view.ts'

/** Letters that stand for a digit beside one, on either side. */
const LOOSE: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1' }
/** Letters that do between two: further inside a number, fewer of them are letters. */
const TIGHT: Readonly<Record<string, string>> = {
  ...LOOSE,
  ...{ i: '1', Q: '0', D: '0', S: '5', s: '5', B: '8', Z: '2', z: '2', G: '6', b: '6', g: '9', q: '9', A: '4', T: '7' },
}

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
    const { starts, ends, fits } = chainsOf(text, signs, fitOfIdentifier, (code) => code === LETTERED_SIGN)
    const out = new Rewriting()
    for (let k = 0; k < starts.length; k++) {
      if (fits[k] === WITH_LETTERS) digitsOf(text, starts[k] as number, ends[k] as number, out)
    }
    return regionsOf(text, out)
  },
}

/** What a word is to an identifier: digits and their look-alikes for the most part, no plain word. */
const fitOfIdentifier = (text: string, start: number, end: number): Fit => {
  if (end - start > 40) return NO_PART
  let digits = 0
  let loose = 0
  let others = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (isDigitUnit(unit)) digits++
    else if (isLoose(unit)) loose++
    // The check character of a Chinese number.
    else if (i === end - 1 && (unit | 0x20) === 0x78) others++
    else if (unit > 0x5a && TIGHT[text.charAt(i)] === undefined) return NO_PART
    else others++
  }
  if (digits === end - start) return DIGITS_ONLY
  return digits > 0 || (loose === end - start && others === 0) ? WITH_LETTERS : NO_PART
}

/** The letters of `LOOSE`: O o l I. */
const isLoose = (unit: number): boolean => unit === 0x4f || unit === 0x6f || unit === 0x6c || unit === 0x49

/** Writes the letters of a word that stand for digits as those. */
const digitsOf = (text: string, start: number, end: number, out: Rewriting): void => {
  const word = text.slice(start, end)
  const from = /^[A-Z]{2}[0-9OoIl]{2}(?:[A-Z]{0,4}[0-9OoIl]|$)/.test(word) && !/^[OI]{2}/.test(word) ? 2 : 0
  const units = [...word]
  const isDigit = (i: number): boolean =>
    i >= from && i < units.length && isDigitUnit((units[i] as string).charCodeAt(0))
  const allLoose = /^[OoIl|]+$/.test(word)
  // Twice, so that a run of letters is reached from either end.
  for (let pass = 0; pass < 2; pass++) {
    for (let k = from; k < units.length; k++) {
      const i = pass === 0 ? k : units.length - 1 - (k - from)
      const letter = units[i] as string
      if (isDigit(i)) continue
      const left = isDigit(i - 1)
      const right = isDigit(i + 1)
      const digit = left && right ? TIGHT[letter] : left || right || allLoose ? LOOSE[letter] : undefined
      if (digit !== undefined) units[i] = digit
    }
  }
  tightRuns(units, from)
  for (let i = from; i < units.length; i++) {
    if (units[i] !== word[i]) out.replace(start + i, start + i + 1, units[i] as string)
  }
}

/** Two or three letters between digits, or at the end of many, that may all be digits. */
const tightRuns = (units: string[], from: number): void => {
  const isDigit = (unit: string | undefined): boolean => unit !== undefined && isDigitUnit(unit.charCodeAt(0))
  const digits = units.filter(isDigit).length
  for (let i = from + 1; i < units.length; i++) {
    if (isDigit(units[i]) || !isDigit(units[i - 1])) continue
    let end = i
    while (end < units.length && !isDigit(units[end]) && TIGHT[units[end] as string] !== undefined) end++
    const isEnd = end === units.length && digits >= 6 && end - i === 1
    if (end - i <= 3 && (isDigit(units[end]) || isEnd)) {
      for (let k = i; k < end; k++) units[k] = TIGHT[units[k] as string] as string
    }
  }
}
