import { ALPHA, DIGIT, forEachGroupRun, HAN, KANA, MARK, NONE, UNDERSCORE, UNSPACED } from '../text/characters.ts'
import { isHanUnit, LETTER, LOW_LINE, LOWER, NUMERAL, OTHER_WORD, SOLO, SPECIAL, UPPER } from './unit-kinds.ts'

/** Marks units that call for a view, by strength; see `foldSign`. */
export type SignRanges = (visit: (from: number, to: number) => void) => void

/** The kinds of all units. */
export function buildKinds(signs: SignRanges): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  forEachGroupRun((start, end, group) => {
    const kind =
      group === NONE
        ? 0
        : group === UNDERSCORE
          ? LOW_LINE
          : group === DIGIT || group === ALPHA || group === MARK
            ? LETTER
            : group === HAN || group === KANA || group === UNSPACED
              ? SOLO
              : OTHER_WORD
    if (kind !== 0) kinds.fill(kind, start, end)
  })
  for (let unit = 0; unit < 0x10000; unit++) if (isHanUnit(unit)) kinds[unit] = SOLO
  kinds.fill(NUMERAL, 0x30, 0x3a)
  kinds.fill(UPPER, 0x41, 0x5b)
  kinds.fill(LOWER, 0x61, 0x7b)
  signs((from, to) => {
    for (let unit = from; unit <= to; unit++) kinds[unit] = (kinds[unit] as number) | SPECIAL
  })
  return kinds
}
