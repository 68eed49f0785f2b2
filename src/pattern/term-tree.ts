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
 * All terms and keywords of a filter in one tree, as flat arrays: built once, then only read.
 *
 * Nodes are numbered breadth first from `ROOT`, so that the children of a node stand side by side, by
 * class; 0 is no node. A step from the root is one load, any other a search among a node's few children.
 * The pass walks the first letters of words in its own table (`pass-table.ts`), made from this one.
 */
export interface TermTree {
  /** Class of each UTF-16 code unit, folding included; 0 leads nowhere. */
  readonly classOf: Uint16Array
  /** First child of each node; its last is the one before the first child of the next node. */
  readonly firstChild: Int32Array
  /** Class of the unit that leads to each node. */
  readonly label: Uint16Array
  /** Child of the root by class. */
  readonly rootChild: Int32Array
  /** Index into `outputs` of each node, 0 for none. */
  readonly outputOf: Uint16Array
  readonly outputs: readonly TermOutput[]
  /** Length of the longest term or keyword in UTF-16 units. */
  readonly longest: number
}

/** The node every term begins at. */
export const ROOT = 1

/** The node behind `node` on a class; 0 when there is none. Time logarithmic in the children of the node. */
export function childOf(tree: TermTree, node: number, k: number): number {
  if (node === ROOT) return tree.rootChild[k] as number
  const { firstChild, label } = tree
  let lo = firstChild[node] as number
  let hi = firstChild[node + 1] as number
  while (hi - lo > 4) {
    const mid = (lo + hi) >> 1
    if ((label[mid] as number) <= k) lo = mid
    else hi = mid
  }
  for (; lo < hi; lo++) if (label[lo] === k) return lo
  return 0
}

/** Collects terms and keywords; `build` returns the tree. Linear in the length of all terms. */
export class TermTreeBuilder {
  readonly #classOf: Uint16Array = new Uint16Array(0x10000)
  #classes = 1
  #parents: Int32Array = new Int32Array(1 << 14)
  #labels: Uint16Array = new Uint16Array(1 << 14)
  #outputOf: Uint16Array = new Uint16Array(1 << 14)
  #nodes = 2
  /** Open-addressed table from parent and class to node. */
  #slots: Int32Array = new Int32Array(1 << 15)
  readonly #outputs: TermOutput[] = [{ sets: [], keywordRules: [], opensCompounds: false }]
  /** Which output another one becomes when something more ends there: few kinds serve thousands of nodes. */
  readonly #grown = new Map<string, number>()
  #longest = 0

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

  build(): TermTree {
    const nodes = this.#nodes
    const { order, firstChild } = this.#breadthFirst()
    const label = new Uint16Array(nodes)
    const outputOf = new Uint16Array(nodes)
    const rootChild = new Int32Array(this.#classes)
    for (let to = ROOT; to < nodes; to++) {
      const from = order[to] as number
      label[to] = this.#labels[from] as number
      outputOf[to] = this.#outputOf[from] as number
    }
    for (let child = ROOT + 1; child < (firstChild[ROOT + 1] as number); child++)
      rootChild[label[child] as number] = child
    return {
      classOf: foldedClasses(this.#classOf),
      firstChild,
      label,
      rootChild,
      outputOf,
      outputs: this.#outputs,
      longest: this.#longest,
    }
  }

  /** The nodes level by level, children by class, and where the children of each begin in that order. */
  #breadthFirst(): { order: Int32Array; firstChild: Int32Array } {
    const nodes = this.#nodes
    const eldest = new Int32Array(nodes)
    const next = new Int32Array(nodes)
    // Nodes are older than their children: linking backwards leaves each list in order of age.
    for (let node = nodes - 1; node > ROOT; node--) {
      const parent = this.#parents[node] as number
      next[node] = eldest[parent] as number
      eldest[parent] = node
    }
    const order = new Int32Array(nodes)
    const firstChild = new Int32Array(nodes + 1)
    order[ROOT] = ROOT
    let length = ROOT + 1
    const labels = this.#labels
    for (let at = ROOT; at < nodes; at++) {
      const first = length
      firstChild[at] = first
      for (let child = eldest[order[at] as number] as number; child !== 0; child = next[child] as number) {
        let to = length++
        for (; to > first && (labels[order[to - 1] as number] as number) > (labels[child] as number); to--) {
          order[to] = order[to - 1] as number
        }
        order[to] = child
      }
    }
    firstChild[nodes] = length
    return { order, firstChild }
  }

  /** Notes that a term of a set, the first part of compounds, or a rule's keyword ends at a node. */
  #endAt(node: number, what: 'set' | 'compound' | 'rule', index: number): void {
    const before = this.#outputOf[node] as number
    const key = `${before} ${what} ${index}`
    let after = this.#grown.get(key)
    if (after === undefined) {
      after = this.#internOutput(grow(this.#outputs[before] as TermOutput, what, index))
      this.#grown.set(key, after)
    }
    this.#outputOf[node] = after
  }

