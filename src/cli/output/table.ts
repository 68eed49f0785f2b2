import { clip, padTo, textWidth } from './display.ts'

/** A column of a table: its heading and which side its cells stand on. */
export interface TableColumn {
  readonly heading: string
  readonly align?: 'left' | 'right'
}

const GAP = '  '
const WIDEST = 48

/** Returns a plain text table, heading first, columns as wide as their widest cell up to 48. */
export const table = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]): readonly string[] => {
  const cells = [columns.map((column) => column.heading), ...rows].map((row) =>
    columns.map((_, index) => clip(row[index] ?? '', WIDEST)),
  )
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => textWidth(row[index] ?? ''))))
  return cells.map((row) =>
    row
      .map((cell, index) => {
        const width = widths[index] ?? 0
        if (columns[index]?.align !== 'right') return padTo(cell, width)
        return ' '.repeat(Math.max(0, width - textWidth(cell))) + cell
      })
      .join(GAP)
      .trimEnd(),
  )
}
