import type { Evidence, Message, Span, Verdict } from '../types.ts'

/**
 * What the command line needs of presend, and nothing more. `main.ts` fills it from the public
 * entries; tests fill it with a fake. The commands never see a compiled pack or policy.
 */
export interface PresendPort {
  readonly version: string
  /** Names `--policy` takes besides a file. */
  readonly policyNames: readonly string[]
  /** Names `--pack` takes besides a file. */
  readonly packNames: readonly string[]
  /** Returns a filter; throws `ConfigError` for a policy or pack that does not compile. */
  openFilter(settings: FilterSettings): CliFilter
  /** Returns one result for each example line of a pack, run through the whole pipeline; throws `ConfigError`. */
  testPack(source: FileSource): readonly ExampleResult[]
  /** Returns what each rule of a pack costs; throws `ConfigError` for a rule that is refused. */
  priceRules(source: FileSource): readonly RulePrice[]
  /** Returns what each rule of the shipped packs says it covers. */
  coveredRules(): readonly CoveredRule[]
}

/** What one shipped rule covers. */
export interface CoveredRule {
  readonly pack: string
  readonly ruleId: string
  readonly entityType: string
  readonly category: string
  readonly tags: readonly string[]
  /** ISO 3166 regions; empty when the rule belongs to none. */
  readonly locales: readonly string[]
  /** Name of the check beyond the form, or `null`. */
  readonly validator: string | null
  /** Whether it finds nothing without a word before or near the value. */
  readonly needsCue: boolean
}

/** The part of a filter the commands use. */
export interface CliFilter {
  check(input: string | Message): Verdict
  explain(input: string | Message): Explanation
}

/** A configuration file that was read, not yet compiled. */
export interface FileSource {
  readonly file: string
  readonly text: string
  /** Returns the text of a file named relative to this one (a lexicon); throws when it cannot be read. */
  readBeside(relativePath: string): string
}

/** A shipped preset by name, or a file. */
export type ConfigSource = { readonly preset: string } | FileSource

/** The options that shape a filter. */
export interface FilterSettings {
  readonly policy?: ConfigSource
  /** Exactly these packs; absent: all shipped ones. */
  readonly packs?: readonly ConfigSource[]
  /** 0..1; absent: the policy's own. */
  readonly minConfidence?: number
}

/** Why a candidate is, or is not, listed. */
export type CandidateOutcome = 'listed' | 'below-threshold' | 'outranked' | 'invalid' | 'no-context'

/** One candidate of `explain`, listed or dropped. */
export interface ExplainedCandidate {
  readonly ruleId: string
  readonly entityType: string
  readonly span: Span
  readonly field?: string
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly outcome: CandidateOutcome
  /** Rule of the candidate that outranked this one. */
  readonly by?: string
}

/** The answer of `explain`: the verdict and every candidate behind it. */
export interface Explanation {
  readonly verdict: Verdict
  readonly candidates: readonly ExplainedCandidate[]
}

/** How one example line of a rule fared. */
export interface ExampleResult {
  readonly ruleId: string
  readonly kind: 'finds' | 'ignores' | 'knownMisses'
  /** 1-based position in the rule's list. */
  readonly index: number
  readonly passed: boolean
  /** What was expected and what came; names and offsets only. */
  readonly reason?: string
  /** 1-based line of the example in its file. */
  readonly line?: number
}

/** What one rule costs, column by column; every record of a pack has the same columns. */
export interface RulePrice {
  readonly ruleId: string
  readonly [column: string]: string | number
}
