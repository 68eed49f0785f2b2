import type { CharSet, Node } from '../syntax/ast.ts'

/**
 * A nondeterministic automaton over UTF-16 code units.
 *
 * State `i` has either empty-string edges (`epsilon[i]`) or edges that read one code unit
 * (`edges[i]`, flattened as `lo, hi, target` triples, inclusive).
 */
export interface Nfa {
  readonly epsilon: readonly (readonly number[])[]
  readonly edges: readonly (readonly number[])[]
  readonly start: number
  readonly accept: number
}

/** Thrown when a pattern unfolds into more states than `limit`: counted repeats multiply. */
export class TooManyStatesError extends Error {
  readonly limit: number
  constructor(limit: number) {
    super(`it needs more than ${limit} states`)
    this.name = 'TooManyStatesError'
    this.limit = limit
  }
}

/**
 * Unfolds a pattern into a nondeterministic automaton (Thompson's construction).
 *
 * Code points above U+FFFF become pairs of surrogate edges, so that the automaton can walk a
 * JavaScript string without decoding it.
 *
 * @throws TooManyStatesError when more than `maxStates` states are needed.
 */
export function buildNfa(node: Node, maxStates: number): Nfa {
  const epsilon: number[][] = []
  const edges: number[][] = []

  function state(): number {
    if (epsilon.length >= maxStates) throw new TooManyStatesError(maxStates)
    edges.push([])
    return epsilon.push([]) - 1
  }

  function link(from: number, to: number): void {
    epsilon[from]?.push(to)
  }

  function read(from: number, lo: number, hi: number, to: number): void {
    edges[from]?.push(lo, hi, to)
  }

  /** Adds `node` between a state that exists and a new one, which is returned. */
  function add(from: number, node: Node): number {
    switch (node.type) {
      case 'empty':
        return from
      case 'class': {
        const to = state()
        addSet(node.set, from, to, read, state)
        return to
      }
      case 'sequence':
        return node.parts.reduce(add, from)
      case 'choice': {
        const to = state()
        for (const option of node.options) {
          const entry = state()
          link(from, entry)
          link(add(entry, option), to)
        }
        return to
      }
      case 'repeat': {
        let at = from
        for (let i = 0; i < node.min; i++) at = add(at, node.node)
        if (node.max === Number.POSITIVE_INFINITY) {
          const loop = state()
          link(at, loop)
          link(add(loop, node.node), loop)
          const out = state()
          link(loop, out)
          return out
        }
        const out = state()
        link(at, out)
        for (let i = node.min; i < node.max; i++) {
          const entry = state()
          link(at, entry)
          at = add(entry, node.node)
          link(at, out)
        }
        return out
      }
    }
  }

  const start = state()
  const accept = add(start, node)
  return { epsilon, edges, start, accept }
}

type ReadEdge = (from: number, lo: number, hi: number, to: number) => void

function addSet(set: CharSet, from: number, to: number, read: ReadEdge, state: () => number): void {
  for (let i = 0; i + 1 < set.length; i += 2) {
    const lo = set[i] as number
    const hi = set[i + 1] as number
    if (lo <= 0xffff) read(from, lo, Math.min(hi, 0xffff), to)
    if (hi > 0xffff) addAstral(Math.max(lo, 0x10000), hi, from, to, read, state)
  }
}

/** Splits an interval above U+FFFF by its high surrogate: a ragged head, a full middle, a ragged tail. */
function addAstral(lo: number, hi: number, from: number, to: number, read: ReadEdge, state: () => number): void {
  const pair = (highLo: number, highHi: number, lowLo: number, lowHi: number): void => {
    const middle = state()
    read(from, highLo, highHi, middle)
    read(middle, lowLo, lowHi, to)
  }
  const high = (cp: number): number => 0xd800 + ((cp - 0x10000) >> 10)
  const low = (cp: number): number => 0xdc00 + ((cp - 0x10000) & 0x3ff)
  if (high(lo) === high(hi)) {
    pair(high(lo), high(lo), low(lo), low(hi))
    return
  }
  let first = high(lo)
  let last = high(hi)
  if (low(lo) !== 0xdc00) pair(first, first++, low(lo), 0xdfff)
  if (low(hi) !== 0xdfff) pair(last, last--, 0xdc00, low(hi))
  if (first <= last) pair(first, last, 0xdc00, 0xdfff)
}
