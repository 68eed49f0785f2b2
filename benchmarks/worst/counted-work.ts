import type { PatternEngine, RuntimeRule } from '../../src/pattern/engine.ts'
import type { EngineParts } from '../models/engine.ts'

/** What one kind of work counts, in steps of an automaton. Rough, from profiles; only the order matters. */
export const WEIGHTS = { step: 1, walk: 1, before: 1, run: 5, context: 2, candidate: 100 } as const

/** A scan that counts what it does instead of timing it. */
export interface CountedScan {
  /** Steps, weighted, that reading a text takes; the same on every machine. */
  readonly work: (text: string) => number
  /** Rule, start and end of the last text's candidates, for comparison with the plain engine. */
  readonly candidates: () => readonly number[]
}

/**
 * Copies an engine with tables that count their reads: the scanner runs unchanged. Only reads for ASCII
 * units count, which is what automata and term tree are asked for in all texts searched here.
 */
export function countedScan(
  { Scanner, shippedEngine }: Pick<EngineParts, 'Scanner' | 'shippedEngine'>,
  workPerBlock: number,
): CountedScan {
  let work = 0
  /** The same table, whose first 128 places are getters; the rest is read through the prototype. */
  const counting = <T extends Uint8Array | Uint16Array>(table: T, weight: number): T => {
    const copy = Object.create(table) as T
    for (let unit = 0; unit < 128; unit++) {
      const value = table[unit] as number
      Object.defineProperty(copy, unit, {
        get: () => {
          work += weight
          return value
        },
      })
    }
    return copy
  }
  const automaton = <T extends RuntimeRule['pattern']>(plain: T): T =>
    plain === null ? plain : { ...plain, ascii: counting(plain.ascii, WEIGHTS.step) }
  const rule = (plain: RuntimeRule): RuntimeRule => {
    const pattern = automaton(plain.pattern)
    const context = plain.for && {
      ...plain.for,
      get set(): number {
        work += WEIGHTS.context
        return plain.for?.set ?? 0
      },
    }
    return {
      ...plain,
      for: context,
      lead: automaton(plain.lead),
      trail: automaton(plain.trail),
      get pattern(): RuntimeRule['pattern'] {
        work += WEIGHTS.run
        return pattern
      },
    }
  }
  const engine: PatternEngine = {
    ...shippedEngine,
    rules: shippedEngine.rules.map(rule),
    trie: { ...shippedEngine.trie, classOf: counting(shippedEngine.trie.classOf, WEIGHTS.walk) },
    innerAnchors: shippedEngine.innerAnchors.map((list) =>
      list.map((anchor) => ({ ...anchor, before: counting(anchor.before, WEIGHTS.before) })),
    ),
  }
  const scanner = new Scanner(engine)
  let last: readonly number[] = []
  return {
    work: (text) => {
      work = 0
      const { candidates } = scanner.scan(text, workPerBlock)
      last = [...candidates.items.subarray(0, candidates.length)]
      return work + WEIGHTS.candidate * (candidates.length / 3)
    },
    candidates: () => last,
  }
}
