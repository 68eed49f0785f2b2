import type { Span } from '../../types.ts'

/** One user-perceived character of a line: where it stands, what to print, how many columns it takes. */
export interface Cell {
  /** UTF-16 offsets in the text the line was cut from. */
  readonly start: number
  readonly end: number
  /** Safe to print: no control characters, no bidi controls, no lone surrogates. */
  readonly text: string
  /** 0, 1 or 2 columns. */
  readonly width: number
  /** Covered by a hidden span, hence printed as `*`. */
  readonly masked: boolean
}

const MASK = '*'
const REPLACEMENT = '\uFFFD'
const CONTROL_PICTURES = 0x2400

// Blocks whose characters take two columns in a terminal (Unicode East_Asian_Width W and F, UAX 11).
// Emoji are recognized by property instead.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
]

const ZERO_WIDTH = /^[\p{M}\p{Cf}\u1160-\u11ff]$/u
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u
// What could move the cursor, color the screen or reorder the line: never reaches the terminal.
const UNSAFE = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/gu
const PLAIN_ASCII = /^[\x20-\x7e]*$/

/** Returns the columns a user-perceived character takes: 0, 1 or 2. */
export const cellWidth = (cluster: string): number => {
  const code = cluster.codePointAt(0)
  if (code === undefined) return 0
  if (code >= 0x20 && code < 0x7f && cluster.length === 1) return 1
  if (EMOJI.test(cluster)) return 2
  if (ZERO_WIDTH.test(String.fromCodePoint(code))) return 0
  for (const [from, to] of WIDE) {
    if (code < from) return 1
    if (code <= to) return 2
  }
  return 1
}

/** Returns the columns a text takes once printed through {@link printable}. */
export const textWidth = (text: string): number => {
  if (PLAIN_ASCII.test(text)) return text.length
  let width = 0
  for (const cell of cellsOf(text, 0, text.length, [])) width += cell.width
  return width
}

/** Returns the text with control characters made visible and invisible steering characters replaced. */
export const printable = (text: string): string =>
  text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code)
    return code === 0x7f ? '\u2421' : REPLACEMENT
  })

/**
 * Returns the characters of `text[start, end)` ready to print; a character that touches a hidden span is masked.
 *
 * Cost: about 50 us for 100 non-ASCII characters (`Intl.Segmenter`), so callers cut long texts first.
 */
export const cellsOf = (text: string, start: number, end: number, hidden: readonly Span[]): readonly Cell[] => {
  const slice = text.slice(start, end)
  const cells: Cell[] = []
  const push = (at: number, cluster: string): void => {
    const from = start + at
    const to = from + cluster.length
    const masked = hidden.some((span) => span.start < to && from < span.end)
    const shown = printable(cluster)
    const width = cellWidth(shown)
    cells.push({ start: from, end: to, text: masked ? MASK.repeat(width) : shown, width, masked })
  }
  if (PLAIN_ASCII.test(slice)) {
    for (let i = 0; i < slice.length; i++) push(i, slice.charAt(i))
  } else {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
    for (const { index, segment } of segmenter.segment(slice)) push(index, segment)
  }
  return cells
}

/** Moves an offset to the nearest one at or before it that does not cut a surrogate pair. */
export const snapBack = (text: string, offset: number): number => {
  const before = text.charCodeAt(offset - 1)
  const at = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && at >= 0xdc00 && at <= 0xdfff ? offset - 1 : offset
}

/** Returns the text, printable, cut to so many columns, with `…` where something was cut. */
export const clip = (text: string, columns: number): string => {
  // Eight units for a column cover all but freak clusters, and keep a 10 MB text from being segmented whole.
  const end = snapBack(text, Math.min(text.length, columns * 8))
  let whole = ''
  let cut = ''
  let width = 0
  for (const cell of cellsOf(text, 0, end, [])) {
    width += cell.width
    whole += cell.text
    if (width < columns) cut = whole
  }
  return width <= columns && end === text.length ? whole : `${cut}…`
}

/** Returns the text padded with spaces to so many columns; never cuts. */
export const padTo = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - textWidth(text)))
