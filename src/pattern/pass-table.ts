import {
  AFTER_CAPITAL,
  APOSTROPHE,
  AT_CAPITAL,
  AT_MARK,
  BEHIND_CAPITAL,
  BEHIND_MARK,
  BETWEEN,
  CAPITAL,
  DEEPER,
  END,
  EVENT,
  FIRST_NODE_STATE,
  FOREIGN_PLAIN,
  FOREIGN_START,
  GAP,
  HYPHEN,
  IN_DEAD_WORD,
  IN_FOREIGN,
  IN_FOREIGN_WORD,
  IN_OTHER_WORD,
  IN_WORD,
  INSIDE,
  LETTER_PLAIN,
  LETTER_START,
  MARKS,
  ODD_WORD,
  ONE_CAPITAL,
  OTHER_PLAIN,
  OTHER_START,
  PLAIN_LETTERS,
  SEEN,
  SIGN,
  SMALL,
  SOLO_PLAIN,
  SOLO_RUN,
  SOLO_START,
  SPACE,
  STRIDE,
  TERM_END,
  TERM_START,
  TERM_WALK,
  WORD_DIGIT,
  WORD_LOW_LINE,
} from './pass-codes.ts'
import { columnsBehind, columnsOfClasses, findColumns, findPairs, type PassMarks } from './pass-columns.ts'
import { countPhrases, endsTerm, lowestBit, PhraseRows } from './pass-phrases.ts'
import { ENDS_TERM, ROOT, type TermTree, TREE_DEPTH } from './term-tree.ts'
import { followerOf, OTHER } from './token-shape.ts'

/**
 * The automaton of the one pass: one load a code unit steps through ordinary words, spaces and
 * punctuation, and says where something may begin or end. Everything else happens at those events.
 *
 * A row for each state, a column for each kind of unit: `table[state + columnOf[unit]]` is the next state
 * (premultiplied by `STRIDE`) or, below 0, an event: its kind times `EVENT`, plus a node of the
 * term tree that it speaks of. States are: between words; in a word that can no longer be a term; behind a
 * mark that may stand inside a match; behind a single capital; at each node of the term tree that plain
 * letters reach within `DENSE_DEPTH`. Deeper nodes, phrases and words with digits are the events' business.
 */
export interface PassTable {
  readonly columnOf: Uint8Array
  readonly table: Int32Array
  /** Node of the term tree of each state (by `state / STRIDE`); 0 for states without. */
  readonly nodeOf: Int32Array
  /** State of each node of the term tree, for nodes that have one. */
  readonly stateOf: Int32Array
  /** Letters that lead to each node. */
  readonly depthOf: Uint8Array
  /** Pairs of units that a term in a script without spaces may begin with: a set of bits for `isPair`. */
  readonly pairs: Int32Array
  /** Rows of phrases there may be. */
  readonly phrases: number
}

/** Deepest nodes with a state of their own. */
const DENSE_DEPTH: number = TREE_DEPTH

/** The parts of a table that take longest to find and are small to store. */
export type PassUnits = Pick<PassTable, 'columnOf' | 'pairs' | 'phrases'>

/**
 * Builds the table of a filter. Linear in the nodes with a state.
 *
 * @param units - what an earlier build found for the same tree and marks, to save finding it again
 */
export function buildPassTable(tree: TermTree, marks: PassMarks, units?: PassUnits): PassTable {
  return new PassTableBuilder(tree, marks, units).build()
}

class PassTableBuilder {
  readonly #tree: TermTree
  readonly #marks: PassMarks
  readonly #columnOfClass: Uint8Array
  readonly #gapsOfClass: Uint32Array
  readonly #columnOf: Uint8Array
  readonly #pairs: Int32Array
  /** Columns of units that end a word, and the same as bits. */
  readonly #endings: readonly number[]
  readonly #endingBits: number
  readonly #phrases: number
  readonly #nodes: Int32Array
  readonly #firstDeep: number
  readonly #table: Int32Array
  readonly #stateOf: Int32Array
  readonly #nodeOf: Int32Array
  readonly #depthOf: Uint8Array
  readonly #phraseRows: PhraseRows

