import { type Analysis, analyze } from './analyze/analyze.ts'
import { type AnalyzeOptions, type Analyzer, createAnalyzer } from './analyze/analyzer.ts'
import { createConversation, type Reader } from './conversation/conversation.ts'
import type { Conversation, ConversationOptions } from './conversation/options.ts'
import type { Candidate, Outcome } from './detect/candidate.ts'
import { regionOf } from './detect/locale.ts'
import { ConfigError } from './errors.ts'
import { type FilterNumbers, type FilterOptions, readOptions } from './filter-options.ts'
import { partsOf, toMessage } from './message-parts.ts'
import { buildEngine, type PatternEngine } from './pattern/engine.ts'
import { bindPolicy } from './policy/bind.ts'
import { type Decision, decide, decideOnError } from './policy/decide.ts'
import { languageOf } from './policy/language.ts'
import type { CompiledPolicy } from './policy/policy.ts'
import { asksForNumber } from './policy/policy.ts'
import { redactText } from './redact/redact.ts'
import { stretches } from './redact/stretches.ts'
import { type FilterStream, openStream, type StreamOptions } from './stream/filter-stream.ts'
import { type Decided, StreamReader, UNREAD } from './stream/stream-reader.ts'
import { firstUnits } from './text/characters.ts'
import { fillFoldSigns } from './text/views/fold-signs.ts'
import type { Evidence, Finding, Incomplete, Message, Redaction, RedactionMode, Span, Verdict } from './types.ts'

/** A candidate and what became of it. */
export interface ExplainedCandidate {
  readonly ruleId: string
  readonly entityType: string
  readonly span: Span
  readonly field?: string
  /** 0..1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /** `listed`, or what dropped it: too little confidence, a surer overlapping candidate, the validator, a missing term. */
  readonly outcome: Outcome
  /** Rule of the candidate that outranked this one. */
  readonly by?: string
}

/** A verdict and every candidate behind it, listed or dropped. */
export interface Explanation {
  readonly verdict: Verdict
  readonly candidates: readonly ExplainedCandidate[]
}

/** Reads messages before they are sent. Immutable: one filter serves any number of threads of conversation. */
export interface Filter {
  /**
   * The verdict on a message. Synchronous, total and deterministic: no content makes it throw; an
   * internal error is a block with the reason `internal-error`. O(length).
   */
  check(input: string | Message): Verdict
  /**
   * The message with everything cut that `verdict` says; a text for a text, a message for a message.
   *
   * @param verdict - what `check` answered for the same input; of one that failed (`internal-error`) all text is cut
   * @throws TypeError on what is no message: nothing of it could be cut
   */
  redact(input: string, verdict: Verdict, mode: RedactionMode): string
  redact(input: Message, verdict: Verdict, mode: RedactionMode): Message
  /**
   * A transform stream of text pieces (tokens of a model, reads of a file) that lets each character leave as soon as
   * it is decided. Whatever the pieces: all that leaves, and all that is found, equals `check` and `redact` of the whole.
   */
  stream(options?: StreamOptions): FilterStream
  /** Why each place is, or is not, a finding. Several times the cost of `check`. */
  explain(input: string | Message): Explanation
  /**
   * Checks the messages of threads in view of those before them, so that what is split over several is found.
   *
   * @throws ConfigError when a limit is out of range or the keys give no fingerprints
   */
  conversation(options?: ConversationOptions): Conversation
  /** SHA-256 of the policy, as in every verdict. */
  readonly policyDigest: string
}

/** The decision on a message in which nothing was found; all such verdicts have its list. */
const HARMLESS: Decision = { action: 'allow', reasons: Object.freeze([]) }

/**
 * Builds a filter from compiled packs and a compiled policy.
 *
 * @throws ConfigError when packs collide, a validator is unknown, or an option is unknown or out of range. Merging packs
 *   costs some hundred milliseconds for ten thousand terms; build once, use for every message.
 */
export function createFilter(options: FilterOptions): Filter {
  const numbers = readOptions(options)
  if (!(Array.isArray(options.packs) && options.packs.every((pack) => typeof pack?.format === 'number')))
    throw new ConfigError('packs: expected a list of compiled packs')
  return buildFilter(buildEngine(options.packs, fillFoldSigns), options.policy, numbers)
}

