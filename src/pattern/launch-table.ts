import { isEdgeOfWords } from '../text/edges.ts'
import type { RuntimeRule } from './runtime-rule.ts'

/** Interned lists of rules; those that need a term of their context stand last. */
export class LaunchTable {
  readonly lists: Uint16Array[] = [new Uint16Array(0)]
  readonly #known = new Map<string, number>([['', 0]])
  readonly #rules: readonly RuntimeRule[]

  constructor(rules: readonly RuntimeRule[]) {
    this.#rules = rules
  }

  /** Index of a list, which is added if it is new. */
  add(rules: ArrayLike<number>): number {
    const needsTerm = (index: number): number => (this.#rules[index]?.for?.required ? 1 : 0)
    const list = Uint16Array.from(rules).sort((a, b) => needsTerm(a) - needsTerm(b) || a - b)
    const key = list.join(',')
    let index = this.#known.get(key)
    if (index === undefined) {
      index = this.lists.push(list) - 1
      this.#known.set(key, index)
    }
    return index
  }
}

/**
 * Of each list of rules those that may begin behind an ASCII letter, inside a word. Encoded text is full of such places,
 * and few rules have an edge there. Linear in the lists.
 */
export function listsInsideWords(lists: readonly Uint16Array[], rules: readonly RuntimeRule[]): Uint16Array[] {
  const bound = Uint8Array.from(rules, ({ lead, rule }) => (lead !== null || isEdgeOfWords(rule.edges.left) ? 1 : 0))
  const none = new Uint16Array(0)
  return lists.map((list) => {
    let free = 0
    for (let i = 0; i < list.length; i++) if (bound[list[i] as number] === 0) free++
    return free === list.length ? list : free === 0 ? none : list.filter((index) => bound[index] === 0)
  })
}
