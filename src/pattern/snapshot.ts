import type { EdgeKind } from '../text/edges.ts'
import type { Validator } from '../types.ts'
import { type Automaton, type AutomatonTable, buildAutomata } from './automaton/automaton-table.ts'
import type { DigitAnchor } from './digit-starts.ts'
import { type InnerAnchor, type PatternEngine, validatorOf } from './engine.ts'
import type { HeadTable } from './heads.ts'
import { launchLists } from './launch-table.ts'
import { asciiSet, readNumbers, readRuns, readRunsToEnd, wideNumberAt } from './number-text.ts'
import { addPair, PAIR_WORDS } from './pairs.ts'
import { buildPassTable, type PassMark } from './pass-table.ts'
import { ruleTables } from './rule-tables.ts'
import type { RuleContext, RuleData, RuntimeRule } from './runtime-rule.ts'
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
  /** Places in the set `PassTable.pairs`, as distances. */
  readonly pairs: string
  /** Row of each shape, and the launches of the rows. */
  readonly headRows: string
  readonly heads: string
  readonly outputLaunches: string
  /** The rules of all launches, and how many each has. */
  readonly launches: string
  readonly launchLengths: string
  readonly firstUnits: string
  /** `RULE_NUMBERS` numbers for each rule. */
  readonly rules: string
  /** All automata, and how long each is. */
  readonly automata: string
  readonly automatonLengths: string
}

/** What of an engine is small enough to be JSON. */
export interface SnapshotLists {
  readonly names: SnapshotNames
  readonly setNames: readonly string[]
  readonly classes: number
  readonly phrases: number
  readonly longest: number
  readonly marks: readonly {
    readonly unit: number
    readonly followers: string
    readonly wide: boolean
    readonly ends: boolean
  }[]
  readonly oneCapital: readonly boolean[]
  readonly behindCapital: readonly number[]
  readonly markRows: readonly number[]
  readonly innerAnchors: readonly (Omit<InnerAnchor, 'before' | 'after'> & {
    readonly mark: number
    readonly before: string
    readonly after: string
  })[]
  readonly digitAnchors: readonly (Omit<DigitAnchor, 'firsts' | 'before'> & {
    readonly firsts: string
    readonly before: string
  })[]
  readonly lexiconRules: readonly (readonly number[])[]
  readonly reach: number
}

/** What rules say in words, each said once; `EngineSnapshot.rules` has the indexes. */
export interface SnapshotNames {
  /** One for each rule. */
  readonly ids: readonly string[]
  readonly entityTypes: readonly string[]
  readonly categories: readonly RuleData['category'][]
  readonly tags: readonly RuleData['tags'][]
  readonly locales: readonly RuleData['locales'][]
  readonly strengths: readonly RuleData['strength'][]
  readonly validators: readonly string[]
  readonly edges: readonly EdgeKind[]
}

/**
 * Numbers a rule takes in `EngineSnapshot.rules`: entity type, category, tags, locales, strength, left and right edge,
 * longest span, whether only the longest end counts; from 1, 0 for none: validator, lexicon, lead, pattern, trail;
 * for each context its set from 1, the distances before and after, whether it is required.
 */
export const RULE_NUMBERS = 22

/**
 * Reads what `writeSnapshot` wrote. Linear in its length.
 *
 * @param validators - those its rules name, by name: a snapshot is text only
 * @throws ConfigError when one of them is missing
 */
export function readSnapshot(snapshot: EngineSnapshot, validators: Readonly<Record<string, Validator>>): PatternEngine {
  const lists = JSON.parse(snapshot.lists) as SnapshotLists
  const automata = readAutomata(snapshot)
  const rules = readRules(snapshot, lists.names, automata.automata)
  const tree = readTree(snapshot, lists)
  const kinds = new Uint8Array(0x10000)
  readRuns(snapshot.kinds, 0, kinds)
  const columnOf = new Uint8Array(0x10000)
  readRuns(snapshot.columns, 0, columnOf)
  const pairs = new Int32Array(PAIR_WORDS)
  for (let i = 0, at = 0; i < snapshot.pairs.length / 2; i++) {
    at += wideNumberAt(snapshot.pairs, i)
    addPair(pairs, at)
  }
  const innerAnchors: InnerAnchor[][] = Array.from({ length: 128 }, () => [])
  for (const { mark, before, after, ...anchor } of lists.innerAnchors) {
    innerAnchors[mark]?.push({ ...anchor, before: asciiSet(before), after: asciiSet(after) })
  }
  const digitAnchors = lists.digitAnchors.map((anchor) => ({
    ...anchor,
    firsts: asciiSet(anchor.firsts),
    before: asciiSet(anchor.before),
  }))
  const behindCapital = Uint8Array.from(lists.behindCapital)
  const marks = lists.marks.map((mark): PassMark => ({ ...mark, followers: asciiSet(mark.followers) }))
  const { setNames, lexiconRules } = lists
  const firstUnits = new Uint8Array(rules.length << 7)
  readRuns(snapshot.firstUnits, 0, firstUnits)
  return {
    ...ruleTables({ rules, tree, setNames, lexiconRules, digitAnchors }),
    rules,
    automata,
    validators: rules.map(({ rule }) => validatorOf(rule, validators)),
    setNames,
    tree,
    kinds,
    pass: buildPassTable(
      tree,
      { kinds, marks, oneCapital: lists.oneCapital, behindCapital },
      { columnOf, pairs, phrases: lists.phrases },
    ),
    marks,
    oneCapital: lists.oneCapital,
    behindCapital,
    launches: launchLists(readNumbers(snapshot.launches), readNumbers(snapshot.launchLengths)),
    heads: readHeads(snapshot, lists),
    innerAnchors,
    digitAnchors,
    outputLaunches: readNumbers(snapshot.outputLaunches),
    lexiconRules,
    firstUnits,
    reach: lists.reach,
  }
}

