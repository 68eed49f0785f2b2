import { chainAround, isDigitUnit, itemsOf, type Link, lengthOf, MAX_CHAIN } from './chain.ts'
import { DIGITS_SIGN, LETTERED_SIGN } from './signs.ts'
import { type Rewriting, rewritingView, type View } from './view.ts'

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
export const ocr: View = rewritingView({
  name: 'ocr',
  demand: 'check-and-support',
  after: ['folded'],
  maxExpansion: 1,
  calledBy: (code) => code === DIGITS_SIGN || code === LETTERED_SIGN,
  rewrite: (text, at, _code, out) => {
    const chain = chainAround(text, at, (start, end) => isMostlyDigits(text, start, end))
    for (const links of itemsOf(text, chain)) repair(text, links, out)
    const last = chain.at(-1)
    if (last) out.covered = Math.max(out.covered, last.end)
  },
})

const repair = (text: string, links: readonly Link[], out: Rewriting): void => {
  if (lengthOf(links) > MAX_CHAIN) return
  const wrong: number[] = []
  for (const { start, end } of links) {
    for (let i = start; i < end; i++) if (!isDigitUnit(text.charCodeAt(i))) wrong.push(i)
  }
  if (wrong.length > MAX_REPAIRS) return
  for (const i of wrong) out.replace(i, i + 1, LETTERS[text.charAt(i)] as string)
}

const isMostlyDigits = (text: string, start: number, end: number): boolean => {
  if (end - start > MAX_CHAIN) return false
  let letters = 0
  for (let i = start; i < end; i++) {
    if (isDigitUnit(text.charCodeAt(i))) continue
    if (LETTERS[text.charAt(i)] === undefined) return false
    letters++
  }
  return letters <= MAX_REPAIRS && letters < end - start
}