  constructor(tree: TermTree, marks: PassMarks, units: PassUnits | undefined) {
    this.#tree = tree
    this.#marks = marks
    this.#columnOf = units?.columnOf ?? findColumns(tree, marks)
    const classes = columnsOfClasses(tree, this.#columnOf)
    this.#columnOfClass = classes.columnOfClass
    this.#gapsOfClass = classes.gapsOfClass
    this.#pairs = units?.pairs ?? findPairs(tree, marks.kinds)
    this.#endings = [
      ...[GAP, SOLO_PLAIN, SPACE, HYPHEN, APOSTROPHE, SEEN, SOLO_START, OTHER_PLAIN, OTHER_START, END],
      ...marks.marks.map((_, i) => MARKS + i),
    ]
    this.#endingBits = this.#endings.reduce((bits, column) => bits | (1 << column), 0)
    const { nodes, depths, firstDeep } = this.#denseNodes()
    this.#nodes = nodes
    this.#firstDeep = firstDeep
    this.#phrases = units?.phrases ?? countPhrases(tree, classes.columnOfClass, nodes)
    const phraseAt = FIRST_NODE_STATE + nodes.length + 2 * firstDeep
    this.#table = new Int32Array((phraseAt + this.#phrases) * STRIDE)
    this.#nodeOf = new Int32Array(phraseAt + this.#phrases)
    this.#stateOf = new Int32Array((nodes[nodes.length - 1] ?? ROOT) + 1)
    this.#depthOf = new Uint8Array(this.#stateOf.length)
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as number
      this.#stateOf[node] = (FIRST_NODE_STATE + i) * STRIDE
      this.#depthOf[node] = depths[i] as number
    }
    this.#nodeOf.set(nodes, FIRST_NODE_STATE)
    const into = { table: this.#table, stateOf: this.#stateOf, nodeOf: this.#nodeOf }
    this.#phraseRows = new PhraseRows(tree, classes, into, phraseAt * STRIDE)
  }

  build(): PassTable {
    const table = this.#table
    const nodes = this.#nodes
    this.#fillBetween(table, this.#stateOf)
    // Most of each row is as in a word that can no longer be a term.
    repeat(table, IN_DEAD_WORD, STRIDE, FIRST_NODE_STATE * STRIDE, nodes.length)
    const singlePhrases: number[] = []
    const phrases: number[] = []
    for (let i = 0; i < nodes.length; i++) {
      const goesOn = this.#fillNode((FIRST_NODE_STATE + i) * STRIDE, nodes[i] as number)
      if (goesOn) (i < this.#firstDeep ? singlePhrases : phrases).push(nodes[i] as number)
    }
    const singles = nodes.subarray(0, this.#firstDeep)
    singles.forEach((node, i) => {
      const state = FIRST_NODE_STATE + nodes.length + i
      const row = state * STRIDE
      const small = this.#stateOf[node] as number
      this.#nodeOf[state] = node
      table.copyWithin(row, small, small + STRIDE)
      this.#afterCapital(table, row, node)
      this.#enterByCapital(table, row, node)
    })
    // Phrases go on as the state between words does, capitals included.
    this.#phraseRows.add(singlePhrases)
    this.#afterCapital(table, AT_CAPITAL * STRIDE, 0)
    this.#behindCapital(AT_CAPITAL * STRIDE, IN_DEAD_WORD, AFTER_CAPITAL * STRIDE, 0)
    singles.forEach((node, i) => {
      const state = FIRST_NODE_STATE + nodes.length + i
      this.#behindCapital(state * STRIDE, this.#stateOf[node] as number, (state + singles.length) * STRIDE, node)
    })
    this.#phraseRows.add(phrases)
    return {
      columnOf: this.#columnOf,
      table,
      nodeOf: this.#nodeOf,
      stateOf: this.#stateOf,
      depthOf: this.#depthOf,
      pairs: this.#pairs,
      phrases: this.#phrases,
    }
  }

  /** The nodes that get a state, level by level, with the letters that lead to each and where the second level begins. */
  #denseNodes(): { nodes: Int32Array; depths: Uint8Array; firstDeep: number } {
    const { firstEdge, edgeClass, edgeTarget, outputOf } = this.#tree
    const columnOfClass = this.#columnOfClass
    const nodes = new Int32Array(outputOf.length)
    const depths = new Uint8Array(outputOf.length)
    let firstDeep = 0
    let count = 0
    // The parents of a level stand in the list already, but for the root.
    for (let depth = 1, at = -1, end = 0; depth <= DENSE_DEPTH; depth++, end = count) {
      for (; at < end; at++) {
        const parent = at < 0 ? ROOT : (nodes[at] as number)
        const last = firstEdge[parent + 1] as number
        for (let edge = firstEdge[parent] as number; edge < last; edge++) {
          if (columnOfClass[edgeClass[edge] as number] !== 0) nodes[count++] = edgeTarget[edge] as number
        }
      }
      depths.fill(depth, end, count)
      if (depth === 1) firstDeep = count
    }
    return { nodes: nodes.subarray(0, count), depths, firstDeep }
  }

  /** Lets a capital between words lead to the state of the letter as a lone capital. */
  #enterByCapital(table: Int32Array, row: number, node: number): void {
    const letter = this.#nodeLetter(node)
    if (!isAsciiLetter(letter - SMALL)) return
    const entered = this.#enter(node, row)
    const column = letter - SMALL + CAPITAL
    for (const state of [1, IN_OTHER_WORD, ...this.#marks.marks.map((_, i) => AT_MARK + i)]) {
      if (table[state * STRIDE + column] !== AT_CAPITAL * STRIDE) continue
      // What a capital alone begins is rare enough to be read as an odd word.
      table[state * STRIDE + column] = entered >= 0 ? entered : TERM_START * EVENT
    }
  }

  /** Column of the letter that leads from the root to a node. */
  #nodeLetter(node: number): number {
    const { firstEdge, edgeClass, edgeTarget } = this.#tree
    let edge = firstEdge[ROOT] as number
    while (edgeTarget[edge] !== node) edge++
    return this.#columnOfClass[edgeClass[edge] as number] as number
  }

