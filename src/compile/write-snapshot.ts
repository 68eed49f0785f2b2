import type { Automaton } from '../pattern/automaton/automaton-table.ts'
import type { PatternEngine } from '../pattern/engine.ts'
import { readNumbers, runsOf, wideNumbers, writeAscii } from '../pattern/number-text.ts'
import { placesOf } from '../pattern/pairs.ts'
import type { RuleContext, RuleData } from '../pattern/runtime-rule.ts'
import {
  type EngineSnapshot,
  RULE_NUMBERS,
  SNAPSHOT_TABLES,
  type SnapshotLists,
  type SnapshotNames,
  type SnapshotTables,
} from '../pattern/snapshot.ts'
import { ROOT, type TermTree } from '../pattern/term-tree.ts'

/**
 * Writes an engine as text; `readSnapshot` gives the same engine back.
 *
 * @param codes - its automata as written, in the order of its table: `automatonCodes` of its packs
 */
export function writeSnapshot(engine: PatternEngine, codes: readonly string[]): EngineSnapshot {
  const { tree, pass, launches } = engine
  const { numbers, names } = writeRules(engine)
  const pairs = placesOf(pass.pairs)
  const tables: SnapshotTables<ArrayLike<number>> = {
    classes: [...tree.units].flatMap((unit) => [unit >> 8, unit & 0xff, tree.classOf[unit] as number]),
    ...treeTables(tree),
    outputs: [...tree.outputFlags].map(
      (flags, output) => 8 * ((tree.setsFrom[output + 1] as number) - (tree.setsFrom[output] as number)) + flags,
    ),
    sets: tree.sets,
    kinds: runsOf(engine.kinds),
    columns: runsOf(pass.columnOf),
    pairs: wideNumbers(pairs.map((place, i) => place - (pairs[i - 1] ?? 0))),
    headRows: runsOf(engine.heads.rowOf),
    heads: runsOf(engine.heads.rows),
    keywordRows: runsOf(engine.heads.keywordRowOf),
    outputLaunches: engine.outputLaunches,
    launches: launches.rules,
    launchLengths: launches.from.subarray(1).map((to, i) => to - (launches.from[i] as number)),
    rules: numbers,
    automata: readNumbers(codes.join('')),
    automatonLengths: codes.map(({ length }) => length),
  }
  const lengths = Object.fromEntries(SNAPSHOT_TABLES.map((name) => [name, tables[name].length]))
  return {
    lists: asciiOnly(JSON.stringify(listsOf(engine, names, lengths as unknown as SnapshotTables<number>))),
    numbers: SNAPSHOT_TABLES.map((name) => writeAscii(Array.from(tables[name]))).join(''),
  }
}

/** The same JSON in ASCII. */
function asciiOnly(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Words that rules say, each once. */
class Words<T> {
  readonly list: T[] = []
  readonly #known = new Map<string, number>()

  indexOf(word: T): number {
    const key = JSON.stringify(word)
    let index = this.#known.get(key)
    if (index === undefined) this.#known.set(key, (index = this.list.push(word) - 1))
    return index
  }
}

/** The rules of an engine as numbers, and what these stand for. */
function writeRules({ rules, automata }: PatternEngine): { numbers: number[]; names: SnapshotNames } {
  const words = {
    entityTypes: new Words<string>(),
    categories: new Words<RuleData['category']>(),
    tags: new Words<RuleData['tags']>(),
    locales: new Words<RuleData['locales']>(),
    strengths: new Words<RuleData['strength']>(),
    validators: new Words<string>(),
    edges: new Words<RuleData['edges']['left']>(),
  }
  const automaton = (of: Automaton | null): number => (of === null ? 0 : automata.automata.indexOf(of) + 1)
  const context = (c: RuleContext | null): number[] =>
    c === null ? [0, 0, 0, 0] : [c.set + 1, c.before, c.after, c.required ? 1 : 0]
  const numbers = rules.flatMap(({ rule, lead, pattern, trail, longestOnly, for: support, against }) => [
    words.entityTypes.indexOf(rule.entityType),
    words.categories.indexOf(rule.category),
    words.tags.indexOf(rule.tags),
    words.locales.indexOf(rule.locales),
    words.strengths.indexOf(rule.strength),
    words.edges.indexOf(rule.edges.left),
    words.edges.indexOf(rule.edges.right),
    rule.maxChars,
    longestOnly ? 1 : 0,
    rule.validator === null ? 0 : words.validators.indexOf(rule.validator) + 1,
    rule.lexicon === null ? 0 : rule.lexicon + 1,
    automaton(lead),
    automaton(pattern),
    automaton(trail),
    ...context(support),
    ...context(against),
    rule.numbers,
  ])
  if (numbers.length !== rules.length * RULE_NUMBERS) throw new RangeError(`expected ${RULE_NUMBERS} numbers a rule`)
  return {
    numbers,
    names: {
      ids: rules.map(({ rule }) => rule.id),
      entityTypes: words.entityTypes.list,
      categories: words.categories.list,
      tags: words.tags.list,
      locales: words.locales.list,
      strengths: words.strengths.list,
      validators: words.validators.list,
      edges: words.edges.list,
    },
  }
}

function listsOf(engine: PatternEngine, names: SnapshotNames, lengths: SnapshotTables<number>): SnapshotLists {
  const sets = new Words<number[]>()
  const setOf = (set: Uint8Array): number => sets.indexOf([...set.keys()].filter((unit) => set[unit] === 1))
  const innerAnchors = engine.innerAnchors.flatMap((anchors, unit) =>
    anchors.map(({ firsts, before, ahead, ...anchor }) => ({
      ...anchor,
      unit,
      firsts: setOf(firsts),
      before: setOf(before),
      ahead: ahead.map(setOf),
    })),
  )
  return {
    lengths,
    names,
    setNames: engine.setNames,
    classes: engine.tree.rootChild.length,
    phrases: engine.pass.phrases,
    longest: engine.tree.longest,
    marks: engine.marks.map((mark) => ({ ...mark, followers: charsOf(mark.followers) })),
    oneCapital: engine.oneCapital,
    behindCapital: [...engine.behindCapital],
    markRows: [...engine.heads.markRowOf],
    headPlaces: engine.heads.rows.length,
    unitSets: sets.list,
    innerAnchors,
    lexiconRules: engine.lexiconRules,
    reach: engine.reach,
  }
}

function treeTables(tree: TermTree): Record<'nodes' | 'edges' | 'joins', number[]> {
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
  return { nodes, edges, joins: wideNumbers(joins) }
}

function charsOf(set: Uint8Array): string {
  return String.fromCharCode(...[...set.keys()].filter((unit) => set[unit] === 1))
}
