import type { Node } from '../syntax/ast.ts'
import { buildNfa, type Nfa, TooManyStatesError } from './nfa.ts'
import { upperBound } from './upper-bound.ts'

/**
 * A minimal deterministic automaton over UTF-16 code units, as the compiler handles it.
 *
 * State 0 is dead. Code units are grouped into classes no transition tells apart; class 0 is every
 * unit that leads nowhere from any state.
 */
export interface Dfa {
  readonly states: number
  readonly classes: number
  readonly start: number
  /** `next[state * classes + class]`. */
  readonly next: Int32Array
  readonly accepting: Uint8Array
  /** First code unit of each run of units with one class, ascending; the first is 0. */
  readonly runStarts: readonly number[]
  /** Class of each run. */
  readonly runClasses: readonly number[]
}

/** How many times more states there may be on the way than in the result: bounds the work of the compiler. */
const UNFOLD = 8

/**
 * Compiles a pattern to its minimal automaton: subset construction, then Moore's refinement.
 *
 * @throws TooManyStatesError when the minimal automaton has more than `maxStates` states, or an earlier
 *   form eight times as many. Cost is bounded by `maxStates` times the number of classes.
 */
export function buildDfa(node: Node, maxStates: number): Dfa {
  const nfa = buildNfa(node, maxStates * UNFOLD)
  const dfa = minimize(determinize(nfa, maxStates * UNFOLD))
  if (dfa.states > maxStates) throw new TooManyStatesError(maxStates)
  return dfa
}

function determinize(nfa: Nfa, maxStates: number): Dfa {
  const { runStarts, runClasses, representatives } = partition(nfa)
  const classes = representatives.length
  const closureOf = closures(nfa)
  const ids = new Map<string, number>([['', 0]])
  const members: number[][] = [[]]
  const next: number[] = new Array<number>(classes).fill(0)

  function intern(targets: Set<number>): number {
    const list = [...targets].sort((a, b) => a - b)
    const key = list.join(',')
    let id = ids.get(key)
    if (id === undefined) {
      if (members.length > maxStates) throw new TooManyStatesError(maxStates)
      id = members.push(list) - 1
      ids.set(key, id)
      for (let k = 0; k < classes; k++) next.push(0)
    }
    return id
  }

  const start = intern(new Set(closureOf(nfa.start)))
  for (let s = 1; s < members.length; s++) {
    // Gather by class: one walk over the edges of the members serves all classes.
    const targets: (Set<number> | undefined)[] = new Array(classes)
    for (const member of members[s] as number[]) {
      const edges = nfa.edges[member] as readonly number[]
      for (let e = 0; e < edges.length; e += 3) {
        const lo = edges[e] as number
        const hi = edges[e + 1] as number
        let run = upperBound(runStarts, lo) - 1
        for (; run < runStarts.length && (runStarts[run] as number) <= hi; run++) {
          const k = runClasses[run] as number
          let set = targets[k]
          if (!set) targets[k] = set = new Set()
          for (const t of closureOf(edges[e + 2] as number)) set.add(t)
        }
      }
    }
    for (let k = 1; k < classes; k++) {
      const set = targets[k]
      if (set) next[s * classes + k] = intern(set)
    }
  }
  const accepting = Uint8Array.from(members, (list) => (list.includes(nfa.accept) ? 1 : 0))
  return { states: members.length, classes, start, next: Int32Array.from(next), accepting, runStarts, runClasses }
}

function closures(nfa: Nfa): (state: number) => readonly number[] {
  const known: (readonly number[] | undefined)[] = new Array(nfa.epsilon.length)
  return (state) => {
    const done = known[state]
    if (done) return done
    const seen = new Set([state])
    const todo = [state]
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      for (const to of nfa.epsilon[at] as readonly number[]) {
        if (!seen.has(to)) {
          seen.add(to)
          todo.push(to)
        }
      }
    }
    // Only states that read or accept matter to a subset.
    const list = [...seen].filter((s) => s === nfa.accept || (nfa.edges[s] as readonly number[]).length > 0)
    known[state] = list
    return list
  }
}

