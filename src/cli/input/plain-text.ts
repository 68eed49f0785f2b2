import type { LineReader, MakeId } from './items.ts'

/** Returns a reader of plain text: a message a line; blank lines are counted and passed over. */
export const createPlainTextReader = (makeId: MakeId): LineReader => ({
  push: (line, number) =>
    line.trim() === ''
      ? [{ kind: 'blank', line: number, lines: 1 }]
      : [{ kind: 'message', id: makeId(number), line: number, lines: 1, message: { text: line } }],
  skip: () => [],
  end: () => [],
})