/** As `createFilter`, on an engine that is there already. */
export function createFilterOn(engine: PatternEngine, options: Omit<FilterOptions, 'packs'>): Filter {
  return buildFilter(engine, options.policy, readOptions(options))
}

function buildFilter(engine: PatternEngine, policy: CompiledPolicy, numbers: FilterNumbers): Filter {
  const analyzer = createAnalyzer(engine, numbers.minConfidence, numbers.workPerBlock)
  const own = new Set(analyzer.signals.map(({ rule }) => rule.id))
  const taken = engine.rules.find(({ rule }) => own.has(rule.id))
  if (taken)
    throw new ConfigError('presend has a rule of its own by this id; choose another', { ruleId: taken.rule.id })
  const bound = bindPolicy(
    policy,
    [...engine.rules, ...analyzer.signals].map(({ rule: { id, entityType, category, tags } }) => ({
      ruleId: id,
      entityType,
      category,
      tags,
    })),
  )
  return new BuiltFilter(analyzer, bound, numbers.characters)
}

/** What reading all parts of a message gave. */
class Reading {
  readonly message: Message
  readonly findings: Finding[] = []
  /** Rule index of each finding. */
  readonly ruleIndexes: number[] = []
  readonly redactions: Redaction[] = []
  incomplete: Incomplete | undefined = undefined
  /** Every candidate, for `explain`. */
  readonly candidates: { readonly candidate: Candidate; readonly field: string | undefined }[] = []

  constructor(message: Message) {
    this.message = message
  }

  /**
   * Adds what was found in one text of the message.
   *
   * @param readLength - units of the text that were looked at unless `analysis` stopped earlier
   */
  add(
    text: string,
    field: string | undefined,
    readLength: number,
    analysis: Analysis,
    minConfidence: number,
    explain: boolean,
  ): void {
    for (const candidate of analysis.candidates) {
      if (candidate.outcome === 'listed') {
        this.findings.push(toFinding(candidate, field))
        this.ruleIndexes.push(candidate.rule.index)
      }
      if (explain) this.candidates.push({ candidate, field })
    }
    if (analysis.candidates.length > 0) {
      for (const cut of stretches(text, analysis.candidates, minConfidence, field)) this.redactions.push(cut)
    }
    const readTo = analysis.stoppedAt ?? readLength
    if (readTo < text.length) {
      this.incomplete ??= {
        limit: analysis.stoppedAt === undefined ? 'characters' : (analysis.stoppedBy ?? 'candidates'),
        readTo,
        ...(field === undefined ? {} : { field }),
      }
      cutUnread(this.redactions, readTo, text.length, field)
    }
  }
}

class BuiltFilter implements Filter {
  readonly policyDigest: string
  readonly #analyzer: Analyzer
  readonly #policy: CompiledPolicy
  readonly #characters: number
  readonly #quietWithoutFindings: boolean

  constructor(analyzer: Analyzer, policy: CompiledPolicy, characters: number) {
    this.#analyzer = analyzer
    this.#policy = policy
    this.#characters = characters
    this.#quietWithoutFindings = policy.rules.every(({ needsFinding }) => needsFinding)
    this.policyDigest = policy.digest
  }

