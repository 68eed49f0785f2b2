import type { Validator } from '../types.ts'
import { type Automaton, decodeAutomaton } from './automaton/automaton.ts'
import {
  type DigitAnchor,
  digitStartsOf,
  firstUnitsOf,
  type InnerAnchor,
  type PatternEngine,
  type RuleContext,
  type RuleData,
  type RuntimeRule,
  validatorOf,
} from './engine.ts'
import { asciiSet, numberAt, readNumbers, readRuns, wideNumberAt } from './number-text.ts'
import { buildPassTable, type PassMark } from './pass-table.ts'
import { ROOT, type TermTree } from './term-tree.ts'
import { SHAPES } from './token-shape.ts'

/**
 * An engine as text: what merging the shipped packs gives, computed when presend is built, so that a
 * filter with all of them is there in milliseconds. Tables are written by `number-text.ts`; what is small
 * is JSON. `writeSnapshot` (in `compile/`) makes it; a snapshot and the code that reads it ship together.
 */
export interface EngineSnapshot {
  /** JSON of `SnapshotLists`. */
  readonly lists: string
  /** For each unit with a class: unit and class. */
  readonly classes: string
  /** For each node: twice its output, and 1 when it has edges. */
  readonly nodes: string
  /** For each edge: four times its class, 2 at the last of a node, 1 when it leads to a node met before. */
  readonly edges: string
  /** For each such edge the node it leads to. */
  readonly joins: string
  /** For each output: eight times the number of its sets, and its flags. */
  readonly outputs: string
  /** The sets of all outputs. */
  readonly sets: string
  readonly kinds: string
  readonly columns: string
  /** Places of `PassTable.pairs` that are set, as distances. */
  readonly pairs: string
  readonly shapeLaunches: string
}

/** What of an engine is small enough to be JSON. */
export interface SnapshotLists {
  readonly rules: readonly {
    readonly rule: RuleData
    /** Indexes into `automata`. */
    readonly automata: readonly [lead: number | null, pattern: number | null, trail: number | null]
    readonly longestOnly: boolean
    readonly for: RuleContext | null
    readonly against: RuleContext | null
  }[]
  readonly automata: readonly string[]
  readonly setNames: readonly string[]
  readonly classes: number
  readonly longest: number
  readonly marks: readonly { readonly unit: number; readonly followers: string; readonly wide: boolean }[]
  readonly oneCapital: readonly boolean[]
  readonly launches: readonly (readonly number[])[]
  readonly markLaunches: readonly number[]
  readonly innerAnchors: readonly (Omit<InnerAnchor, 'before' | 'after'> & {
    readonly mark: number
    readonly before: string
    readonly after: string
  })[]
  readonly digitAnchors: readonly (Omit<DigitAnchor, 'firsts' | 'before'> & {
    readonly firsts: string
    readonly before: string
  })[]
  readonly outputLaunches: readonly number[]
  readonly lexiconRules: readonly (readonly number[])[]
  readonly reach: number
}

/**
 * Reads what `writeSnapshot` wrote. Linear in its length.
 *
 * @param validators - those its rules name, by name: a snapshot is text only
 * @throws ConfigError when one of them is missing
 */
