import type { EdgeKind } from '../text/edges.ts'
import type { Validator } from '../types.ts'
import { type Automaton, readAutomata } from './automaton/automaton-table.ts'
import { type PatternEngine, validatorOf } from './engine.ts'
import type { HeadTable } from './heads.ts'
import type { InnerAnchor } from './inner-anchors.ts'
import { TEXT_END, WIDE_UNIT } from './inner-codes.ts'
import { launchLists } from './launch-table.ts'
import { asciiSet, fillRuns, readAscii, wideNumberAt } from './number-text.ts'
import { addPair, PAIR_WORDS } from './pairs.ts'
import type { PassMark } from './pass-columns.ts'
import { buildPassTable } from './pass-table.ts'
import { ruleTables } from './rule-tables.ts'
import type { RuleContext, RuleData, RuntimeRule } from './runtime-rule.ts'
import { ROOT, type TermTree } from './term-tree.ts'
import { SHAPES } from './token-shape.ts'

/**
 * An engine as text: what merging the shipped packs gives, computed when presend is built, so that a
 * filter with all of them is there in milliseconds. Tables are numbers as text (`number-text.ts`), what is
 * small is JSON; both are ASCII, and are read by one loop and one call. `writeSnapshot` (in `compile/`)
 * makes it; a snapshot and the code that reads it ship together.
 */
export interface EngineSnapshot {
  /** JSON of `SnapshotLists`. */
  readonly lists: string
  /** All tables one after the other, as `writeAscii` writes numbers. */
  readonly numbers: string
}

/** Tables of a snapshot, in their order. */
export const SNAPSHOT_TABLES = [
  /** For each unit with a class: its two bytes and its class. */
  'classes',
  /** For each node: twice its output, and 1 when it has edges. */
  'nodes',
  /** For each edge: four times its class, 2 at the last of a node, 1 when it leads to a node met before. */
  'edges',
  /** For each such edge the node it leads to. */
  'joins',
  /** For each output: eight times the number of its sets, and its flags. */
  'outputs',
  /** The sets of all outputs. */
  'sets',
  'kinds',
  'columns',
  /** Places in the set `PassTable.pairs`, as distances. */
  'pairs',
  /** Row of each shape, the launches of the rows, and the row of each output. */
  'headRows',
  'heads',
  'keywordRows',
  'outputLaunches',
  /** The rules of all launches, and how many each has. */
  'launches',
  'launchLengths',
  /** `RULE_NUMBERS` numbers for each rule. */
  'rules',
  /** All automata, and how long each is. */
  'automata',
  'automatonLengths',
] as const

export type SnapshotTables<T> = Readonly<Record<(typeof SNAPSHOT_TABLES)[number], T>>

/** What of an engine is small enough to be JSON. */
export interface SnapshotLists {
  /** How many numbers each table has. */
  readonly lengths: SnapshotTables<number>
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
  /** Places of `HeadTable.rows`. */
  readonly headPlaces: number
  /** Sets of units, each a set of characters from U+0000 to U+0081 as numbers in ascending order. */
  readonly unitSets: readonly (readonly number[])[]
  /** By unit; sets by index. */
  readonly innerAnchors: readonly (Omit<InnerAnchor, 'firsts' | 'before' | 'ahead'> & {
    readonly unit: number
    readonly firsts: number
    readonly before: number
    readonly ahead: readonly number[]
  })[]
  readonly lexiconRules: readonly (readonly number[])[]
  readonly reach: number
}

/** What rules say in words, each said once; the table `rules` has the indexes. */
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
 * Numbers a rule takes in the table `rules`: entity type, category, tags, locales, strength, left and right edge,
 * longest span, whether only the longest end counts; from 1, 0 for none: validator, lexicon, lead, pattern, trail;
 * for each context its set from 1, the distances before and after, whether it is required; fewest numbers in a match.
 */
export const RULE_NUMBERS = 23

