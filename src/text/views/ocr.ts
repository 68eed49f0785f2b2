import {
  type Chains,
  callsForChain,
  chainsOf,
  DIGIT,
  DIGITS_ONLY,
  type Fits,
  isDigitUnit,
  lengthOf,
  MAX_CHAIN,
  NO_PART,
  WITH_LETTERS,
} from './chain.ts'
import { forEachItem } from './separators.ts'
import { Rewriting, regionsOf, type View } from './view.ts'

/** Letters that text recognition takes for digits. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', D: '0', Q: '0', l: '1', I: '1', i: '1', '|': '1', '!': '1', Z: '2', z: '2' },
  ...{ A: '4', S: '5', s: '5', G: '6', b: '6', T: '7', B: '8', g: '9', q: '9' },
}

/** Most characters of one number that are repaired. */
const MAX_REPAIRS = 2

/**
 * Numbers of recognized text with the letters that a machine takes for digits read as those, at most two
 * in a number. Only for messages marked as recognized; only a check and a term for it make it one.
 */
export const ocr: View = {
  name: 'ocr',
  demand: 'check-and-support',
  after: ['folded'],
  maxExpansion: 1,
  calledBy: callsForChain,
  read: (text, signs) => {
    const chains = chainsOf(text, signs, fitOfDigits)
    const out = new Rewriting()
    forEachItem(text, chains, (from, to) => repair(text, chains, from, to, out))
    return regionsOf(text, out)
  },
}

/** Repairs the words `[from, to)`. */
const repair = (text: string, chains: Chains, from: number, to: number, out: Rewriting): void => {
  if (lengthOf(chains, from, to) > MAX_CHAIN) return
  const wrong: number[] = []
  for (let k = from; k < to; k++) {
    if (chains.fits[k] === DIGITS_ONLY) continue
    for (let i = chains.starts[k] as number; i < (chains.ends[k] as number); i++) {
      if (!isDigitUnit(text.charCodeAt(i))) wrong.push(i)
    }
  }
  if (wrong.length > MAX_REPAIRS) return
  for (const i of wrong) out.replace(i, i + 1, LETTERS[text.charAt(i)] as string)
}

/** A word of digits but for a few letters. */
const fitOfDigits: Fits = (text, start, end, kinds) => {
  if (end - start > MAX_CHAIN) return NO_PART
  if (kinds === DIGIT) return DIGITS_ONLY
  let letters = 0
  for (let i = start; i < end; i++) {
    if (isDigitUnit(text.charCodeAt(i))) continue
    if (LETTERS[text.charAt(i)] === undefined) return NO_PART
    letters++
  }
  return letters <= MAX_REPAIRS && (kinds & DIGIT) !== 0 ? WITH_LETTERS : NO_PART
}
