import { type Candidate, JudgedCandidate } from './detect/candidate.ts'
import { distanceBetween, endsSentenceBetween, nearestHit } from './detect/context.ts'
import { resolve } from './detect/resolve.ts'
import { confidenceOf, type Facts, unsupportedScore, validatorWeight } from './detect/score.ts'
import { MAX_AFTER, MAX_BEFORE } from './pattern/compiled-pack.ts'
import type { PatternEngine, RuleContext, RuntimeRule } from './pattern/engine.ts'
import { CANDIDATE, type Reading } from './pattern/reading.ts'
import { Scanner } from './pattern/scan.ts'
import { type FoldedText, foldRegion } from './text/views/folded.ts'
import { foldRegions } from './text/views/regions.ts'
import type { Span } from './types.ts'

/** What a filter knows once it is built: everything `analyze` needs beside the text. */
export interface Analyzer {
  readonly engine: PatternEngine
  readonly scanner: Scanner
  /** What passing each rule's validator is worth, by rule index. */
  readonly validatorPoints: Float64Array
  /** Candidates below this confidence are confirmed but not listed. */
  readonly minConfidence: number
  /** Rules, by index, that without a term for them or the message's locale stay below that confidence; 1 for those. */
  readonly needsSupport: Uint8Array
  readonly workPerBlock: number
}

/** Adds to an engine what `analyze` needs beside it. */
export function createAnalyzer(engine: PatternEngine, minConfidence: number, workPerBlock: number): Analyzer {
  const validatorPoints = new Float64Array(engine.rules.length)
  const needsSupport = new Uint8Array(engine.rules.length)
  for (const { index, rule, lead, pattern } of engine.rules) {
    const validator = engine.validators[index]
    const points = validator ? validatorWeight(validator.passRate) : 0
    validatorPoints[index] = points
    const isBare = pattern !== null && lead === null
    if (isBare && unsupportedScore(rule.strength, points) < minConfidence) needsSupport[index] = 1
  }
  return {
    engine,
    scanner: new Scanner(engine),
    validatorPoints,
    minConfidence,
    needsSupport,
    workPerBlock,
  }
}

/** What was found in a window, and where the undecided rest begins. */
export interface Analysis {
  /** Candidates by start, then end. Dropped ones are only there when `explain` asked for them. */
  readonly candidates: readonly Candidate[]
  /** No later text can change what was found before this offset; the next window must begin `reach` earlier. */
  readonly decidedTo: number
  /** Where the counted limit stopped the reading; `undefined` when all was read. */
  readonly stoppedAt: number | undefined
}

/** How to analyze a window. */
export interface AnalyzeOptions {
  /** ISO region of the message's locale. */
  readonly region?: string | undefined
  /** Also return candidates that a validator or a missing context dropped. */
  readonly explain?: boolean
}

const NO_OPTIONS: AnalyzeOptions = {}

/**
 * Finds what stands in a window of text: scan, validate, score, resolve.
 *
 * Findings are local: what is found at a place depends only on the text within `engine.reach` of it.
 * Offsets are UTF-16 units of `window`.
 *
 * @param leftEdge - units at the start of the window that were decided before and serve as context only
 * @param final - whether the text ends with the window; if not, the last `reach` units stay undecided
 */
export function analyze(
  analyzer: Analyzer,
  window: string,
  leftEdge: number,
  final: boolean,
  options: AnalyzeOptions = NO_OPTIONS,
): Analysis {
  const { engine, scanner } = analyzer
  const explain = options.explain ?? false
  const scanOptions = {
    workPerBlock: analyzer.workPerBlock,
    everyRule: explain,
    needsSupport: analyzer.needsSupport,
    region: options.region,
  }
  const reading = scanner.scan(window, scanOptions)
  const found: Candidate[] = confirm(analyzer, reading, undefined, options)
  let stoppedAt = reading.stoppedAt
  if (reading.signs.length > 0) {
    for (const region of foldRegions(window, reading.signs.items, reading.signs.length)) {
      const folded = foldRegion(window, region.start, region.end)
      if (folded === null) continue
      const again = scanner.scan(folded.text, scanOptions)
      addUnseen(found, confirm(analyzer, again, folded, options))
      if (again.stoppedAt !== undefined) {
        const at = folded.map.toSpan(again.stoppedAt, again.stoppedAt).start
        stoppedAt = Math.min(stoppedAt ?? at, at)
      }
    }
  }
  if (found.length === 0) {
    return {
      candidates: [],
      decidedTo: final ? window.length : Math.max(leftEdge, window.length - engine.reach),
      stoppedAt,
    }
  }
  const dropped = explain ? found.filter(isDropped) : []
  const confirmed = explain ? found.filter((c) => !isDropped(c)) : found
  const resolved = resolve(confirmed, analyzer.minConfidence)
  const all = dropped.length > 0 ? [...resolved, ...dropped] : resolved
  const candidates = leftEdge === 0 ? all : all.filter((c) => c.span.start >= leftEdge)
  return {
    candidates,
    decidedTo: final ? window.length : decidedTo(window, leftEdge, engine.reach, resolved),
    stoppedAt,
  }
}

/** Adds what a view found unless the text as given says the same, at least as surely, of the same place. */
function addUnseen(found: Candidate[], seen: readonly Candidate[]): void {
  if (seen.length === 0) return
  const place = ({ rule, span }: Candidate): string => `${rule.index} ${span.start} ${span.end}`
  const known = new Map<string, number>()
  // What the text as given dropped says nothing against what the view confirms.
  for (const [index, candidate] of found.entries()) if (!isDropped(candidate)) known.set(place(candidate), index)
  for (const candidate of seen) {
    const index = known.get(place(candidate))
    const twin = index === undefined ? undefined : found[index]
    if (index === undefined || twin === undefined) {
      const added = found.push(candidate) - 1
      if (!isDropped(candidate)) known.set(place(candidate), added)
    } else if (!isDropped(candidate) && twin.confidence < candidate.confidence) {
      found[index] = candidate
    }
  }
}