/** Groups code units by the set of edges that read them. */
function partition(nfa: Nfa): { runStarts: number[]; runClasses: number[]; representatives: number[] } {
  const cuts = new Set<number>([0])
  const intervals = new Map<string, [number, number]>()
  for (const list of nfa.edges) {
    for (let e = 0; e < list.length; e += 3) {
      const lo = list[e] as number
      const hi = list[e + 1] as number
      intervals.set(`${lo}-${hi}`, [lo, hi])
      cuts.add(lo)
      if (hi < 0xffff) cuts.add(hi + 1)
    }
  }
  const starts = [...cuts].sort((a, b) => a - b)
  const signatures: string[] = starts.map(() => '')
  let index = 0
  for (const [lo, hi] of intervals.values()) {
    const tag = `${index++},`
    for (let r = upperBound(starts, lo) - 1; r < starts.length && (starts[r] as number) <= hi; r++) signatures[r] += tag
  }
  const classIds = new Map<string, number>([['', 0]])
  const runStarts: number[] = []
  const runClasses: number[] = []
  const representatives: number[] = [-1]
  starts.forEach((start, r) => {
    const signature = signatures[r] as string
    let k = classIds.get(signature)
    if (k === undefined) {
      k = representatives.push(start) - 1
      classIds.set(signature, k)
    }
    if (runClasses.at(-1) !== k) {
      runStarts.push(start)
      runClasses.push(k)
    }
  })
  return { runStarts, runClasses, representatives }
}

/** Merges states no continuation tells apart, drops those that cannot reach acceptance, merges equal classes. */
function minimize(dfa: Dfa): Dfa {
  const { states, classes, next, accepting } = dfa
  let block = Int32Array.from(accepting)
  let count = 0
  for (;;) {
    const ids = new Map<string, number>()
    const refined = new Int32Array(states)
    for (let s = 0; s < states; s++) {
      let key = `${block[s]}`
      for (let k = 1; k < classes; k++) key += `,${block[next[s * classes + k] as number]}`
      let id = ids.get(key)
      if (id === undefined) {
        id = ids.size
        ids.set(key, id)
      }
      refined[s] = id
    }
    block = refined
    if (ids.size === count) break
    count = ids.size
  }
  // The dead block is the one of state 0; renumber it to 0.
  const dead = block[0] as number
  const renumber = (b: number): number => (b === dead ? 0 : b < dead ? b + 1 : b)
  const rows = new Int32Array(count * classes)
  const accept = new Uint8Array(count)
  for (let s = 0; s < states; s++) {
    const id = renumber(block[s] as number)
    accept[id] = accepting[s] as number
    for (let k = 0; k < classes; k++)
      rows[id * classes + k] = renumber(block[next[s * classes + k] as number] as number)
  }
  return mergeClasses({
    ...dfa,
    states: count,
    start: renumber(block[dfa.start] as number),
    next: rows,
    accepting: accept,
  })
}

function mergeClasses(dfa: Dfa): Dfa {
  const { states, classes, next } = dfa
  const ids = new Map<string, number>()
  const merged: number[] = []
  const kept: number[] = []
  for (let k = 0; k < classes; k++) {
    let key = ''
    for (let s = 0; s < states; s++) key += `${next[s * classes + k]},`
    let id = ids.get(key)
    if (id === undefined) {
      id = kept.push(k) - 1
      ids.set(key, id)
    }
    merged.push(id)
  }
  const rows = new Int32Array(states * kept.length)
  for (let s = 0; s < states; s++) {
    kept.forEach((k, i) => {
      rows[s * kept.length + i] = next[s * classes + k] as number
    })
  }
  const runStarts: number[] = []
  const runClasses: number[] = []
  dfa.runStarts.forEach((start, r) => {
    const k = merged[dfa.runClasses[r] as number] as number
    if (runClasses.at(-1) !== k) {
      runStarts.push(start)
      runClasses.push(k)
    }
  })
  return { ...dfa, classes: kept.length, next: rows, runStarts, runClasses }
}
