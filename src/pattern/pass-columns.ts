import { isLookAlikeScript } from '../text/views/signs.ts'
import { addPair, PAIR_WORDS, pairOf } from './pairs.ts'
import {
  APOSTROPHE,
  CAPITAL,
  FOREIGN_PLAIN,
  GAP,
  HYPHEN,
  LETTER_PLAIN,
  LETTER_START,
  MARKS,
  OTHER_PLAIN,
  OTHER_START,
  PLAIN_LETTERS,
  SEEN,
  SMALL,
  SOLO_PLAIN,
  SOLO_START,
  SPACE,
  WIDE_COLUMNS,
  WORD_DIGIT,
  WORD_LOW_LINE,
} from './pass-codes.ts'
import type { TermTree } from './term-tree.ts'
import { LETTER, LOW_LINE, NUMERAL, OTHER_WORD, SOLO, SPECIAL } from './unit-kinds.ts'

/** A mark on which rules hang. */
export interface PassMark {
  /** The mark: an ASCII unit that is no letter, digit or underscore. */
  readonly unit: number
  /** ASCII units that may follow it in a match: 1 for those. */
  readonly followers: Uint8Array
  /** Whether a unit outside ASCII may. */
  readonly wide: boolean
  /** Whether a match may end with the mark. */
  readonly ends: boolean
}

/** What the pass has to look for beside terms. */
export interface PassMarks {
  readonly kinds: Uint8Array
  readonly marks: readonly PassMark[]
  /** By what follows (`FOLLOWERS` of token shapes): whether a word of one capital letter may begin a match. */
  readonly oneCapital: readonly boolean[]
  /** Which units may go on with such a match behind a capital and white space; see `unitsBehindCapital`. */
  readonly behindCapital: Uint8Array
}

/** The column of each code unit. Linear in the code units there are: what takes longest of a table. */
export function findColumns(tree: TermTree, { kinds, marks }: PassMarks): Uint8Array {
  const { classOf, rootChild, outputOf } = tree
  const columnOf = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const kind = kinds[unit] as number
    if (kind === 0) continue
    const node = rootChild[classOf[unit] as number] as number
    columnOf[unit] = columnOfKind(kind, (kind & SOLO) !== 0 ? (outputOf[node] as number) !== 0 : node !== 0)
    const column = columnOf[unit] as number
    if ((column === LETTER_PLAIN || column === LETTER_START) && isLookAlikeScript(unit)) {
      columnOf[unit] = column - LETTER_PLAIN + FOREIGN_PLAIN
    }
  }
  for (const unit of [0x20, 0x09, 0x0a, 0x0d]) columnOf[unit] = SPACE
  columnOf[0x2d] = HYPHEN
  columnOf[0x27] = APOSTROPHE
  marks.forEach(({ unit }, i) => {
    columnOf[unit] = MARKS + i
  })
  for (let i = 0; i < PLAIN_LETTERS.length; i++) {
    columnOf[PLAIN_LETTERS.charCodeAt(i)] = SMALL + i
    const capital = PLAIN_LETTERS.charAt(i).toUpperCase()
    if (capital.length === 1) columnOf[capital.charCodeAt(0)] = CAPITAL + i
  }
  return columnOf
}

function columnOfKind(kind: number, begins: boolean): number {
  if ((kind & SPECIAL) !== 0) return SEEN
  if ((kind & NUMERAL) !== 0) return WORD_DIGIT
  if ((kind & LOW_LINE) !== 0) return WORD_LOW_LINE
  if ((kind & SOLO) !== 0) return begins ? SOLO_START : SOLO_PLAIN
  if ((kind & OTHER_WORD) !== 0) return begins ? OTHER_START : OTHER_PLAIN
  if ((kind & LETTER) !== 0) return begins ? LETTER_START : LETTER_PLAIN
  return GAP
}

/** What the classes of a tree are to the table. */
export interface ClassColumns {
  /** Column of a small letter by the class of its unit; 0 for other classes. */
  readonly columnOfClass: Uint8Array
  /** Columns, as bits, of the units of a class that end a word. */
  readonly gapsOfClass: Uint32Array
}

/** What the classes of the tree are to the table: letters with a column, or units that end words. */
export function columnsOfClasses({ classOf, units, rootChild }: TermTree, columnOf: Uint8Array): ClassColumns {
  const columnOfClass = new Uint8Array(rootChild.length)
  const gapsOfClass = new Uint32Array(rootChild.length)
  for (let i = 0; i < PLAIN_LETTERS.length; i++) {
    const k = classOf[PLAIN_LETTERS.charCodeAt(i)] as number
    if (k !== 0) columnOfClass[k] = SMALL + i
  }
  for (const unit of units) {
    const k = classOf[unit] as number
    const column = columnOf[unit] as number
    if (column < SMALL) gapsOfClass[k] = (gapsOfClass[k] as number) | (1 << column)
  }
  return { columnOfClass, gapsOfClass }
}

/** Columns of the units that may follow a mark. */
export function columnsBehind(
  columnOf: Uint8Array,
  { followers, wide }: Pick<PassMark, 'followers' | 'wide'>,
): Set<number> {
  const columns = new Set<number>()
  followers.forEach((follows, unit) => {
    if (follows) columns.add(columnOf[unit] as number)
  })
  if (wide) {
    for (const column of WIDE_COLUMNS) columns.add(column)
    for (let i = 26; i < PLAIN_LETTERS.length; i++) columns.add(SMALL + i).add(CAPITAL + i)
  }
  return columns
}

/** Pairs of units that a term in a script without spaces may begin with; see `PassTable.pairs`. */
export function findPairs(tree: TermTree, kinds: Uint8Array): Int32Array {
  const { classOf, units, rootChild, firstEdge, edgeClass } = tree
  const pairs = new Int32Array(PAIR_WORDS)
  const unitsOfClass: number[][] = Array.from({ length: rootChild.length }, () => [])
  for (const unit of units) unitsOfClass[classOf[unit] as number]?.push(unit)
  for (const unit of units) {
    const node = rootChild[classOf[unit] as number] as number
    if (node === 0 || ((kinds[unit] as number) & SOLO) === 0) continue
    for (let edge = firstEdge[node] as number; edge < (firstEdge[node + 1] as number); edge++) {
      for (const next of unitsOfClass[edgeClass[edge] as number] as number[]) addPair(pairs, pairOf(unit, next))
    }
  }
  return pairs
}
