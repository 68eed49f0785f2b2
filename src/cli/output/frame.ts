import type { Span } from '../../types.ts'
import type { Colors } from './colors.ts'
import { type Cell, cellsOf, padTo, snapBack } from './display.ts'

/** A place to underline, with the number that stands below it. */
export interface Mark {
  readonly span: Span
  readonly number: number
}

/** How a frame is drawn. */
export interface FrameOptions {
  /** Stretches printed as `*`. */
  readonly hidden: readonly Span[]
  /** Columns of the terminal. */
  readonly columns: number
  readonly colors: Colors
  /** Most text rows drawn; the rest is counted in a last row. */
  readonly maxRows: number
}

const AROUND = 48
const NARROWEST = 20

/**
 * Returns the lines of `text` that carry a mark, each with its marks underlined and numbered below it, as rows
 * ready to print. Long lines are cut to what surrounds the marks and wrapped; columns count what the terminal shows,
 * so underlines stay below their text after CJK and emoji.
 */
export const frame = (text: string, marks: readonly Mark[], options: FrameOptions): readonly string[] => {
  const { colors, maxRows } = options
  const pieces = piecesOf(text, marks)
  const gutter = String(pieces.at(-1)?.line ?? 1).length
  const room = Math.max(NARROWEST, options.columns - gutter - 5)
  const rows: string[] = []
  const numbered = new Set<number>()
  let drawn = 0
  let lastLine = 0
  let left = 0
  for (const piece of pieces) {
    const cells = cellsOf(text, piece.start, piece.end, options.hidden)
    for (const run of wrap(cells, room - 2)) {
      const first = run[0]
      const last = run.at(-1)
      if (first === undefined || last === undefined) continue
      const touching = marks.filter((mark) => mark.span.start < last.end && first.start < mark.span.end)
      // A wrapped row without a mark shows context only; it is kept for short texts and skipped in long ones.
      if (touching.length === 0 && pieces.length > 1) continue
      if (drawn >= maxRows) {
        left++
        continue
      }
      drawn++
      const label = piece.line === lastLine ? '' : String(piece.line)
      lastLine = piece.line
      const before = first.start > piece.lineStart && first.start === piece.start ? '…' : ''
      const after = last.end < piece.lineEnd && last.end === piece.end ? '…' : ''
      rows.push(
        `${colors.dim(`${label.padStart(gutter)} │`)} ${before}${run.map((cell) => paint(cell, marks, colors)).join('')}${after}`,
      )
      const indent = before.length
      for (const row of underline(run, touching, numbered)) {
        rows.push(`${colors.dim(`${' '.repeat(gutter)} │`)} ${colors.yellow(' '.repeat(indent) + row)}`)
      }
    }
  }
  if (left > 0)
    rows.push(colors.dim(`${' '.repeat(gutter)} │ … and ${left} more ${left === 1 ? 'row' : 'rows'} with findings`))
  return rows
}

interface Piece {
  readonly line: number
  readonly lineStart: number
  readonly lineEnd: number
  readonly start: number
  readonly end: number
}

const piecesOf = (text: string, marks: readonly Mark[]): readonly Piece[] => {
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start)
  const pieces: Piece[] = []
  let line = 1
  let lineStart = 0
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline < 0 ? text.length : newline
    let open: Piece | undefined
    for (const { span } of sorted) {
      if (span.end <= lineStart || span.start > lineEnd || (span.start === lineEnd && span.end > lineEnd)) continue
      const start = snapBack(text, Math.max(lineStart, span.start - AROUND))
      const end = snapBack(text, Math.min(lineEnd, span.end + AROUND))
      if (open !== undefined && start <= open.end) {
        open = { ...open, end: Math.max(open.end, end) }
      } else {
        if (open !== undefined) pieces.push(open)
        open = { line, lineStart, lineEnd, start, end }
      }
    }
    if (open !== undefined) pieces.push(open)
    if (newline < 0) break
    lineStart = newline + 1
    line++
  }
  return pieces
}

const wrap = (cells: readonly Cell[], room: number): readonly (readonly Cell[])[] => {
  const runs: Cell[][] = []
  let run: Cell[] = []
  let width = 0
  for (const cell of cells) {
    if (width + cell.width > room && run.length > 0) {
      runs.push(run)
      run = []
      width = 0
    }
    run.push(cell)
    width += cell.width
  }
  if (run.length > 0) runs.push(run)
  return runs
}

const touches = (cell: Cell, mark: Mark): boolean => mark.span.start < cell.end && cell.start < mark.span.end

const paint = (cell: Cell, marks: readonly Mark[], colors: Colors): string =>
  marks.some((mark) => touches(cell, mark)) ? colors.red(cell.text) : cell.text

const underline = (run: readonly Cell[], marks: readonly Mark[], numbered: Set<number>): readonly string[] => {
  if (marks.length === 0) return []
  let bar = ''
  let column = 0
  const labels: { column: number; number: number }[] = []
  for (const cell of run) {
    const here = marks.filter((mark) => touches(cell, mark))
    for (const mark of here) {
      if (numbered.has(mark.number)) continue
      numbered.add(mark.number)
      labels.push({ column, number: mark.number })
    }
    bar += (here.length > 0 ? '─' : ' ').repeat(cell.width)
    column += cell.width
  }
  return [bar.trimEnd(), ...labelRows(labels)]
}

const labelRows = (labels: readonly { readonly column: number; readonly number: number }[]): readonly string[] => {
  const rows: string[] = []
  for (const { column, number } of labels) {
    const fits = rows.findIndex((row) => row.length === 0 || row.length < column)
    const index = fits < 0 ? rows.length : fits
    rows[index] = padTo(rows[index] ?? '', column) + String(number)
  }
  return rows
}
