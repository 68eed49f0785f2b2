import type { Automaton } from './automaton/automaton-table.ts'
import type { CompiledRule } from './compiled-pack.ts'

/** A context condition with the filter-wide index of its term set. */
export interface RuleContext {
  readonly set: number
  readonly before: number
  readonly after: number
  readonly required: boolean
}

/** What later stages ask of a rule. */
export type RuleData = Pick<
  CompiledRule,
  | 'id'
  | 'entityType'
  | 'category'
  | 'tags'
  | 'locales'
  | 'strength'
  | 'validator'
  | 'lexicon'
  | 'edges'
  | 'maxChars'
  | 'numbers'
>

/** A rule as the matcher runs it. */
export interface RuntimeRule {
  readonly index: number
  readonly rule: RuleData
  readonly lead: Automaton | null
  readonly pattern: Automaton | null
  readonly trail: Automaton | null
  /** Only the longest end of each start can become the candidate: nothing later refuses an end. */
  readonly longestOnly: boolean
  readonly for: RuleContext | null
  readonly against: RuleContext | null
}
