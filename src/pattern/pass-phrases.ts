import {
  BETWEEN,
  CAPITAL,
  END,
  EVENT,
  HYPHEN,
  PHRASE,
  PHRASE_LATER,
  PHRASE_ROW,
  PLAIN_LETTERS,
  SMALL,
  SPACE,
  STRIDE,
  TERM_SPACE,
  TERM_WALK,
} from './pass-codes.ts'
import type { ClassColumns } from './pass-columns.ts'
import { childOf, ENDS_TERM, type TermTree } from './term-tree.ts'

/** Most rows that the phrases which go on from nodes take. */
export function countPhrases(tree: TermTree, columnOfClass: Uint8Array, nodes: Int32Array): number {
  const { firstEdge, edgeClass, edgeTarget } = tree
  const later = new Set<number>()
  let phrases = 0
  for (let i = 0; i < nodes.length; i++) {
    const space = spaceBehind(tree, nodes[i] as number)
    if (space === 0) continue
    phrases++
    for (let edge = firstEdge[space] as number; edge < (firstEdge[space + 1] as number); edge++) {
      const letter = columnOfClass[edgeClass[edge] as number] as number
      if (letter !== 0) later.add(laterKey(tree, columnOfClass, edgeTarget[edge] as number, letter))
    }
  }
  return phrases + later.size
}

/**
 * What the row behind the first letter of a phrase's second word depends on: the letter, and as bits those that go
 * on with the phrase. 0 when that letter ends it, or another unit goes on.
 */
function laterKey(
  { firstEdge, edgeClass, outputOf }: TermTree,
  columnOfClass: Uint8Array,
  node: number,
  letter: number,
): number {
  if (outputOf[node] !== 0) return 0
  let following = 0
  const last = firstEdge[node + 1] as number
  for (let edge = firstEdge[node] as number; edge < last; edge++) {
    const column = columnOfClass[edgeClass[edge] as number] as number
    if (column === 0) return 0
    following |= 1 << (column - SMALL)
  }
  return following * PLAIN_LETTERS.length + letter - SMALL
}

/** The node behind a node and a space; 0 when no phrase goes on there. */
function spaceBehind(tree: TermTree, node: number): number {
  return childOf(tree, node, tree.classOf[0x20] as number)
}

/** Whether a term ends at a node that is noted only where the word ends. */
export function endsTerm({ outputFlags, outputOf }: TermTree, node: number): boolean {
  return outputFlags[outputOf[node] as number] === ENDS_TERM
}

/** Place of the lowest bit of a number that is not 0. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}

/** The rows of a table for what goes on behind a word and a space. */
export class PhraseRows {
  readonly #tree: TermTree
  readonly #columnOfClass: Uint8Array
  readonly #gapsOfClass: Uint32Array
  readonly #table: Int32Array
  readonly #stateOf: Int32Array
  readonly #nodeOf: Int32Array
  /** Row of the next phrase. */
  #row: number
  /** Rows behind the first letter of a phrase's second word, by that letter and those that go on. */
  readonly #laterRows = new Map<number, number>()

  /**
   * @param into - the table to fill, with the states and nodes of its rows
   * @param firstRow - the first of the rows it has for phrases, of which `countPhrases` says how many to have
   */
  constructor(
    tree: TermTree,
    { columnOfClass, gapsOfClass }: ClassColumns,
    into: { readonly table: Int32Array; readonly stateOf: Int32Array; readonly nodeOf: Int32Array },
    firstRow: number,
  ) {
    this.#tree = tree
    this.#columnOfClass = columnOfClass
    this.#gapsOfClass = gapsOfClass
    this.#table = into.table
    this.#stateOf = into.stateOf
    this.#nodeOf = into.nodeOf
    this.#row = firstRow
  }

  /** Adds the rows of the phrases that begin with nodes. */
  add(nodes: readonly number[]): void {
    for (const node of nodes) this.#fillPhrase(this.#nextRow(), this.#stateOf[node] as number, node)
    // These begin as the row of a letter does, with the phrases that begin with it.
    for (const node of nodes) this.#addLaterRows(node)
  }

  #nextRow(): number {
    const row = this.#row
    this.#row += STRIDE
    return row
  }

  /** Lets the phrases that begin with a node wait for the second letter of their second word, where one is enough. */
  #addLaterRows(node: number): void {
    const { firstEdge, edgeClass, edgeTarget } = this.#tree
    const table = this.#table
    const space = spaceBehind(this.#tree, node)
    const row = table[(this.#stateOf[node] as number) + PHRASE_ROW] as number
    if (row === 0) return
    const last = firstEdge[space + 1] as number
    for (let edge = firstEdge[space] as number; edge < last; edge++) {
      const letter = this.#columnOfClass[edgeClass[edge] as number] as number
      if (letter === 0) continue
      const key = laterKey(this.#tree, this.#columnOfClass, edgeTarget[edge] as number, letter)
      if (key === 0) continue
      let later = this.#laterRows.get(key)
      if (later === undefined) {
        later = this.#laterRow(edgeTarget[edge] as number, table[BETWEEN + letter] as number)
        this.#laterRows.set(key, later)
      }
      if (later !== 0) table[row + letter] = later
    }
  }

  /** A row as behind a word's first letter, but for what goes on with a phrase; 0 when such a letter must be seen. */
  #laterRow(node: number, letterRow: number): number {
    const { firstEdge, edgeClass } = this.#tree
    const table = this.#table
    if (letterRow < 0 || (table[letterRow + END] as number) < 0) return 0
    const row = this.#nextRow()
    table.copyWithin(row, letterRow, letterRow + STRIDE)
    this.#nodeOf[row / STRIDE] = this.#nodeOf[letterRow / STRIDE] as number
    const last = firstEdge[node + 1] as number
    for (let edge = firstEdge[node] as number; edge < last; edge++) {
      this.#setLetter(row, edgeClass[edge] as number, PHRASE_LATER * EVENT)
    }
    // Text to come may go on with the phrase.
    table[row + END] = PHRASE_LATER * EVENT
    return row
  }

  /** The state behind a word and a space: as between words, but for what goes on with a phrase. */
  #fillPhrase(row: number, wordRow: number, node: number): void {
    const { firstEdge, edgeClass } = this.#tree
    const table = this.#table
    table.copyWithin(row, BETWEEN, BETWEEN + STRIDE)
    const space = spaceBehind(this.#tree, node)
    // A keyword may end with the space: then the space itself must be seen.
    if ((this.#tree.outputOf[space] as number) === 0) {
      table[wordRow + PHRASE_ROW] = row
      const next = endsTerm(this.#tree, node) ? TERM_SPACE * EVENT + node : row
      for (const column of [SPACE, HYPHEN]) {
        if (table[wordRow + column] === TERM_WALK * EVENT + node) table[wordRow + column] = next
      }
    }
    const last = firstEdge[space + 1] as number
    for (let edge = firstEdge[space] as number; edge < last; edge++) {
      this.#setLetter(row, edgeClass[edge] as number, PHRASE * EVENT + node)
    }
  }

  /** Sets what the units of a class of the tree lead to from a row. */
  #setLetter(row: number, k: number, value: number): void {
    const table = this.#table
    const letter = this.#columnOfClass[k] as number
    if (letter !== 0) {
      table[row + letter] = value
      table[row + letter - SMALL + CAPITAL] = value
    }
    for (let rest = this.#gapsOfClass[k] as number; rest !== 0; rest &= rest - 1) table[row + lowestBit(rest)] = value
  }
}
