import { VIEW_REACH } from './signs.ts'

/**
 * Chains: words of ASCII letters and digits with short separators between them, the stuff of numbers that
 * somebody wrote apart. The views of numbers all read the same chain around a sign.
 */

/** Most digits and letters of a number; a longer chain of one kind is none. */
export const MAX_CHAIN = 40
/** Most units a chain is followed to either side: `MAX_CHAIN` characters, each with a separator of four units. */
const CHAIN_REACH: number = VIEW_REACH

/** A word of a chain. Offsets in UTF-16 units of the text. */
export interface Link {
  readonly start: number
  readonly end: number
  /** Whether it has digits only. */
  readonly digits: boolean
}

export const isDigitUnit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** An ASCII letter or digit. */
export const isAlnumUnit = (unit: number): boolean =>
  isDigitUnit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)

const MAX_SEPARATOR = 4

/**
 * Tells whether a unit may stand between the parts of one number: no letter, nothing that ends a clause in
 * another script. Surrogates may: emoji separate as well as anything.
 */
const isSeparatorUnit = (unit: number): boolean => {
  if (unit < 0x80) return !isAlnumUnit(unit) && unit !== 0x21 && unit !== 0x3f && unit !== 0x40 && unit !== 0x24
  if (unit < 0xc0) return unit === 0xa0 || unit === 0xb7 || unit === 0xab || unit === 0xbb || unit === 0xad
  return (
    (unit >= 0x2000 && unit <= 0x27bf && unit !== 0x20ac) ||
    (unit >= 0x3000 && unit <= 0x3003) ||
    (unit >= 0xd83c && unit <= 0xd83e) ||
    (unit >= 0xdc00 && unit <= 0xdfff) ||
    unit === 0xfe0f
  )
}

/**
 * Returns the words of the chain that an offset, which must lie in a word, belongs to: from `CHAIN_REACH` units
 * before it to the end of the chain. Linear in the chain.
 *
 * @param fits - whether a word may be a part; the chain ends before the first that may not
 */
export const chainAround = (
  text: string,
  at: number,
  fits: (start: number, end: number) => boolean,
): readonly Link[] => {
  const floor = Math.max(0, at - CHAIN_REACH)
  const first = wordAt(text, at, floor)
  if (first === undefined || !fits(first.start, first.end)) return []
  const before: Link[] = []
  for (let link: Link = first; ; ) {
    let end = link.start
    while (end > floor && link.start - end < MAX_SEPARATOR && isSeparatorUnit(text.charCodeAt(end - 1))) end--
    if (end === link.start || end <= floor || !isAlnumUnit(text.charCodeAt(end - 1))) break
    let start = end
    while (start > floor && isAlnumUnit(text.charCodeAt(start - 1))) start--
    if (!fits(start, end)) break
    link = linkOf(text, start, end)
    before.push(link)
  }
  const chain = before.reverse()
  chain.push(first)
  for (let link: Link = first; ; ) {
    let start = link.end
    while (start - link.end < MAX_SEPARATOR && isSeparatorUnit(text.charCodeAt(start))) start++
    if (start === link.end || !isAlnumUnit(text.charCodeAt(start))) break
    let end = start
    while (isAlnumUnit(text.charCodeAt(end))) end++
    if (!fits(start, end)) break
    link = linkOf(text, start, end)
    chain.push(link)
  }
  return chain
}

/** The chain cut into the items of a list: at commas, semicolons and what else parts numbers and not their groups. */
export const itemsOf = (text: string, links: readonly Link[]): readonly (readonly Link[])[] => {
  const items: (readonly Link[])[] = []
  let from = 0
  for (let i = 1; i <= links.length; i++) {
    if (i < links.length && !partsItems(text.slice((links[i - 1] as Link).end, (links[i] as Link).start))) continue
    items.push(links.slice(from, i))
    from = i
  }
  return items
}

/** A comma and the like, or the end of a line with more than space around it. */
const partsItems = (separator: string): boolean =>
  /[,;:&"'=<>#+%\\]/.test(separator) || (separator.includes('\n') && separator.trim() !== '')

/** Digits and letters of some words. */
export const lengthOf = (links: readonly Link[]): number => links.reduce((sum, { start, end }) => sum + end - start, 0)

const wordAt = (text: string, at: number, floor: number): Link | undefined => {
  let start = at
  let end = at
  while (start > floor && isAlnumUnit(text.charCodeAt(start - 1))) start--
  while (isAlnumUnit(text.charCodeAt(end))) end++
  return start < end ? linkOf(text, start, end) : undefined
}

const linkOf = (text: string, start: number, end: number): Link => {
  let digits = true
  for (let i = start; digits && i < end; i++) digits = isDigitUnit(text.charCodeAt(i))
  return { start, end, digits }
}