/**
 * Reads what `writeSnapshot` wrote. Linear in its length.
 *
 * @param validators - those its rules name, by name: a snapshot is text only
 * @throws ConfigError when one of them is missing
 */
export function readSnapshot(snapshot: EngineSnapshot, validators: Readonly<Record<string, Validator>>): PatternEngine {
  const lists = JSON.parse(snapshot.lists) as SnapshotLists
  const tables = readTables(snapshot.numbers, lists.lengths)
  const automata = readAutomata(tables.automata, tables.automatonLengths)
  const rules = readRules(tables.rules, lists.names, automata.automata)
  const tree = readTree(tables, lists)
  const kinds = fillRuns(tables.kinds, new Uint8Array(0x10000))
  const columnOf = fillRuns(tables.columns, new Uint8Array(0x10000))
  const pairs = new Int32Array(PAIR_WORDS)
  for (let i = 0, at = 0; i < tables.pairs.length / 2; i++) {
    at += wideNumberAt(tables.pairs, i)
    addPair(pairs, at)
  }
  const innerAnchors = readInnerAnchors(lists)
  const behindCapital = Uint8Array.from(lists.behindCapital)
  const marks = lists.marks.map((mark): PassMark => ({ ...mark, followers: asciiSet(mark.followers) }))
  const { setNames, lexiconRules } = lists
  return {
    ...ruleTables({ rules, tree, setNames, lexiconRules, innerAnchors }),
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
    launches: launchLists(tables.launches.slice(), tables.launchLengths),
    heads: readHeads(tables, lists),
    innerAnchors,
    outputLaunches: tables.outputLaunches.slice(),
    lexiconRules,
    reach: lists.reach,
  }
}

/** Anchors share their sets of units: nobody writes to them. */
function readInnerAnchors({ unitSets, innerAnchors }: SnapshotLists): InnerAnchor[][] {
  const sets = unitSets.map((units) => {
    const set = new Uint8Array(TEXT_END + 1)
    for (const unit of units) set[unit] = 1
    return set
  })
  const setAt = (index: number): Uint8Array => sets[index] as Uint8Array
  const anchors: InnerAnchor[][] = Array.from({ length: 128 }, () => [])
  for (const { unit, firsts, before, ahead, ...anchor } of innerAnchors) {
    const ascii = (index: number): Uint8Array => setAt(index).subarray(0, WIDE_UNIT)
    anchors[unit]?.push({ ...anchor, firsts: ascii(firsts), before: ascii(before), ahead: ahead.map(setAt) })
  }
  return anchors
}

/** The tables of a snapshot: parts of one array, which what is kept of them is copied from. */
function readTables(text: string, lengths: SnapshotTables<number>): SnapshotTables<Uint16Array> {
  let count = 0
  for (const name of SNAPSHOT_TABLES) count += lengths[name]
  const numbers = readAscii(text, count)
  let at = 0
  return Object.fromEntries(
    SNAPSHOT_TABLES.map((name) => [name, numbers.subarray(at, (at += lengths[name]))]),
  ) as SnapshotTables<Uint16Array>
}

function readHeads(
  { headRows, heads, keywordRows, outputs }: SnapshotTables<Uint16Array>,
  { markRows, headPlaces }: SnapshotLists,
): HeadTable {
  return {
    rowOf: fillRuns(headRows, new Uint16Array(SHAPES)),
    markRowOf: Uint16Array.from(markRows),
    keywordRowOf: fillRuns(keywordRows, new Uint16Array(outputs.length)),
    rows: fillRuns(heads, new Uint16Array(headPlaces)),
  }
}

function readRules(numbers: Uint16Array, names: SnapshotNames, automata: readonly Automaton[]): RuntimeRule[] {
  const stored = [null, ...automata]
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
        numbers: numbers[at + 22] as number,
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

function readTree(
  { classes, nodes, edges, joins, outputs, sets }: SnapshotTables<Uint16Array>,
  lists: SnapshotLists,
): TermTree {
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
    sets: sets.slice(),
    longest: lists.longest,
  }
}
