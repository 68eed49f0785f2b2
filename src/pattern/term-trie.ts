import { foldUnit } from './term-fold.ts'

/** What ends at a node of the tree. */
export interface TermOutput {
  /** Term sets the term belongs to, by index; empty when only keywords end here. */
  readonly sets: readonly number[]
  /** Rules whose keyword ends here, by index. */
  readonly keywordRules: readonly number[]
  /** The term counts although the word goes on: it stands first in compounds. */
  readonly opensCompounds: boolean
}

/**
 * All terms and keywords of a filter in one tree, entered at word starts.
 *
 * Most words of a text leave the tree within four characters, so nodes above that depth have a dense
 * row (one load a character). Every other transition stands in one open-addressed table: constant
 * time for any text, small for any number of terms. Built once, then only read.
 *
 * A node is a number: below `DEEP` it has a row, from `DEEP` on it has none; 0 is no node, 1 the root.
 */
export interface TermTrie {
  /** Class of each UTF-16 code unit, folding included; 0 leads nowhere. */
  readonly classOf: Uint16Array
  /** `rows[node * STRIDE + class]`, for nodes below `DEEP` and classes below `STRIDE`. */
  readonly rows: Int32Array
  /** Open-addressed table of the other transitions; `tableNodes` 0 is a free slot. */
  readonly tableNodes: Int32Array
  readonly tableClasses: Uint16Array
  readonly tableTargets: Int32Array
  /** Index into `outputs`, 0 for none: of nodes with a row, and of those without (less `DEEP`). */
  readonly rowOutputs: Int32Array
  readonly deepOutputs: Int32Array
  readonly outputs: readonly TermOutput[]
  /** Length of the longest term or keyword in UTF-16 units. */
  readonly longest: number
}

/** Classes with a place in the rows; not a power of two, which would crowd the cache sets. */
export const STRIDE = 45
/** First number of a node without a row. */
export const DEEP: number = 1 << 18
const DENSE_DEPTH = 4
/** Units that are given the first classes, and so a place in the rows. */
const COMMON_UNITS = "etaoinshrdlcumwfgypbvkjxqz 0123456789'äöüßé"
/** The node every term begins at. */
export const ROOT = 1

/** The node behind `node` on `class`; 0 when there is none. */
export function childOf(trie: TermTrie, node: number, k: number): number {
  if (node < DEEP && k < STRIDE) return trie.rows[node * STRIDE + k] as number
  return lookUp(trie.tableNodes, trie.tableClasses, trie.tableTargets, node, k)
}

function lookUp(nodes: Int32Array, classes: Uint16Array, targets: Int32Array, node: number, k: number): number {
  const mask = nodes.length - 1
  for (let slot = hash(node, k) & mask; ; slot = (slot + 1) & mask) {
    const at = nodes[slot]
    if (at === 0) return 0
    if (at === node && classes[slot] === k) return targets[slot] as number
  }
}