  /** The rows of the states that are no nodes. */
  #fillBetween(table: Int32Array, stateOf: Int32Array): void {
    const { marks } = this.#marks
    const set = (state: number, column: number, value: number): void => {
      table[state * STRIDE + column] = value
    }
    for (const state of [1, IN_WORD, IN_OTHER_WORD]) {
      for (const column of [GAP, SPACE, HYPHEN, APOSTROPHE, END]) set(state, column, BETWEEN)
      set(state, SOLO_PLAIN, SOLO_RUN * EVENT)
      set(state, WORD_DIGIT, ODD_WORD * EVENT)
      set(state, WORD_LOW_LINE, ODD_WORD * EVENT)
      set(state, SEEN, SIGN * EVENT)
      set(state, SOLO_START, SOLO_RUN * EVENT)
      set(state, OTHER_PLAIN, IN_OTHER_WORD * STRIDE)
      set(state, OTHER_START, state === IN_OTHER_WORD ? IN_OTHER_WORD * STRIDE : TERM_START * EVENT)
      set(state, LETTER_PLAIN, IN_DEAD_WORD)
      set(state, LETTER_START, state === IN_WORD ? IN_DEAD_WORD : TERM_START * EVENT)
      set(state, FOREIGN_PLAIN, state === IN_WORD ? ODD_WORD * EVENT : IN_FOREIGN_WORD)
      set(state, FOREIGN_START, state === IN_WORD ? ODD_WORD * EVENT : TERM_START * EVENT)
      for (let i = 0; i < marks.length; i++) set(state, MARKS + i, (AT_MARK + i) * STRIDE)
      for (let i = 0; i < PLAIN_LETTERS.length; i++) {
        const child = state === IN_WORD ? 0 : this.#rootChildOf(i)
        const entered = child === 0 ? IN_DEAD_WORD : this.#enter(child, stateOf[child] as number)
        set(state, SMALL + i, entered)
        set(state, CAPITAL + i, state !== IN_WORD && isAsciiLetter(i) ? AT_CAPITAL * STRIDE : entered)
      }
    }
    table.copyWithin(AT_CAPITAL * STRIDE, IN_DEAD_WORD, IN_DEAD_WORD + STRIDE)
    table.copyWithin(IN_FOREIGN_WORD, IN_DEAD_WORD, IN_DEAD_WORD + STRIDE)
    for (const column of [LETTER_PLAIN, LETTER_START, FOREIGN_PLAIN, FOREIGN_START]) {
      set(IN_FOREIGN, column, IN_FOREIGN_WORD)
    }
    for (let i = 0; i < PLAIN_LETTERS.length; i++) {
      const value = isAsciiLetter(i) ? ODD_WORD * EVENT : IN_FOREIGN_WORD
      set(IN_FOREIGN, SMALL + i, value)
      set(IN_FOREIGN, CAPITAL + i, value)
    }
    marks.forEach((mark, i) => {
      const row = (AT_MARK + i) * STRIDE
      table.copyWithin(row, STRIDE, 2 * STRIDE)
      for (const column of columnsBehind(this.#columnOf, mark)) table[row + column] = BEHIND_MARK * EVENT
      if (mark.ends) table[row + END] = BEHIND_MARK * EVENT
    })
  }

  #rootChildOf(letter: number): number {
    const { rootChild, classOf } = this.#tree
    return rootChild[classOf[PLAIN_LETTERS.charCodeAt(letter)] as number] as number
  }

  /** What a letter that leads to a node gives: its state, or the event that must be seen first. */
  #enter(node: number, state: number): number {
    const noted = (this.#tree.outputFlags[this.#tree.outputOf[node] as number] as number) > ENDS_TERM
    return noted ? INSIDE * EVENT + node : state
  }