  #internOutput(output: TermOutput): number {
    const key = `${output.sets.join()} ${output.keywordRules.join()} ${output.opensCompounds}`
    let index = this.#grown.get(key)
    if (index === undefined) {
      index = this.#outputs.push(output) - 1
      if (index > 0xffff) throw new RangeError('more than 65,535 different sets of meanings of a term')
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
      node = this.#childOf(node, k)
    }
    return node
  }

  /** The node behind another on a class, made when there is none. */
  #childOf(parent: number, k: number): number {
    if (this.#nodes * 2 >= this.#slots.length) this.#grow()
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hash(parent, k) & mask
    for (let node = slots[slot] as number; node !== 0; node = slots[slot] as number) {
      if (this.#parents[node] === parent && this.#labels[node] === k) return node
      slot = (slot + 1) & mask
    }
    const node = this.#nodes++
    this.#parents[node] = parent
    this.#labels[node] = k
    slots[slot] = node
    return node
  }

  #grow(): void {
    const capacity = this.#slots.length
    this.#parents = larger(this.#parents, capacity)
    this.#labels = larger(this.#labels, capacity)
    this.#outputOf = larger(this.#outputOf, capacity)
    const slots = new Int32Array(capacity * 2)
    const mask = slots.length - 1
    for (let node = ROOT + 1; node < this.#nodes; node++) {
      let slot = hash(this.#parents[node] as number, this.#labels[node] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = node
    }
    this.#slots = slots
  }
}

function hash(node: number, k: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(k, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

function larger<T extends Int32Array | Uint16Array>(array: T, length: number): T {
  const copy = new (array.constructor as new (length: number) => T)(length)
  copy.set(array)
  return copy
}

/** Gives units that fold to another one its class: only once all terms are in may units share one. */
export function foldedClasses(classOf: Uint16Array): Uint16Array {
  for (const [from, to] of FOLDING_RANGES) {
    for (let unit = from; unit < to; unit++) {
      if (classOf[unit] === 0) classOf[unit] = classOf[foldUnit(unit)] as number
    }
  }
  return classOf
}

/** Where `foldUnit` changes units: alphabets with case, special spaces and hyphens, single letters. */
export const FOLDING_RANGES: readonly (readonly [from: number, to: number])[] = [
  [0, 0x250],
  [0x370, 0x590],
  [0x1e00, 0x2030],
  [0x212a, 0x212b],
  [0x3000, 0x3001],
]

function grow(output: TermOutput, what: 'set' | 'compound' | 'rule', index: number): TermOutput {
  const ascending = (list: readonly number[]): number[] => [...new Set([...list, index])].sort((a, b) => a - b)
  if (what === 'set') return { ...output, sets: ascending(output.sets) }
  if (what === 'rule') return { ...output, keywordRules: ascending(output.keywordRules) }
  return { ...output, opensCompounds: true }
}
