import type { Automaton } from '../pattern/automaton/automaton.ts'
import type { PatternEngine } from '../pattern/engine.ts'
import { encodeNumbers, encodeWideNumbers, writeRuns } from '../pattern/number-text.ts'
import type { EngineSnapshot, SnapshotLists } from '../pattern/snapshot.ts'
import { ROOT, type TermTree } from '../pattern/term-tree.ts'

/** Writes an engine as text; `readSnapshot` gives the same engine back. */
export function writeSnapshot(engine: PatternEngine): EngineSnapshot {
  const { tree, pass } = engine
  const pairs = [...pass.pairs.keys()].filter((place) => pass.pairs[place] === 1)
  return {
    lists: JSON.stringify(listsOf(engine)),
    classes: encodeNumbers([...tree.units].flatMap((unit) => [unit >> 8, unit & 0xff, tree.classOf[unit] as number])),
    ...writeTree(tree),
    outputs: encodeNumbers(
      [...tree.outputFlags].map(
        (flags, output) => 8 * ((tree.setsFrom[output + 1] as number) - (tree.setsFrom[output] as number)) + flags,
      ),
    ),
    sets: encodeNumbers(tree.sets),
    kinds: writeRuns(engine.kinds),
    columns: writeRuns(pass.columnOf),
    pairs: encodeWideNumbers(pairs.map((place, i) => place - (pairs[i - 1] ?? 0))),
    shapeLaunches: writeRuns(engine.shapeLaunches),
  }
}

function listsOf(engine: PatternEngine): SnapshotLists {
  const automata: string[] = []
  const known = new Map<Automaton, number>()
  const indexOf = (automaton: Automaton | null): number | null => {
    if (automaton === null) return null
    let index = known.get(automaton)
    if (index === undefined) known.set(automaton, (index = automata.push(automaton.code) - 1))
    return index
  }
  const rules = engine.rules.map(({ rule, lead, pattern, trail, longestOnly, for: context, against }) => {
    const { id, entityType, category, tags, locales, strength, validator, lexicon, edges, maxChars } = rule
    return {
      rule: { id, entityType, category, tags, locales, strength, validator, lexicon, edges, maxChars },
      automata: [indexOf(lead), indexOf(pattern), indexOf(trail)] as const,
      longestOnly,
      for: context,
      against,
    }
  })
  return {
    rules,
    automata,
    setNames: engine.setNames,
    classes: engine.tree.rootChild.length,
    longest: engine.tree.longest,
    marks: engine.marks.map((mark) => ({ ...mark, followers: charsOf(mark.followers) })),
    oneCapital: engine.oneCapital,
    launches: engine.launches.map((list) => [...list]),
    markLaunches: [...engine.markLaunches],
    innerAnchors: engine.innerAnchors.flatMap((anchors, mark) =>
      anchors.map((anchor) => ({ ...anchor, mark, before: charsOf(anchor.before), after: charsOf(anchor.after) })),
    ),
    digitAnchors: engine.digitAnchors.map((anchor) => ({
      ...anchor,
      firsts: charsOf(anchor.firsts),
      before: charsOf(anchor.before),
    })),
    outputLaunches: [...engine.outputLaunches],
    lexiconRules: engine.lexiconRules,
    reach: engine.reach,
  }
}

function writeTree(tree: TermTree): Pick<EngineSnapshot, 'nodes' | 'edges' | 'joins'> {
  const nodes: number[] = []
  const edges: number[] = []
  const joins: number[] = []
  let fresh = ROOT + 1
  for (let node = 0; node < tree.outputOf.length; node++) {
    const first = tree.firstEdge[node] as number
    const end = tree.firstEdge[node + 1] as number
    nodes.push(2 * (tree.outputOf[node] as number) + (end > first ? 1 : 0))
    for (let edge = first; edge < end; edge++) {
      const target = tree.edgeTarget[edge] as number
      const isJoin = target !== fresh
      if (isJoin) joins.push(target)
      else fresh++
      edges.push(4 * (tree.edgeClass[edge] as number) + (edge === end - 1 ? 2 : 0) + (isJoin ? 1 : 0))
    }
  }
  return { nodes: encodeNumbers(nodes), edges: encodeNumbers(edges), joins: encodeWideNumbers(joins) }
}

function charsOf(set: Uint8Array): string {
  return String.fromCharCode(...[...set.keys()].filter((unit) => set[unit] === 1))
}
