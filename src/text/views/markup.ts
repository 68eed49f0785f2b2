import { ALPHA, DIGIT, groupAt, groupBefore, UNDERSCORE, unitAt } from '../characters.ts'
import { isAlnumUnit, isDigitUnit } from './chain.ts'
import { isSpaceUnit } from './separators.ts'
import { LOW_LINE_SIGN } from './signs.ts'
import type { Rewriting } from './view.ts'

/** Markup inside a value, or around it: what a reader does not see, and breaks of lines that are none of the text. */

/** Longest run of low lines that is emphasis: of longer ones forms are made. */
const MOST_LOW_LINES = 3

/**
 * Leaves out the low lines at an offset where they may begin or end emphasis: `_x_`, `__x__`. Those between letters and
 * digits are part of a name, and so are those behind what joins names. Whether others close what they open is not asked:
 * what stands around them decides, however the text goes on.
 */
export const lowLinesAt = (text: string, at: number, out: Rewriting): void => {
  let end = at
  while (end < text.length && text.charCodeAt(end) === LOW_LINE_SIGN) end++
  if (end - at > MOST_LOW_LINES) return
  const opens = isOpen(unitAt(text, at - 1)) && !isSpace(unitAt(text, end))
  const closes = !isSpace(unitAt(text, at - 1)) && !isWordAt(text, end)
  if (opens || (closes && isWordBefore(text, at))) out.replace(at, end, '')
}

const isWord = (group: number): boolean => group === ALPHA || group === DIGIT || group === UNDERSCORE
const isWordAt = (text: string, at: number): boolean => isWord(groupAt(text, at))
const isWordBefore = (text: string, at: number): boolean => isWord(groupBefore(text, at, at - 4))

/** White space, or the end of the text. */
const isSpace = (unit: number): boolean => unit === 0 || isSpaceUnit(unit)

/** What emphasis may begin behind: white space, quotes, brackets, other emphasis, and what is not ASCII. */
const isOpen = (unit: number): boolean =>
  isSpace(unit) || unit >= 0x80 || '"\'([{*~:'.includes(String.fromCharCode(unit))

/** Most units of a word that begins with a label, and fewest digits of the number behind it. */
const LABELED_REACH = 64
const LABELED_DIGITS = 7

/** Reads the low line between a label and the number that ends its word as a space: `card_4539148803436467`. */
export const labelAt = (text: string, at: number, out: Rewriting): void => {
  const limit = Math.min(text.length, at + LABELED_REACH)
  let low = at
  let end = at
  let isNumber = false
  for (; end < limit; end++) {
    const unit = text.charCodeAt(end)
    if (unit === LOW_LINE_SIGN) {
      low = end
      isNumber = true
    } else if (!isDigitUnit(unit)) {
      if (!isAlnumUnit(unit)) break
      isNumber = false
    }
  }
  const label = unitAt(text, low - 1)
  if (!isNumber || end - low <= LABELED_DIGITS || low === at || !isAlnumUnit(label) || isDigitUnit(label)) return
  if (!isWordAt(text, end)) out.replace(low, low + 1, ' ')
}

/** `<br>`, `<br/>` and `<br />`, with the end of the line in the source behind it. */
export const lineBreakAt = (text: string, at: number, out: Rewriting): void => {
  const tag = /^<br ?\/?>(?:\r?\n)?/i.exec(text.slice(at, at + 8))
  if (tag !== null) out.replace(at, at + tag[0].length, '\n')
}

/** Leaves out a soft line break of quoted-printable before a number: "4539148803=", then the rest on the next line. */
export const softBreakBefore = (text: string, at: number, out: Rewriting): void => {
  if (unitAt(text, at - 1) !== 0x0a) return
  const end = unitAt(text, at - 2) === 0x0d ? at - 2 : at - 1
  if (unitAt(text, end - 1) !== 0x3d || end - 1 < out.covered) return
  const before = unitAt(text, end - 2)
  const last = isSpace(before) ? unitAt(text, end - 3) : before
  // "total=" announces what stands on the next line.
  if (isDigitUnit(last) || (!isAlnumUnit(last) && last === before)) out.replace(end - 1, at, '')
}

/** Most units of a value of a form that are read. */
const FORM_REACH = 128

/** Reads `+` as a space in the value of a form that begins at an offset: `iban=DE89+3704+0044`. */
export const spacesOfForm = (text: string, at: number, out: Rewriting): void => {
  if (unitAt(text, at - 1) !== 0x3d || !isAlnumUnit(unitAt(text, at - 2))) return
  const limit = Math.min(text.length, at + FORM_REACH)
  for (let i = at; i < limit && isFormUnit(text.charCodeAt(i)); i++) {
    if (text.charCodeAt(i) === 0x2b && i >= out.covered) out.replace(i, i + 1, ' ')
  }
}

/** What stands in a value of a form: letters, digits, `+`, and the marks that stay as they are. */
const isFormUnit = (unit: number): boolean =>
  isAlnumUnit(unit) || unit === 0x2b || unit === 0x25 || (unit >= 0x2d && unit <= 0x2e) || unit === 0x5f
