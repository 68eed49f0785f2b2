import { FOLDING_RANGES, foldUnit } from './term-fold.ts'

/** What ends at a node, while terms are collected. */
interface TermOutput {
  /** Term sets the term belongs to, by index; empty when only keywords end here. */
  readonly sets: readonly number[]
  /** Rules whose keyword ends here, by index. */
  readonly keywordRules: readonly number[]
  /** The term counts although the word goes on: it stands first in compounds. */
  readonly opensCompounds: boolean
}

/** Bits of `TermTree.outputFlags`: a term of a set ends here. */
export const ENDS_TERM = 1
/** A keyword ends here, whether or not the word goes on. */
export const ENDS_KEYWORD = 2
/** The term counts although the word goes on: it stands first in compounds. */
export const OPENS_COMPOUNDS = 4

/**
 * All terms and keywords of a filter in one automaton, as flat arrays: built once, then only read.
 *
 * It is a tree down to `TREE_DEPTH`; below, nodes from which the same goes on are one, so that endings
 * shared by thousands of terms are stored once. Nodes are numbered breadth first from `ROOT`; 0 is no node.
 * The edges of a node stand side by side, by class: a step from the root is one load, any other a search
 * among a few edges. The pass walks the first letters of words in its own table, see `pass-table.ts`.
 */
export interface TermTree {
  /** Class of each UTF-16 code unit, folding included; 0 leads nowhere. */
  readonly classOf: Uint16Array
  /** Every unit that has a class, ascending. */
  readonly units: Uint16Array
  /** First edge of each node; its last is the one before the first edge of the next node. */
  readonly firstEdge: Int32Array
  /** Class of each edge, and the node it leads to. */
  readonly edgeClass: Uint16Array
  readonly edgeTarget: Int32Array
  /** Node behind the root by class. */
  readonly rootChild: Int32Array
  /** What ends at each node: an output, 0 for nothing. */
  readonly outputOf: Uint16Array
  /** What kind of thing each output is. */
  readonly outputFlags: Uint8Array
  /** First set of each output in `sets`; its last is the one before the first of the next. */
  readonly setsFrom: Int32Array
  /** Term sets by index, ascending within an output. */
  readonly sets: Uint16Array
  /** Length of the longest term or keyword in UTF-16 units. */
  readonly longest: number
}

/** The node every term begins at. */
export const ROOT = 1
/** Depth to which every node has one way to it, so that its depth says where the word began. */
export const TREE_DEPTH = 7

/** The node behind `node` on a class; 0 when there is none. Time logarithmic in the edges of the node. */
export function childOf(tree: TermTree, node: number, k: number): number {
  if (node === ROOT) return tree.rootChild[k] as number
  const { firstEdge, edgeClass } = tree
  let lo = firstEdge[node] as number
  let hi = firstEdge[node + 1] as number
  while (hi - lo > 4) {
    const mid = (lo + hi) >> 1
    if ((edgeClass[mid] as number) <= k) lo = mid
    else hi = mid
  }
  for (; lo < hi; lo++) if (edgeClass[lo] === k) return tree.edgeTarget[lo] as number
  return 0
}