function hash(node: number, k: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(k, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** Collects terms and keywords; `build` returns the tree. Linear in the length of all terms. */
export class TermTrieBuilder {
  readonly #classOf: Uint16Array = new Uint16Array(0x10000)
  #classes = 1
  #rows: Int32Array = new Int32Array(512 * STRIDE)
  #rowCount = 2
  #deepCount = 0
  /** Depth of the nodes with a row; the others only grow deeper. */
  readonly #depths: number[] = [0, 0]
  #tableNodes: Int32Array = new Int32Array(1 << 15)
  #tableClasses: Uint16Array = new Uint16Array(1 << 15)
  #tableTargets: Int32Array = new Int32Array(1 << 15)
  #tableUsed = 0
  readonly #rowOutputs: number[] = [0, 0]
  readonly #deepOutputs: number[] = []
  readonly #outputs: TermOutput[] = [{ sets: [], keywordRules: [], opensCompounds: false }]
  /** Which output another one becomes when something more ends there: few kinds serve thousands of nodes. */
  readonly #grown = new Map<string, number>()
  #longest = 0

  constructor() {
    for (let i = 0; i < COMMON_UNITS.length; i++) this.#classOf[COMMON_UNITS.charCodeAt(i)] = this.#classes++
  }

  /** Adds a folded stem, with each of its endings, to a term set. */
  addTerm(stem: string, endings: readonly string[], set: number, opensCompounds: boolean): void {
    const node = this.#insert(ROOT, stem)
    for (const ending of endings) {
      this.#endAt(this.#insert(node, ending), 'set', set)
      if (opensCompounds && ending === '') this.#endAt(node, 'compound', 0)
      this.#longest = Math.max(this.#longest, stem.length + ending.length)
    }
  }

  /** Adds a folded keyword at which a rule starts. */
  addKeyword(word: string, rule: number): void {
    this.#endAt(this.#insert(ROOT, word), 'rule', rule)
    this.#longest = Math.max(this.#longest, word.length)
  }

  build(): TermTrie {
    // Only now may several units share a class: capitals, kinds of space, the long s.
    for (let unit = 0; unit < 0x10000; unit++) {
      if (this.#classOf[unit] === 0) this.#classOf[unit] = this.#classOf[foldUnit(unit)] as number
    }
    return {
      classOf: this.#classOf,
      rows: this.#rows.slice(0, this.#rowCount * STRIDE),
      tableNodes: this.#tableNodes,
      tableClasses: this.#tableClasses,
      tableTargets: this.#tableTargets,
      rowOutputs: Int32Array.from(this.#rowOutputs),
      deepOutputs: Int32Array.from(this.#deepOutputs),
      outputs: this.#outputs,
      longest: this.#longest,
    }
  }

  /** Notes that a term of a set, the first part of compounds, or a rule's keyword ends at a node. */
  #endAt(node: number, what: 'set' | 'compound' | 'rule', index: number): void {
    const list = node < DEEP ? this.#rowOutputs : this.#deepOutputs
    const at = node < DEEP ? node : node - DEEP
    const before = list[at] as number
    const key = `${before} ${what} ${index}`
    let after = this.#grown.get(key)
    if (after === undefined) {
      after = this.#internOutput(grow(this.#outputs[before] as TermOutput, what, index))
      this.#grown.set(key, after)
    }
    list[at] = after
  }

  #internOutput(output: TermOutput): number {
    const key = `${output.sets.join()} ${output.keywordRules.join()} ${output.opensCompounds}`
    let index = this.#grown.get(key)
    if (index === undefined) {
      index = this.#outputs.push(output) - 1
      this.#grown.set(key, index)
    }
    return index
  }

  #insert(from: number, text: string): number {
    let node = from
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      let k = this.#classOf[unit] as number
      if (k === 0) {
        k = this.#classes++
        this.#classOf[unit] = k
      }
      const inRow = node < DEEP && k < STRIDE
      let next = inRow
        ? (this.#rows[node * STRIDE + k] as number)
        : lookUp(this.#tableNodes, this.#tableClasses, this.#tableTargets, node, k)
      if (next === 0) {
        next = this.#createBehind(node)
        if (inRow) this.#rows[node * STRIDE + k] = next
        else this.#put(node, k, next)
      }
      node = next
    }
    return node
  }

  #createBehind(parent: number): number {
    const depth = parent < DEEP ? (this.#depths[parent] as number) + 1 : DENSE_DEPTH
    if (depth >= DENSE_DEPTH) {
      this.#deepOutputs.push(0)
      return DEEP + this.#deepCount++
    }
    const node = this.#rowCount++
    this.#depths.push(depth)
    this.#rowOutputs.push(0)
    if (this.#rowCount * STRIDE > this.#rows.length) {
      const larger = new Int32Array(this.#rows.length * 2)
      larger.set(this.#rows)
      this.#rows = larger
    }
    return node
  }

  #put(node: number, k: number, target: number): void {
    if (++this.#tableUsed * 2 > this.#tableNodes.length) this.#growTable()
    const mask = this.#tableNodes.length - 1
    let slot = hash(node, k) & mask
    while (this.#tableNodes[slot] !== 0) slot = (slot + 1) & mask
    this.#tableNodes[slot] = node
    this.#tableClasses[slot] = k
    this.#tableTargets[slot] = target
  }

  #growTable(): void {
    const nodes = this.#tableNodes
    const classes = this.#tableClasses
    const targets = this.#tableTargets
    const size = nodes.length * 2
    this.#tableNodes = new Int32Array(size)
    this.#tableClasses = new Uint16Array(size)
    this.#tableTargets = new Int32Array(size)
    this.#tableUsed = 0
    for (let i = 0; i < nodes.length; i++) {
      if (nodes[i] !== 0) this.#put(nodes[i] as number, classes[i] as number, targets[i] as number)
    }
    this.#tableUsed++
  }
}

function grow(output: TermOutput, what: 'set' | 'compound' | 'rule', index: number): TermOutput {
  const ascending = (list: readonly number[]): number[] => [...new Set([...list, index])].sort((a, b) => a - b)
  if (what === 'set') return { ...output, sets: ascending(output.sets) }
  if (what === 'rule') return { ...output, keywordRules: ascending(output.keywordRules) }
  return { ...output, opensCompounds: true }
}
