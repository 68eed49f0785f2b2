import type { Chains } from './chain.ts'
import { isPairMark } from './signs.ts'

/** What stands between the words of a chain: one to five units. Read in place, for most are a single unit. */

/** White space as `\s` of regular expressions has it. */
export const isSpaceUnit = (unit: number): boolean => {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0x1680) return unit === 0xa0
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0x1680
  )
}

/** Units of the mark of formatting at an offset, `**`, `__`, `~~`, `||` or a backtick, that ends by `limit`; 0 for none. */
export const formattingAt = (text: string, at: number, limit: number): number => {
  const unit = text.charCodeAt(at)
  if (unit === 0x60) return 1
  return isPairMark(unit) && at + 1 < limit && text.charCodeAt(at + 1) === unit ? 2 : 0
}

/** Marks that part the items of a list, or a name and its value: 1 for those. */
const PARTING: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 0x80 }, (_, unit) =>
  ',;:&"\'=<>#+%\\'.includes(String.fromCharCode(unit)) ? 1 : 0,
)

const isParting = (unit: number): boolean => (unit < 0x80 ? PARTING[unit] === 1 : unit === 0xff0c)

/** A dash, or the long mark of Katakana that is written for one. */
const isDash = (unit: number): boolean =>
  unit === 0x2d || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit === 0x30fc

/**
 * The kind of a separator without spaces and formatting around it: all dashes are one, brackets are a space; '' for one
 * that parts the items of a list.
 */
export const kindOf = (text: string, start: number, end: number): string => {
  if (end - start === 1) {
    const unit = text.charCodeAt(start)
    if (unit < 0x80) return ASCII_KINDS[unit] as string
  }
  return kindOfSeveral(text, start, end)
}

const kindOfSeveral = (text: string, start: number, end: number): string => {
  let written = ''
  let dashes = true
  for (let i = start; i < end; ) {
    const unit = text.charCodeAt(i)
    // A line that begins or ends with a mark is another thing, and so is what a full stop ends.
    if (unit === 0x0a || isParting(unit)) return ''
    if (unit === 0x2e && i + 1 < end && isSpaceUnit(text.charCodeAt(i + 1))) return ''
    const formatting = formattingAt(text, i, end)
    if (formatting === 0) {
      written += text.charAt(i)
      if (!isDash(unit) && !isSpaceUnit(unit)) dashes = false
    }
    i += formatting || 1
  }
  const bare = written.trim()
  if (bare === '' || bare.includes(')') || bare.startsWith('(') || bare.endsWith('(')) return ' '
  // Spaces between dashes are no part of them.
  return dashes && !/\s/.test(bare) ? '-' : bare
}

/** The kinds of single ASCII units. */
const ASCII_KINDS: readonly string[] = /* @__PURE__ */ Array.from({ length: 0x80 }, (_, unit) =>
  kindOfSeveral(String.fromCharCode(unit), 0, 1),
)

/** Whether a separator parts the items of a list: a comma and the like, or the end of a line with more than space around it. */
export const partsItems = (text: string, start: number, end: number): boolean => {
  let lineEnds = false
  let blank = true
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (isParting(unit)) return true
    if (unit === 0x0a) lineEnds = true
    else if (!isSpaceUnit(unit)) blank = false
  }
  return lineEnds && !blank
}

/** Visits the items of the lists that chains are: the words `[from, to)` of each, in order. */
export const forEachItem = (text: string, chains: Chains, visit: (from: number, to: number) => void): void => {
  const { starts, ends, firsts } = chains
  for (let c = 1; c < firsts.length; c++) {
    const last = firsts[c] as number
    for (let from = firsts[c - 1] as number; from < last; ) {
      let to = from + 1
      while (to < last && !partsItems(text, ends[to - 1] as number, starts[to] as number)) to++
      visit(from, to)
      from = to
    }
  }
}