  check(input: string | Message): Verdict {
    try {
      if (typeof input === 'string' && input.length <= this.#characters) return this.#checkText(input)
      return this.#verdict(this.#read(toMessage(input), false))
    } catch {
      return this.#failed(input)
    }
  }

  explain(input: string | Message): Explanation {
    try {
      const reading = this.#read(toMessage(input), true)
      return { verdict: this.#verdict(reading), candidates: reading.candidates.map(explained) }
    } catch {
      return { verdict: this.#failed(input), candidates: [] }
    }
  }

  stream(options: StreamOptions = {}): FilterStream {
    const message = options.message ?? {}
    const reader = new StreamReader(this.#analyzer, analyzeOptions(message), this.#characters, options)
    const reading = new Reading(message)
    const values = new Map<Finding, string>()
    const judge = (decided: Decided, final: boolean): Verdict | undefined => {
      for (const { candidate, value } of decided.listed) {
        const finding = toFinding(candidate, undefined)
        reading.findings.push(finding)
        reading.ruleIndexes.push(candidate.rule.index)
        values.set(finding, plainValue(value))
        options.onFinding?.(finding)
      }
      const { incomplete } = decided
      for (const cut of decided.redactions) reading.redactions.push(cut)
      if (incomplete) cutUnread(reading.redactions, incomplete.readTo, decided.from + decided.text.length, undefined)
      const news = decided.listed.length > 0 || reading.incomplete !== incomplete
      reading.incomplete = incomplete
      if (!news && !final) return undefined
      return this.#verdict(reading, (finding) => `${finding.entityType} ${values.get(finding) ?? ''}`)
    }
    return openStream(reader, { judge }, options)
  }

  redact(input: string, verdict: Verdict, mode: RedactionMode): string
  redact(input: Message, verdict: Verdict, mode: RedactionMode): Message
  redact(input: string | Message, verdict: Verdict, mode: RedactionMode): string | Message {
    const redactField = (text: string, field: string | undefined): string =>
      redactText(
        text,
        verdict.redactions.filter((redaction) => redaction.field === field),
        mode,
      )
    if (typeof input === 'string') return redactField(input, undefined)
    // What `check` would not read must not come back as if it were redacted.
    partsOf(toMessage(input))
    return {
      ...input,
      ...(input.text === undefined ? {} : { text: redactField(input.text, undefined) }),
      ...(input.fields === undefined
        ? {}
        : { fields: input.fields.map(({ pointer, text }) => ({ pointer, text: redactField(text, pointer) })) }),
    }
  }

  conversation(options: ConversationOptions = {}): Conversation {
    return createConversation(this.#reader(), options)
  }

  /** What a conversation may ask of this filter. */
  #reader(): Reader {
    const { engine } = this.#analyzer
    return {
      read: (message) => {
        const reading = this.#read(toMessage(message), false)
        return {
          verdict: this.#verdict(reading),
          ruleIndexes: reading.ruleIndexes,
          normalized: (finding) => valueKey(message, finding),
        }
      },
      analyze: (text, message) =>
        analyze(this.#analyzer, text, 0, true, analyzeOptions(message)).candidates.filter(
          ({ outcome }) => outcome === 'listed',
        ),
      decide: (message, findings, ruleIndexes, normalized, incomplete) =>
        decide(this.#policy, findings, {
          message,
          ruleIndexes,
          valueKey: normalized,
          language: languageOf(message.locale),
          ...(incomplete === undefined ? {} : { incomplete }),
        }),
      failed: (input) => this.#failed(input),
      ruleOf: (index) => {
        const rule = engine.rules[index]?.rule
        return rule && { ruleId: rule.id, entityType: rule.entityType, category: rule.category, tags: rule.tags }
      },
      rulesName: engine.rules.map(({ rule }) => rule.id).join(' '),
      observes: this.#policy.mode === 'observe',
      counting: new Set(this.#policy.rules.filter(({ when }) => asksForNumber(when)).map(({ id }) => id)),
    }
  }

  /** As `#read` and `#verdict` for a text that is all there is: nearly every one holds nothing, and costs nothing to build. */
  #checkText(text: string): Verdict {
    const analysis = analyze(this.#analyzer, text, 0, true)
    if (analysis.candidates.length === 0 && analysis.stoppedAt === undefined && this.#quietWithoutFindings) {
      return this.#sign(HARMLESS, [], [], undefined)
    }
    const reading = new Reading({ text })
    reading.add(text, undefined, text.length, analysis, this.#analyzer.minConfidence, false)
    return this.#verdict(reading)
  }

  /** Message to findings: scan, validate, score, resolve, for each of its texts. */
  #read(message: Message, explain: boolean): Reading {
    const reading = new Reading(message)
    const options = { ...analyzeOptions(message), explain }
    for (const { field, text } of partsOf(message)) {
      const read = firstUnits(text, this.#characters)
      const analysis = analyze(this.#analyzer, read, 0, true, options)
      reading.add(text, field, read.length, analysis, this.#analyzer.minConfidence, explain)
    }
    return reading
  }

  /** Findings to verdict: the policy's part. */
  #verdict(
    { message, findings, ruleIndexes, redactions, incomplete }: Reading,
    keyOf: (finding: Finding) => string = (finding) => valueKey(message, finding),
  ): Verdict {
    const decision = decide(this.#policy, findings, {
      message,
      ruleIndexes,
      valueKey: keyOf,
      language: languageOf(message.locale),
      incomplete,
    })
    return this.#sign(decision, findings, redactions, incomplete)
  }

  /** The verdict when something failed: nothing of the message was looked at, so redaction cuts all of it. */
  #failed(input: string | Message): Verdict {
    let locale: unknown
    const unread: Redaction[] = []
    try {
      const message = toMessage(input)
      locale = message.locale
      for (const { field, text } of partsOf(message)) cutUnread(unread, 0, text.length, field)
    } catch {
      // What cannot be read cannot be cut: `redact` refuses it.
    }
    const language = languageOf(typeof locale === 'string' ? locale : undefined)
    return this.#sign(decideOnError(this.#policy, language), [], unread, undefined)
  }

  #sign(
    decision: Decision,
    findings: readonly Finding[],
    redactions: readonly Redaction[],
    incomplete: Incomplete | undefined,
  ): Verdict {
    const verdict: Verdict = {
      action: decision.action,
      findings,
      reasons: decision.reasons,
      redactions,
      policyDigest: this.#policy.digest,
    }
    // Nearly every verdict has neither of the two: objects of one form are cheap.
    if (this.#policy.mode !== 'observe' && incomplete === undefined) return verdict
    return {
      ...verdict,
      ...(this.#policy.mode === 'observe' ? { observed: true as const } : {}),
      ...(incomplete === undefined ? {} : { incomplete }),
    }
  }
}

/** How the texts of a message are analyzed, by what the host knows of it. */
function analyzeOptions({ locale, source }: Omit<Message, 'text' | 'fields'>): AnalyzeOptions {
  return { region: regionOf(locale), recognized: source === 'ocr' }
}

/** Cuts what nobody read, so that no redacted text carries it: from `readTo`, or from the cut that reaches over it. */
function cutUnread(redactions: Redaction[], readTo: number, end: number, field: string | undefined): void {
  if (readTo >= end) return
  let start = readTo
  for (let last = redactions.at(-1); last && last.field === field && last.span.end > start; last = redactions.at(-1)) {
    start = Math.min(start, last.span.start)
    redactions.pop()
  }
  redactions.push({ span: { start, end }, ...(field === undefined ? {} : { field }), entityType: UNREAD })
}

function toFinding({ rule, span, view, confidence, evidence }: Candidate, field: string | undefined): Finding {
  const { id: ruleId, entityType, category, tags } = rule.rule
  const finding: Finding = { ruleId, entityType, category, tags: [...tags], span, confidence, evidence }
  if (field === undefined && view === undefined) return finding
  return { ...finding, ...(field === undefined ? {} : { field }), ...(view === undefined ? {} : { view }) }
}

function explained({ candidate, field }: Reading['candidates'][number]): ExplainedCandidate {
  const { rule, span, confidence, evidence, outcome, outrankedBy } = candidate
  return {
    ruleId: rule.rule.id,
    entityType: rule.rule.entityType,
    span,
    ...(field === undefined ? {} : { field }),
    confidence,
    evidence,
    outcome,
    ...(outrankedBy === undefined ? {} : { by: outrankedBy.rule.rule.id }),
  }
}

/** A value without its separators and case, so that one number written twice counts once. */
function valueKey(message: Message, finding: Finding): string {
  const text =
    finding.field === undefined ? message.text : message.fields?.find(({ pointer }) => pointer === finding.field)?.text
  return `${finding.entityType} ${plainValue((text ?? '').slice(finding.span.start, finding.span.end))}`
}

function plainValue(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}