  /** Sets what leads on from a node, in a row that is filled as `IN_DEAD_WORD`; returns whether phrases go on behind it. */
  #fillNode(row: number, node: number): boolean {
    const { firstEdge, edgeClass, edgeTarget } = this.#tree
    const table = this.#table
    const stateOf = this.#stateOf
    const spaceClass = this.#tree.classOf[0x20] as number
    let goesOn = false
    let gaps = 0
    const last = firstEdge[node + 1] as number
    for (let edge = firstEdge[node] as number; edge < last; edge++) {
      const k = edgeClass[edge] as number
      const column = this.#columnOfClass[k] as number
      if (column === 0) {
        if (k === spaceClass) goesOn = true
        gaps |= this.#gapsOfClass[k] as number
        continue
      }
      const child = edgeTarget[edge] as number
      const state = child < stateOf.length ? (stateOf[child] as number) : 0
      const entered = state === 0 ? DEEPER * EVENT + child : this.#enter(child, state)
      table[row + column] = entered
      table[row + column - SMALL + CAPITAL] = entered
    }
    if (endsTerm(this.#tree, node)) {
      const ended = TERM_END * EVENT + node
      // All of `#endings`, in the order of the columns.
      table.fill(ended, row + GAP, row + WORD_DIGIT)
      table.fill(ended, row + SEEN, row + LETTER_PLAIN)
      table.fill(ended, row + END, row + MARKS + this.#marks.marks.length)
    }
    if (gaps === 0) return false
    const walked = TERM_WALK * EVENT + node
    // Bits, not a list: this runs cold for tens of thousands of nodes, and a walk of a list leaves garbage.
    for (let rest = gaps & this.#endingBits; rest !== 0; rest &= rest - 1) table[row + lowestBit(rest)] = walked
    // A letter outside the columns that leads on.
    for (let rest = gaps & WIDE_LETTERS; rest !== 0; rest &= rest - 1) table[row + lowestBit(rest)] = DEEPER * EVENT
    return goesOn
  }

  /** Behind a capital at a word start: another one, or the end of the word, makes the word one to be looked at. */
  #afterCapital(table: Int32Array, row: number, node: number): void {
    for (const column of [LETTER_PLAIN, LETTER_START, FOREIGN_PLAIN, FOREIGN_START]) {
      table[row + column] = ODD_WORD * EVENT
    }
    for (const column of this.#endings) {
      if (this.#capitalStarts(column)) table[row + column] = ONE_CAPITAL * EVENT + node
    }
    for (let i = 0; i < PLAIN_LETTERS.length; i++) table[row + CAPITAL + i] = ODD_WORD * EVENT
  }

  /**
   * Lets a lone capital and a space lead to a state, so that "I am" is no event: as behind the small letter, but for
   * what may go on with a match.
   */
  #behindCapital(capitalRow: number, smallRow: number, row: number, node: number): void {
    const table = this.#table
    const after = table[smallRow + SPACE] as number
    // A term that ends with the letter must be seen.
    if (after < 0 || !this.#capitalStarts(SPACE)) return
    table.copyWithin(row, after, after + STRIDE)
    const { behindCapital } = this.#marks
    const wide = behindCapital.indexOf(1, 128) >= 0
    for (const column of columnsBehind(this.#columnOf, { followers: behindCapital.subarray(0, 128), wide })) {
      table[row + column] = BEHIND_CAPITAL * EVENT + node
    }
    if (wide) table[row + END] = BEHIND_CAPITAL * EVENT + node
    table[capitalRow + SPACE] = row
  }

  /** Whether a lone capital that a unit of the column follows may begin a match. */
  #capitalStarts(column: number): boolean {
    const { oneCapital, marks } = this.#marks
    // A period, slash or colon on which no rule hangs is a gap like any other.
    if (column === GAP)
      return [OTHER, ...['.', '/', ':'].map((c) => followerOf(c.charCodeAt(0)))].some((f) => oneCapital[f])
    if (column === END) return oneCapital[OTHER] || false
    const unit = column === SPACE ? 0x20 : column === HYPHEN ? 0x2d : marks[column - MARKS]?.unit
    // The other white space of its column is followed by what any other unit is.
    return oneCapital[unit === undefined ? OTHER : followerOf(unit)] || (column === SPACE && oneCapital[OTHER]) || false
  }
}

/** Columns of letters without one of their own, as bits. */
const WIDE_LETTERS = (1 << LETTER_PLAIN) | (1 << LETTER_START) | (1 << FOREIGN_PLAIN) | (1 << FOREIGN_START)

/** Largest piece that is copied at once: what is copied from stays in the cache. */
const PIECE = 1 << 13

/** Copies a stretch of a table to `at`, so many times one behind another, in ever larger pieces. */
function repeat(table: Int32Array, from: number, length: number, at: number, times: number): void {
  if (times === 0) return
  table.copyWithin(at, from, from + length)
  const whole = times * length
  for (let done = length; done < whole; ) {
    // Whole stretches: those so far, or a piece of them.
    const piece = done < PIECE ? done : PIECE - (PIECE % length)
    table.copyWithin(at + done, at, at + Math.min(piece, whole - done))
    done += piece
  }
}

function isAsciiLetter(index: number): boolean {
  return index < 26
}
