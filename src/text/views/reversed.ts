import { chainAround, isDigitUnit, itemsOf, type Link, lengthOf, MAX_CHAIN } from './chain.ts'
import { DIGITS_SIGN, LETTERED_SIGN } from './signs.ts'
import { rewritingView, type View } from './view.ts'

/** Shortest number that is read from its end. */
const MIN_REVERSED = 9

/**
 * A number read from its end: "1111 1111 1111 1114". Only a check and a term for it make it one.
 *
 * The run is turned around as a whole; one unit of it stands for its mirror image, so that a part of it maps
 * to all of it: spans are monotone and cover the number.
 */
export const reversed: View = rewritingView({
  name: 'reversed',
  demand: 'strict-check-and-support',
  after: ['folded'],
  maxExpansion: 1,
  calledBy: (code) => code === DIGITS_SIGN || code === LETTERED_SIGN,
  rewrite: (text, at, _code, out) => {
    const chain = chainAround(text, at, (start, end) => isPart(text, start, end))
    for (const links of itemsOf(text, chain)) {
      const length = lengthOf(links)
      if (length < MIN_REVERSED || length > MAX_CHAIN) continue
      const start = (links[0] as Link).start
      const end = (links.at(-1) as Link).end
      const slice = text.slice(start, end)
      // Turning halves of a pair around would make other characters.
      if (!/[\ud800-\udfff]/.test(slice)) out.replace(start, end, [...slice].reverse().join(''))
    }
    const last = chain.at(-1)
    if (last) out.covered = Math.max(out.covered, last.end)
  },
})

/** Digits, or capitals with or without digits: what identifiers have. */
const isPart = (text: string, start: number, end: number): boolean => {
  let digits = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (isDigitUnit(unit)) digits++
    else if (unit > 0x5a) return false
  }
  return digits > 0
}