/** Whether the terms that end at an output belong to a set. Linear in the sets of the output. */
export function isInSet({ setsFrom, sets }: Pick<TermTree, 'setsFrom' | 'sets'>, output: number, set: number): boolean {
  const end = setsFrom[output + 1] as number
  for (let i = setsFrom[output] as number; i < end; i++) if (sets[i] === set) return true
  return false
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
    const { order, firstEdge, edgeClass, edgeTarget } = this.#numbered(this.#children())
    const rootChild = new Int32Array(this.#classes)
    for (let edge = firstEdge[ROOT] as number; edge < (firstEdge[ROOT + 1] as number); edge++) {
      rootChild[edgeClass[edge] as number] = edgeTarget[edge] as number
    }
    const classOf = foldedClasses(this.#classOf)
    return {
      classOf,
      units: Uint16Array.from([...classOf.keys()].filter((unit) => classOf[unit] !== 0)),
      firstEdge,
      edgeClass,
      edgeTarget,
      rootChild,
      outputOf: Uint16Array.from(order, (node) => this.#outputOf[node] as number),
      outputFlags: Uint8Array.from(
        this.#outputs,
        ({ sets, keywordRules, opensCompounds }) =>
          (sets.length > 0 ? ENDS_TERM : 0) |
          (keywordRules.length > 0 ? ENDS_KEYWORD : 0) |
          (opensCompounds ? OPENS_COMPOUNDS : 0),
      ),
      ...this.#setTable(),
      longest: this.#longest,
    }
  }

  /** The rules whose keyword ends at each output. */
  keywordRules(): readonly (readonly number[])[] {
    return this.#outputs.map(({ keywordRules }) => keywordRules)
  }

  #setTable(): Pick<TermTree, 'setsFrom' | 'sets'> {
    const setsFrom = new Int32Array(this.#outputs.length + 1)
    const sets: number[] = []
    this.#outputs.forEach((output, index) => {
      for (const set of output.sets) sets.push(set)
      setsFrom[index + 1] = sets.length
    })
    return { setsFrom, sets: Uint16Array.from(sets) }
  }

  /** The children of each node by class, in lists: deep ones that go on alike are represented by one of them. */
  #children(): Children {
    const nodes = this.#nodes
    const eldest = new Int32Array(nodes)
    const next = new Int32Array(nodes)
    const depth = new Uint16Array(nodes)
    const labels = this.#labels
    // Nodes are older than their children.
    for (let node = ROOT + 1; node < nodes; node++) depth[node] = (depth[this.#parents[node] as number] as number) + 1
    const same = new Int32Array(nodes)
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(nodes * 2)))
    const mask = slots.length - 1
    const alike = (a: number, b: number): boolean => {
      if (this.#outputOf[a] !== this.#outputOf[b]) return false
      let x = eldest[a] as number
      let y = eldest[b] as number
      for (; x !== 0 && y !== 0; x = next[x] as number, y = next[y] as number) {
        if (labels[x] !== labels[y] || same[x] !== same[y]) return false
      }
      return x === y
    }
    // Backwards, all that is behind a node is known when it comes.
    for (let node = nodes - 1; node > ROOT; node--) {
      same[node] = node
      if ((depth[node] as number) > TREE_DEPTH) {
        let mixed = Math.imul(this.#outputOf[node] as number, 0x9e3779b1)
        for (let child = eldest[node] as number; child !== 0; child = next[child] as number) {
          mixed = Math.imul(mixed ^ hash(same[child] as number, labels[child] as number), 0x85ebca6b)
        }
        let slot = (mixed ^ (mixed >>> 15)) & mask
        while (slots[slot] !== 0 && !alike(slots[slot] as number, node)) slot = (slot + 1) & mask
        if (slots[slot] === 0) slots[slot] = node
        else same[node] = slots[slot] as number
      }
      // Into the list of its parent, by class.
      const parent = this.#parents[node] as number
      let before = 0
      let after = eldest[parent] as number
      while (after !== 0 && (labels[after] as number) < (labels[node] as number)) {
        before = after
        after = next[after] as number
      }
      next[node] = after
      if (before === 0) eldest[parent] = node
      else next[before] = node
    }
    return { eldest, next, same }
  }

  /** Numbers the nodes that are left breadth first. */
  #numbered({
    eldest,
    next,
    same,
  }: Children): Pick<TermTree, 'firstEdge' | 'edgeClass' | 'edgeTarget'> & { order: number[] } {
    const number = new Int32Array(this.#nodes)
    const order = [0, ROOT]
    number[ROOT] = ROOT
    const firstEdge: number[] = [0]
    const edgeClass: number[] = []
    const edgeTarget: number[] = []
    for (let at = ROOT; at < order.length; at++) {
      firstEdge.push(edgeClass.length)
      for (let child = eldest[order[at] as number] as number; child !== 0; child = next[child] as number) {
        const target = same[child] as number
        if (number[target] === 0) number[target] = order.push(target) - 1
        edgeClass.push(this.#labels[child] as number)
        edgeTarget.push(number[target] as number)
      }
    }
    firstEdge.push(edgeClass.length)
    return {
      order,
      firstEdge: Int32Array.from(firstEdge),
      edgeClass: Uint16Array.from(edgeClass),
      edgeTarget: Int32Array.from(edgeTarget),
    }
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

/** Lists of children: the first of each node, the next of its parent's, and which node stands for each. */
interface Children {
  readonly eldest: Int32Array
  readonly next: Int32Array
  readonly same: Int32Array
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
function foldedClasses(classOf: Uint16Array): Uint16Array {
  for (const [from, to] of FOLDING_RANGES) {
    for (let unit = from; unit < to; unit++) {
      if (classOf[unit] === 0) classOf[unit] = classOf[foldUnit(unit)] as number
    }
  }
  return classOf
}

function grow(output: TermOutput, what: 'set' | 'compound' | 'rule', index: number): TermOutput {
  const ascending = (list: readonly number[]): number[] => [...new Set([...list, index])].sort((a, b) => a - b)
  if (what === 'set') return { ...output, sets: ascending(output.sets) }
  if (what === 'rule') return { ...output, keywordRules: ascending(output.keywordRules) }
  return { ...output, opensCompounds: true }
}