/** Whether a validator or a missing term dropped a candidate; only `explain` sees those. */
function isDropped({ outcome }: Candidate): boolean {
  return outcome === 'invalid' || outcome === 'no-context'
}

/** The last offset before the undecided rest that cuts no candidate in two. */
function decidedTo(window: string, leftEdge: number, reach: number, resolved: readonly Candidate[]): number {
  let cut = Math.max(leftEdge, window.length - reach)
  for (let i = resolved.length - 1; i >= 0; i--) {
    const { start, end } = (resolved[i] as Candidate).span
    if (start < cut && end > cut) cut = start
  }
  return Math.max(cut, leftEdge)
}

/**
 * Judges the candidates of one reading: for each rule and start the longest end that its validator
 * passes, then its context and its weight.
 */
function confirm(
  analyzer: Analyzer,
  reading: Reading,
  folded: FoldedText | undefined,
  options: AnalyzeOptions,
): Candidate[] {
  const { items, length } = reading.candidates
  const confirmed: Candidate[] = []
  for (let from = 0; from < length; ) {
    const rule = items[from] as number
    const start = items[from + 1] as number
    let to = from + CANDIDATE
    while (to < length && items[to] === rule && items[to + 1] === start) to += CANDIDATE
    const candidate = judge(analyzer, reading, folded, options, from, to)
    if (candidate) confirmed.push(candidate)
    from = to
  }
  // Two anchors may lead to one place.
  return confirmed.length < 2 ? confirmed : withoutTwins(confirmed)
}

/** The same list without what one rule proposes twice at one start. */
function withoutTwins(confirmed: Candidate[]): Candidate[] {
  confirmed.sort((a, b) => a.span.start - b.span.start || a.rule.index - b.rule.index)
  let kept = 1
  for (let i = 1; i < confirmed.length; i++) {
    const candidate = confirmed[i] as Candidate
    const before = confirmed[kept - 1] as Candidate
    if (candidate.rule !== before.rule || candidate.span.start !== before.span.start) confirmed[kept++] = candidate
  }
  confirmed.length = kept
  return confirmed
}

function judge(
  analyzer: Analyzer,
  reading: Reading,
  folded: FoldedText | undefined,
  options: AnalyzeOptions,
  from: number,
  to: number,
): Candidate | undefined {
  const { engine, validatorPoints } = analyzer
  const { text, hits } = reading
  const items = reading.candidates.items
  const index = items[from] as number
  const rule = engine.rules[index] as RuntimeRule
  const start = items[from + 1] as number
  const validator = engine.validators[index]
  const explain = options.explain === true
  let end = items[to - CANDIDATE + 2] as number
  let reserved = false
  let valid = validator === undefined
  if (validator !== undefined) {
    for (let at = to - CANDIDATE; !valid && at >= from; at -= CANDIDATE) {
      const longest = items[at + 2] as number
      const validity = validator.check(text.slice(start, longest))
      if (validity === 'invalid') continue
      valid = true
      end = longest
      reserved = validity === 'reserved'
    }
    if (!valid && !explain) return undefined
  }
  // What folding did not touch was judged in the text as given.
  if (folded && !folded.changed(Math.max(0, start - MAX_BEFORE), Math.min(text.length, end + MAX_AFTER)))
    return undefined

  const near = rule.for === null ? -1 : nearestHit(rule.for, start, end, hits, engine.tree)
  const missing = near < 0 && rule.for !== null && rule.for.required
  if (missing && !explain) return undefined
  const against = rule.against === null ? -1 : nearestHit(rule.against, start, end, hits, engine.tree)
  const opposed =
    against >= 0 && !separated(text, start, end, hits.items[against] as number, hits.items[against + 1] as number)
  const region = options.region
  const facts: Facts = {
    strength: rule.rule.strength,
    fromLexicon: rule.rule.lexicon !== null,
    validatorPoints: valid ? (validatorPoints[index] as number) : 0,
    reserved,
    contextDistance:
      near >= 0
        ? distanceBetween(hits.items[near] as number, hits.items[near + 1] as number, start, end)
        : rule.lead === null
          ? -1
          : 0,
    opposed,
    localeFits: region !== undefined && rule.rule.locales.includes(region),
  }
  const view = folded ? ('folded' as const) : undefined
  return new JudgedCandidate(
    rule,
    folded ? folded.map.toSpan(start, end) : { start, end },
    confidenceOf(facts),
    !valid ? 'invalid' : missing ? 'no-context' : 'below-threshold',
    view,
    facts,
    {
      validator: valid ? rule.rule.validator : null,
      context: near >= 0 ? (engine.setNames[(rule.for as RuleContext).set] as string) : 'lead',
      contextSpan: near >= 0 ? spanOfHit(hits.items, near, folded) : undefined,
      negativeContext: opposed ? (engine.setNames[(rule.against as RuleContext).set] as string) : '',
      negativeContextSpan: opposed ? spanOfHit(hits.items, against, folded) : undefined,
      locale: region,
      view,
    },
  )
}

/** Where a term stands in the text that was given. */
function spanOfHit(items: Int32Array, hit: number, folded: FoldedText | undefined): Span {
  const start = items[hit] as number
  const end = items[hit + 1] as number
  return folded ? folded.map.toSpan(start, end) : { start, end }
}

/** A term in another sentence says nothing against a value. */
function separated(text: string, start: number, end: number, from: number, to: number): boolean {
  return to <= start ? endsSentenceBetween(text, to, start) : endsSentenceBetween(text, end, from)
}
