import { NUMBER_WORD_SET, SPELLED_SET } from '../text/views/signs.ts'
import { LEAD_REACH } from './compiled-pack.ts'
import { type InnerAnchor, type InnerGroups, innerGroups } from './inner-anchors.ts'
import { NEEDS_NOTHING, NEEDS_TERM } from './reading.ts'
import { FIRSTS, LEAD, PATTERN, RULE_BITS, SPAN, TRAIL } from './rule-record.ts'
import type { RuntimeRule } from './runtime-rule.ts'
import { FOR_DIGIT, LEXICON, OF_ADDRESS, SIGN_ONLY, SIGNS, SPEAKS } from './term-meanings.ts'
import type { TermTree } from './term-tree.ts'

/** Some sets of each output of the term tree, in the form of `TermTree.setsFrom` and `sets`. */
type OutputSets = Pick<TermTree, 'setsFrom' | 'sets'>

/** What the pass and the matcher ask of rules and terms by number. All of it follows from those. */
export interface RuleTables {
  /** What starting a rule asks of it, `1 << RULE_BITS` numbers for each; see `rule-record.ts`. */
  readonly records: Int32Array
  /** Rules that each term set speaks for. */
  readonly supportedBy: readonly (readonly number[])[]
  /** Of the sets of each output of the term tree those that speak for a rule. */
  readonly supports: OutputSets
  /** What each rule needs by itself: `NEEDS_TERM` for those that are nothing without such a term, or `NEEDS_NOTHING`. */
  readonly required: Uint8Array
  /** Fewest words with a digit in a match of each rule, at most three. */
  readonly numbers: Uint8Array
  /** How far each rule looks from where its match begins, its lead included, in UTF-16 units. */
  readonly reaches: Uint16Array
  /** The inner anchors for the walk back from their unit. */
  readonly innerGroups: InnerGroups
  /** What redaction writes for each entity type, say `[PHONE]`: no term, though the word is one. */
  readonly labels: ReadonlySet<string>
  /** What each output of the term tree is beside what scores ask for: bits of `term-meanings.ts`, 0 for most. */
  readonly meanings: Uint8Array
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
    records: recordsOf(rules),
    supportedBy: supportedBy(rules, setNames.length),
    ...outputTables(tree, rules, setNames, lexiconRules),
    required: Uint8Array.from(rules, (rule) => (rule.for?.required ? NEEDS_TERM : NEEDS_NOTHING)),
    numbers: Uint8Array.from(rules, ({ rule }) => rule.numbers),
    reaches: Uint16Array.from(rules, ({ rule, lead }) => rule.maxChars + (lead === null ? 0 : LEAD_REACH)),
    innerGroups: innerGroups(innerAnchors),
    labels: new Set(rules.map(({ rule }) => `[${rule.entityType}]`)),
  }
}

/** What starting each rule asks of it; see `RuleTables.records`. */
function recordsOf(rules: readonly RuntimeRule[]): Int32Array {
  const records = new Int32Array(rules.length << RULE_BITS)
  for (const { index, lead, pattern, trail, rule } of rules) {
    const at = index << RULE_BITS
    records[at + LEAD] = lead?.record ?? -1
    records[at + PATTERN] = pattern?.record ?? -1
    records[at + TRAIL] = trail?.record ?? -1
    records[at + SPAN] = rule.maxChars
    const first = lead ?? pattern
    if (first === null) continue
    for (let unit = 0; unit < 128; unit++) {
      if (first.step(first.start, unit) === 0) continue
      records[at + FIRSTS + (unit >> 5)] = (records[at + FIRSTS + (unit >> 5)] as number) | (1 << (unit & 31))
    }
  }
  return records
}

/** The rules that each term set speaks for; see `RuleTables.supportedBy`. */
function supportedBy(rules: readonly RuntimeRule[], sets: number): number[][] {
  const supported: number[][] = Array.from({ length: sets }, () => [])
  for (const rule of rules) if (rule.for) supported[rule.for.set]?.push(rule.index)
  return supported
}

/** Bit of a set that is no sign. */
const MORE_THAN_SIGN = 128

/** What follows from the sets of each output. One walk: there are a hundred thousand, and the code that walks them is cold. */
function outputTables(
  tree: TermTree,
  rules: readonly RuntimeRule[],
  setNames: readonly string[],
  lexiconRules: readonly (readonly number[])[],
): Pick<RuleTables, 'supports' | 'meanings'> {
  const bitsOf = Uint8Array.from(
    setNames,
    (name, set) =>
      (name === NUMBER_WORD_SET ? FOR_DIGIT : name === SPELLED_SET ? OF_ADDRESS : MORE_THAN_SIGN) |
      ((lexiconRules[set] as readonly number[]).length > 0 ? LEXICON : 0),
  )
  for (const rule of rules) if (rule.for) bitsOf[rule.for.set] = (bitsOf[rule.for.set] as number) | SPEAKS
  const setsFrom = new Int32Array(tree.setsFrom.length)
  const sets = new Uint16Array(tree.sets.length)
  const meanings = new Uint8Array(setsFrom.length - 1)
  let count = 0
  for (let output = 0, i = 0; output < meanings.length; output++) {
    let all = 0
    for (const end = tree.setsFrom[output + 1] as number; i < end; i++) {
      const set = tree.sets[i] as number
      const bits = bitsOf[set] as number
      all |= bits
      if ((bits & SPEAKS) !== 0) sets[count++] = set
    }
    setsFrom[output + 1] = count
    if ((all & SIGNS) !== 0 && (all & MORE_THAN_SIGN) === 0) all |= SIGN_ONLY
    meanings[output] = all & ~MORE_THAN_SIGN
  }
  return { supports: { setsFrom, sets: sets.slice(0, count) }, meanings }
}
