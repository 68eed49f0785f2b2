import { isEdgeOfWords } from '../text/edges.ts'
import type { RuntimeRule } from './runtime-rule.ts'

/** Lists of rules, one behind another: list `i` is `rules[from[i]]` up to `rules[from[i + 1]]`. */
export interface LaunchLists {
  readonly from: Int32Array
  readonly rules: Uint16Array
}

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

  /** All lists as they are run: there are thousands, and most are short. */
  flat(): LaunchLists {
    return launchLists(
      Uint16Array.from(this.lists.flatMap((list) => [...list])),
      this.lists.map(({ length }) => length),
    )
  }
}

/** Lists of the given lengths, whose rules stand one behind another. */
export function launchLists(rules: Uint16Array, lengths: ArrayLike<number>): LaunchLists {
  const from = new Int32Array(lengths.length + 1)
  for (let i = 0; i < lengths.length; i++) from[i + 1] = (from[i] as number) + (lengths[i] as number)
  return { from, rules }
}

/**
 * The same lists, and behind them, in the same order, of each those rules that may begin behind an ASCII letter, inside a
 * word. Encoded text is full of such places, and few rules have an edge there. Linear in the lists.
 */
export function withInsideWords({ from, rules: listed }: LaunchLists, rules: readonly RuntimeRule[]): LaunchLists {
  const bound = Uint8Array.from(rules, ({ lead, rule }) => (lead !== null || isEdgeOfWords(rule.edges.left) ? 1 : 0))
  const lists = from.length - 1
  const lengths = new Int32Array(2 * lists)
  const both = new Uint16Array(2 * listed.length)
  both.set(listed)
  let end = listed.length
  for (let list = 0; list < lists; list++) {
    const begin = end
    for (let i = from[list] as number; i < (from[list + 1] as number); i++) {
      if (bound[listed[i] as number] === 0) both[end++] = listed[i] as number
    }
    lengths[list] = (from[list + 1] as number) - (from[list] as number)
    lengths[lists + list] = end - begin
  }
  return launchLists(both.slice(0, end), lengths)
}