function readHeads({ headRows, heads }: EngineSnapshot, { markRows }: SnapshotLists): HeadTable {
  const rowOf = new Uint16Array(SHAPES)
  readRuns(headRows, 0, rowOf)
  return { rowOf, markRowOf: Uint16Array.from(markRows), rows: readRunsToEnd(heads) }
}

function readAutomata({ automata, automatonLengths }: EngineSnapshot): AutomatonTable {
  const codes: string[] = []
  const lengths = readNumbers(automatonLengths)
  for (let i = 0, at = 0; i < lengths.length; i++) codes.push(automata.slice(at, (at += lengths[i] as number)))
  return buildAutomata(codes)
}

function readRules(
  { rules: text }: EngineSnapshot,
  names: SnapshotNames,
  automata: readonly Automaton[],
): RuntimeRule[] {
  const stored = [null, ...automata]
  const numbers = readNumbers(text)
  const rules: RuntimeRule[] = []
  for (let index = 0, at = 0; index < names.ids.length; index++, at += RULE_NUMBERS) {
    const validator = numbers[at + 9] as number
    const lexicon = numbers[at + 10] as number
    rules.push({
      index,
      rule: {
        id: names.ids[index] as string,
        entityType: names.entityTypes[numbers[at] as number] as string,
        category: names.categories[numbers[at + 1] as number] as RuleData['category'],
        tags: names.tags[numbers[at + 2] as number] as RuleData['tags'],
        locales: names.locales[numbers[at + 3] as number] as RuleData['locales'],
        strength: names.strengths[numbers[at + 4] as number] as RuleData['strength'],
        validator: validator === 0 ? null : (names.validators[validator - 1] as string),
        lexicon: lexicon === 0 ? null : lexicon - 1,
        edges: {
          left: names.edges[numbers[at + 5] as number] as EdgeKind,
          right: names.edges[numbers[at + 6] as number] as EdgeKind,
        },
        maxChars: numbers[at + 7] as number,
      },
      longestOnly: numbers[at + 8] === 1,
      lead: stored[numbers[at + 11] as number] as Automaton | null,
      pattern: stored[numbers[at + 12] as number] as Automaton | null,
      trail: stored[numbers[at + 13] as number] as Automaton | null,
      for: contextAt(numbers, at + 14),
      against: contextAt(numbers, at + 18),
    })
  }
  return rules
}

function contextAt(numbers: Uint16Array, at: number): RuleContext | null {
  if (numbers[at] === 0) return null
  return {
    set: (numbers[at] as number) - 1,
    before: numbers[at + 1] as number,
    after: numbers[at + 2] as number,
    required: numbers[at + 3] === 1,
  }
}

function readTree(snapshot: EngineSnapshot, lists: SnapshotLists): TermTree {
  const classes = readNumbers(snapshot.classes)
  const nodes = readNumbers(snapshot.nodes)
  const edges = readNumbers(snapshot.edges)
  const joins = readNumbers(snapshot.joins)
  const outputs = readNumbers(snapshot.outputs)
  const classOf = new Uint16Array(0x10000)
  const units = new Uint16Array(classes.length / 3)
  for (let i = 0; i < units.length; i++) {
    const unit = ((classes[3 * i] as number) << 8) | (classes[3 * i + 1] as number)
    units[i] = unit
    classOf[unit] = classes[3 * i + 2] as number
  }
  const firstEdge = new Int32Array(nodes.length + 1)
  const outputOf = new Uint16Array(nodes.length)
  const edgeClass = new Uint16Array(edges.length)
  const edgeTarget = new Int32Array(edges.length)
  let edge = 0
  let join = 0
  let fresh = ROOT + 1
  for (let node = 0; node < nodes.length; node++) {
    const code = nodes[node] as number
    outputOf[node] = code >> 1
    firstEdge[node] = edge
    if ((code & 1) === 0) continue
    for (;;) {
      const step = edges[edge] as number
      edgeClass[edge] = step >> 2
      if ((step & 1) === 0) edgeTarget[edge++] = fresh++
      else edgeTarget[edge++] = ((joins[join++] as number) << 15) | (joins[join++] as number)
      if ((step & 2) !== 0) break
    }
  }
  firstEdge[nodes.length] = edge
  const outputFlags = new Uint8Array(outputs.length)
  const setsFrom = new Int32Array(outputs.length + 1)
  for (let output = 0; output < outputs.length; output++) {
    const code = outputs[output] as number
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
    sets: readNumbers(snapshot.sets),
    longest: lists.longest,
  }
}