export function readSnapshot(snapshot: EngineSnapshot, validators: Readonly<Record<string, Validator>>): PatternEngine {
  const lists = JSON.parse(snapshot.lists) as SnapshotLists
  const automata = lists.automata.map(decodeAutomaton)
  const automaton = (index: number | null): Automaton | null => (index === null ? null : (automata[index] as Automaton))
  const rules = lists.rules.map(
    ({ automata: [lead, pattern, trail], ...rule }, index): RuntimeRule => ({
      index,
      rule: rule.rule,
      lead: automaton(lead),
      pattern: automaton(pattern),
      trail: automaton(trail),
      longestOnly: rule.longestOnly,
      for: rule.for,
      against: rule.against,
    }),
  )
  const tree = readTree(snapshot, lists)
  const kinds = new Uint8Array(0x10000)
  readRuns(snapshot.kinds, 0, kinds)
  const columnOf = new Uint8Array(0x10000)
  readRuns(snapshot.columns, 0, columnOf)
  const pairs = new Uint8Array(0x10000)
  for (let i = 0, at = 0; i < snapshot.pairs.length / 2; i++) {
    at += wideNumberAt(snapshot.pairs, i)
    pairs[at] = 1
  }
  const shapeLaunches = new Uint16Array(SHAPES)
  readRuns(snapshot.shapeLaunches, 0, shapeLaunches)
  const innerAnchors: InnerAnchor[][] = Array.from({ length: 128 }, () => [])
  for (const { mark, before, after, ...anchor } of lists.innerAnchors) {
    innerAnchors[mark]?.push({ ...anchor, before: asciiSet(before), after: asciiSet(after) })
  }
  const digitAnchors = lists.digitAnchors.map((anchor) => ({
    ...anchor,
    firsts: asciiSet(anchor.firsts),
    before: asciiSet(anchor.before),
  }))
  const marks = lists.marks.map((mark): PassMark => ({ ...mark, followers: asciiSet(mark.followers) }))
  return {
    rules,
    validators: rules.map(({ rule }) => validatorOf(rule, validators)),
    setNames: lists.setNames,
    tree,
    kinds,
    pass: buildPassTable(tree, { kinds, marks, oneCapital: lists.oneCapital }, { columnOf, pairs }),
    marks,
    oneCapital: lists.oneCapital,
    launches: lists.launches.map((list) => Uint16Array.from(list)),
    shapeLaunches,
    markLaunches: Uint16Array.from(lists.markLaunches),
    innerAnchors,
    digitAnchors,
    digitStarts: digitStartsOf(digitAnchors),
    outputLaunches: Uint16Array.from(lists.outputLaunches),
    lexiconRules: lists.lexiconRules,
    supportSets: Int16Array.from(rules, (rule) => rule.for?.set ?? -1),
    required: Uint8Array.from(rules, (rule) => (rule.for?.required ? 1 : 0)),
    firstUnits: firstUnitsOf(rules),
    labels: new Set(rules.map(({ rule }) => `[${rule.entityType}]`)),
    reach: lists.reach,
  }
}

function readTree({ classes, nodes, edges, joins, outputs, sets }: EngineSnapshot, lists: SnapshotLists): TermTree {
  const classOf = new Uint16Array(0x10000)
  const units = new Uint16Array(classes.length / 3)
  for (let i = 0; i < units.length; i++) {
    const unit = (numberAt(classes, 3 * i) << 8) | numberAt(classes, 3 * i + 1)
    units[i] = unit
    classOf[unit] = numberAt(classes, 3 * i + 2)
  }
  const firstEdge = new Int32Array(nodes.length + 1)
  const outputOf = new Uint16Array(nodes.length)
  const edgeClass = new Uint16Array(edges.length)
  const edgeTarget = new Int32Array(edges.length)
  let edge = 0
  let join = 0
  let fresh = ROOT + 1
  for (let node = 0; node < nodes.length; node++) {
    const code = numberAt(nodes, node)
    outputOf[node] = code >> 1
    firstEdge[node] = edge
    if ((code & 1) === 0) continue
    for (;;) {
      const step = numberAt(edges, edge)
      edgeClass[edge] = step >> 2
      edgeTarget[edge++] = (step & 1) === 0 ? fresh++ : wideNumberAt(joins, join++)
      if ((step & 2) !== 0) break
    }
  }
  firstEdge[nodes.length] = edge
  const outputFlags = new Uint8Array(outputs.length)
  const setsFrom = new Int32Array(outputs.length + 1)
  for (let output = 0; output < outputs.length; output++) {
    const code = numberAt(outputs, output)
    outputFlags[output] = code & 7
    setsFrom[output + 1] = (setsFrom[output] as number) + (code >> 3)
  }
  const rootChild = new Int32Array(lists.classes)
  for (let e = firstEdge[ROOT] as number; e < (firstEdge[ROOT + 1] as number); e++) {
    rootChild[edgeClass[e] as number] = edgeTarget[e] as number
  }
  return {
    classOf,
    units,
    firstEdge,
    edgeClass,
    edgeTarget,
    rootChild,
    outputOf,
    outputFlags,
    setsFrom,
    sets: readNumbers(sets),
    longest: lists.longest,
  }
}
