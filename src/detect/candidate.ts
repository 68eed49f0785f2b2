import type { RuntimeRule } from '../pattern/runtime-rule.ts'
import type { Evidence, Span, ViewName } from '../types.ts'
import { evidenceOf, type Judgement } from './score.ts'

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
  /** What resolution, the last stage to speak of it, decided. */
  outcome: Outcome
  /** The candidate that outranked this one. */
  outrankedBy?: Candidate | undefined
}

/** A candidate with what it was judged by. Evidence is spelled out only when somebody asks for it. */
export class JudgedCandidate implements Candidate {
  readonly rule: RuntimeRule
  readonly span: Span
  readonly view: ViewName | undefined
  readonly confidence: number
  outcome: Outcome
  outrankedBy: Candidate | undefined = undefined
  readonly #judgement: Judgement

  constructor(
    rule: RuntimeRule,
    span: Span,
    confidence: number,
    outcome: Outcome,
    view: ViewName | undefined,
    judgement: Judgement,
  ) {
    this.rule = rule
    this.span = span
    this.confidence = confidence
    this.outcome = outcome
    this.view = view
    this.#judgement = judgement
  }

  get evidence(): readonly Evidence[] {
    return evidenceOf(this.#judgement)
  }
}

/** Whether a validator or a missing term dropped a candidate; only `explain` sees those. */
export function isDropped({ outcome }: Candidate): boolean {
  return outcome === 'invalid' || outcome === 'no-context'
}

/** Tells whether a rule is about how a text is written: one of `signals.ts`, with neither a pattern nor a lexicon. */
export function isAboutWriting({ pattern, rule }: RuntimeRule): boolean {
  return rule.category === 'signal' && pattern === null && rule.lexicon === null
}
