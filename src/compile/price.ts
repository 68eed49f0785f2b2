import { buildAutomata } from '../pattern/automaton/automaton-table.ts'
import { type CompiledPack, LEAD_REACH, TRAIL_REACH } from '../pattern/compiled-pack.ts'
import { readAscending } from '../pattern/number-text.ts'

/** What one rule costs: the anchors that start it, the size of its automata, how far it reaches. */
export interface RulePrice {
  readonly ruleId: string
  /** What the pass looks for, say `keyword 12` or `shape 40`. */
  readonly anchor: string
  /** States of lead, pattern and trail together. */
  readonly states: number
  /** Transitions stored for them. */
  readonly transitions: number
  /** Longest text a finding depends on before and after its start, in UTF-16 units. */
  readonly reach: number
  /** Terms the rule hangs on or cites. */
  readonly terms: number
}

/** The price of every rule of a compiled pack, in order. */
export function priceRules(pack: CompiledPack): RulePrice[] {
  return pack.rules.map((rule) => {
    const { automata } = buildAutomata(
      [rule.lead, rule.pattern, rule.trail]
        .filter((index) => index !== null)
        .map((index) => pack.automata[index] as string),
    )
    const sets = [rule.lexicon, rule.for?.set, rule.against?.set].filter((index) => typeof index === 'number')
    const terms = [...new Set(sets)].reduce(
      (sum, index) =>
        sum + (pack.termSets[index]?.groups ?? []).reduce((n, group) => n + group.stems.split('\n').length, 0),
      0,
    )
    const anchor = rule.anchors.map((a) =>
      a.kind === 'keyword'
        ? `keyword ${a.words.split('\n').length}`
        : a.kind === 'shape'
          ? `shape ${readAscending(a.shapes).length}`
          : a.kind === 'mark'
            ? `mark ${a.marks}`
            : a.kind === 'digits'
              ? `digits ${a.reach}`
              : `inner ${a.mark}`,
    )
    return {
      ruleId: rule.id,
      anchor: anchor.join(' + ') || 'lexicon',
      states: automata.reduce((sum, { states }) => sum + states, 0),
      transitions: automata.reduce((sum, { states, classes }) => sum + states * classes, 0),
      reach:
        rule.maxChars +
        (rule.lead === null ? 0 : LEAD_REACH) +
        Math.max(rule.trail === null ? 0 : TRAIL_REACH, rule.for?.after ?? 0, rule.against?.after ?? 0) +
        Math.max(rule.for?.before ?? 0, rule.against?.before ?? 0),
      terms,
    }
  })
}
