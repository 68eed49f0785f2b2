import type { RuntimeRule } from '../pattern/engine.ts'
import type { Evidence, Span, ViewName } from '../types.ts'

/** Why a candidate is, or is not, a finding. */
export type Outcome = 'listed' | 'below-threshold' | 'outranked' | 'invalid' | 'no-context'

/** A place a rule proposes, on its way through validation, scoring and resolution. */
export interface Candidate {
  readonly rule: RuntimeRule
  /** In the text that was given. */
  readonly span: Span
  readonly view: ViewName | undefined
  /** 0..1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly outcome: Outcome
  /** The candidate that outranked this one. */
  readonly outrankedBy?: Candidate
}
