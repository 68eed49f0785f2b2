import { NUMBER_WORD_SET, SPELLED_SET } from '../text/views/signs.ts'
import { LEAD_REACH } from './compiled-pack.ts'
import { type InnerAnchor, type InnerGroup, innerGroups } from './inner-anchors.ts'
import { NEEDS_NOTHING, NEEDS_TERM } from './reading.ts'
import type { RuntimeRule } from './runtime-rule.ts'
import type { TermTree } from './term-tree.ts'

/** Some sets of each output of the term tree, in the form of `TermTree.setsFrom` and `sets`. */
type OutputSets = Pick<TermTree, 'setsFrom' | 'sets'>

/** What the pass and the matcher ask of rules and terms by number. All of it follows from those. */
export interface RuleTables {
  /** For each rule the places in `AutomatonTable.records` of its lead, pattern and trail; -1 for those it has not. */
  readonly ruleAutomata: Int32Array
  /** Rules that each term set speaks for. */
  readonly supportedBy: readonly (readonly number[])[]
  /** Of the sets of each output of the term tree those that speak for a rule. */
  readonly supports: OutputSets
  /** What each rule needs by itself: `NEEDS_TERM` for those that are nothing without such a term, or `NEEDS_NOTHING`. */
  readonly required: Uint8Array
  /** Fewest words with a digit in a match of each rule, at most three. */
  readonly numbers: Uint8Array
  /** Longest span of each rule in UTF-16 units. */
  readonly spans: Uint16Array
  /** How far each rule looks from where its match begins, its lead included, in UTF-16 units. */
  readonly reaches: Uint16Array
  /** The inner anchors for the walk back from their unit. */
  readonly innerGroups: readonly (readonly InnerGroup[])[]
  /** By output of the term tree: whether a rule hangs on one of its sets. */
  readonly lexiconOutputs: Uint8Array
  /** What redaction writes for each entity type, say `[PHONE]`: no term, though the word is one. */
  readonly labels: ReadonlySet<string>
  /** What the output of a term means to the views: 1 a word for a digit, 2 one of an address, 4 nothing else; 0 for others. */
  readonly signOutputs: Uint8Array
}

/** Works the tables out, for rules that were merged just now or read from a snapshot. Linear in rules and terms. */
export function ruleTables({
  rules,
  tree,
  setNames,
  lexiconRules,
  innerAnchors,
}: {
  readonly rules: readonly RuntimeRule[]
  readonly tree: TermTree
  readonly setNames: readonly string[]
  readonly lexiconRules: readonly (readonly number[])[]
  readonly innerAnchors: readonly (readonly InnerAnchor[])[]
}): RuleTables {
  return {
    ruleAutomata: ruleAutomataOf(rules),
    supportedBy: supportedBy(rules, setNames.length),
    supports: supportsOf(tree, rules, setNames.length),
    required: Uint8Array.from(rules, (rule) => (rule.for?.required ? NEEDS_TERM : NEEDS_NOTHING)),
    numbers: Uint8Array.from(rules, ({ rule }) => rule.numbers),
    spans: Uint16Array.from(rules, ({ rule }) => rule.maxChars),
    reaches: Uint16Array.from(rules, ({ rule, lead }) => rule.maxChars + (lead === null ? 0 : LEAD_REACH)),
    innerGroups: innerAnchors.map(innerGroups),
    lexiconOutputs: lexiconOutputsOf(tree, lexiconRules),
    labels: new Set(rules.map(({ rule }) => `[${rule.entityType}]`)),
    signOutputs: signOutputsOf(tree, setNames),
  }
}

/** Which automata each rule runs; see `RuleTables.ruleAutomata`. */
function ruleAutomataOf(rules: readonly RuntimeRule[]): Int32Array {
  return Int32Array.from(
    rules.flatMap(({ lead, pattern, trail }) => [lead, pattern, trail].map((automaton) => automaton?.record ?? -1)),
  )
}

/** The rules that each term set speaks for; see `RuleTables.supportedBy`. */
function supportedBy(rules: readonly RuntimeRule[], sets: number): number[][] {
  const supported: number[][] = Array.from({ length: sets }, () => [])
  for (const rule of rules) if (rule.for) supported[rule.for.set]?.push(rule.index)
  return supported
}

/** The sets of outputs that speak for a rule; see `RuleTables.supports`. */
function supportsOf(tree: TermTree, rules: readonly RuntimeRule[], setCount: number): OutputSets {
  const speaks = new Uint8Array(setCount)
  for (const rule of rules) if (rule.for) speaks[rule.for.set] = 1
  const setsFrom = new Int32Array(tree.setsFrom.length)
  const sets = new Uint16Array(tree.sets.length)
  let count = 0
  for (let output = 0; output < setsFrom.length - 1; output++) {
    const end = tree.setsFrom[output + 1] as number
    for (let i = tree.setsFrom[output] as number; i < end; i++) {
      const set = tree.sets[i] as number
      if (speaks[set] === 1) sets[count++] = set
    }
    setsFrom[output + 1] = count
  }
  return { setsFrom, sets: sets.slice(0, count) }
}

/** Which outputs of a tree are findings by themselves; see `RuleTables.lexiconOutputs`. */
function lexiconOutputsOf({ setsFrom, sets }: TermTree, lexiconRules: readonly (readonly number[])[]): Uint8Array {
  const outputs = new Uint8Array(setsFrom.length - 1)
  for (let output = 0; output < outputs.length; output++) {
    const end = setsFrom[output + 1] as number
    for (let i = setsFrom[output] as number; i < end; i++) {
      if ((lexiconRules[sets[i] as number] as readonly number[]).length > 0) outputs[output] = 1
    }
  }
  return outputs
}

/** What the outputs of a tree mean to the views; see `RuleTables.signOutputs`. */
function signOutputsOf(tree: TermTree, setNames: readonly string[]): Uint8Array {
  const numbers = setNames.indexOf(NUMBER_WORD_SET)
  const spelled = setNames.indexOf(SPELLED_SET)
  const { setsFrom, sets } = tree
  const signs = new Uint8Array(setsFrom.length - 1)
  for (let output = 0; output < signs.length; output++) {
    let kind = 0
    let only = 4
    for (let i = setsFrom[output] as number; i < (setsFrom[output + 1] as number); i++) {
      if (sets[i] === numbers) kind = 1
      else if (sets[i] !== spelled) only = 0
      else if (kind === 0) kind = 2
    }
    if (kind !== 0) signs[output] = kind | only
  }
  return signs
}
