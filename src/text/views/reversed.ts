import {
  callsForChain,
  chainsOf,
  DIGIT,
  DIGITS_ONLY,
  type Fits,
  lengthOf,
  MAX_CHAIN,
  NO_PART,
  SMALL,
  WITH_LETTERS,
} from './chain.ts'
import { forEachItem } from './separators.ts'
import { Rewriting, regionsOf, type View } from './view.ts'

/** Shortest number that is read from its end. */
const MIN_REVERSED = 9

/**
 * A number read from its end: "1111 1111 1111 1114". Only a check and a term for it make it one.
 *
 * The run is turned around as a whole; one unit of it stands for its mirror image, so that a part of it maps
 * to all of it: spans are monotone and cover the number.
 */
export const reversed: View = {
  name: 'reversed',
  demand: 'strict-check-and-support',
  after: ['folded'],
  maxExpansion: 1,
  calledBy: callsForChain,
  read: (text, signs, { groups } = {}) => {
    const chains = groups?.areParts === true ? groups : chainsOf(text, signs, fitOfPart)
    const { starts, ends } = chains
    const out = new Rewriting()
    forEachItem(text, chains, (from, to) => {
      const length = lengthOf(chains, from, to)
      if (length >= MIN_REVERSED && length <= MAX_CHAIN) {
        turn(text, starts[from] as number, ends[to - 1] as number, out)
      }
    })
    return regionsOf(text, out)
  },
}

const turn = (text: string, start: number, end: number, out: Rewriting): void => {
  let turned = ''
  for (let i = end - 1; i >= start; i--) {
    // Turning halves of a pair around would make other characters.
    if ((text.charCodeAt(i) & 0xf800) === 0xd800) return
    turned += text.charAt(i)
  }
  out.replace(start, end, turned)
}

/** Digits, or capitals with or without digits: what identifiers have. */
const fitOfPart: Fits = (_text, _start, _end, kinds) => {
  if ((kinds & SMALL) !== 0 || (kinds & DIGIT) === 0) return NO_PART
  return kinds === DIGIT ? DIGITS_ONLY : WITH_LETTERS
}
