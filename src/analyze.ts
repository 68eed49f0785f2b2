import type { Candidate } from './detect/candidate.ts'
import { endsSentenceBetween, nearestTerm } from './detect/context.ts'
import { resolve } from './detect/resolve.ts'
import { score, unsupportedScore } from './detect/score.ts'
import { validatorNamed } from './detect/validate.ts'
import type { Validator } from './detect/validators/validator.ts'
import { ConfigError } from './errors.ts'
import { type CompiledPack, MAX_AFTER, MAX_BEFORE } from './pattern/compiled-pack.ts'
import { buildEngine, type PatternEngine, type RuntimeRule } from './pattern/engine.ts'
import { CANDIDATE, type Reading, Scanner } from './pattern/scan.ts'
import { fillFoldSigns } from './text/views/fold-signs.ts'
import { type FoldedText, foldRegion } from './text/views/folded.ts'
import { foldRegions } from './text/views/regions.ts'

/** What a filter knows once it is built: everything `analyze` needs beside the text. */
export interface Analyzer {
  readonly engine: PatternEngine
  readonly scanner: Scanner
  /** Validator of each rule, by rule index. */
  readonly validators: readonly (Validator | undefined)[]
  /** Candidates below this confidence are confirmed but not listed. */
  readonly minConfidence: number
  /** Rules, by index, that without a term for them or the message's locale stay below that confidence; 1 for those. */
  readonly needsSupport: Uint8Array
  readonly workPerBlock: number
}

/**
 * Merges packs into what `analyze` needs.
 *
 * @throws ConfigError when packs collide or a validator is unknown
 */
export function createAnalyzer(packs: readonly CompiledPack[], minConfidence: number, workPerBlock: number): Analyzer {
  const engine = buildEngine(packs, fillFoldSigns)
  const validators = engine.rules.map(({ rule }) => {
    if (rule.validator === null) return undefined
    const validator = validatorNamed(rule.validator)
    if (!validator) {
      throw new ConfigError(`no validator ${rule.validator} in this version of presend; compile the pack again`, {
        ruleId: rule.id,
      })
    }
    return validator
  })
  const needsSupport = Uint8Array.from(engine.rules, ({ rule, lead, pattern }, index) =>
    pattern !== null && lead === null && unsupportedScore(rule.strength, validators[index]) < minConfidence ? 1 : 0,
  )
  return { engine, scanner: new Scanner(engine), validators, minConfidence, needsSupport, workPerBlock }
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
  options: AnalyzeOptions = {},
): Analysis {
  const { engine, scanner } = analyzer
  const explain = options.explain ?? false
  const scanOptions = { workPerBlock: analyzer.workPerBlock, everyRule: explain, needsSupport: analyzer.needsSupport, region: options.region }
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
  const candidates = [...resolved, ...dropped].filter((c) => c.span.start >= leftEdge)
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
  const seen = new Set<number>()
  for (let from = 0; from < length; ) {
    const rule = items[from] as number
    const start = items[from + 1] as number
    let to = from + CANDIDATE
    while (to < length && items[to] === rule && items[to + 1] === start) to += CANDIDATE
    // Two anchors may lead to one place. Fewer than 65,536 rules: launches are stored in 16 bits, too.
    const key = start * 0x10000 + rule
    if (!seen.has(key)) {
      const candidate = judge(analyzer, reading, folded, options, from, to)
      if (candidate) {
        seen.add(key)
        confirmed.push(candidate)
      }
    }
    from = to
  }
  return confirmed
}

function judge(
  { engine, validators }: Analyzer,
  reading: Reading,
  folded: FoldedText | undefined,
  options: AnalyzeOptions,
  from: number,
  to: number,
): Candidate | undefined {
  const items = reading.candidates.items
  const rule = engine.rules[items[from] as number] as RuntimeRule
  const start = items[from + 1] as number
  const validator = validators[rule.index]
  let end = items[to - CANDIDATE + 2] as number
  let reserved = false
  let valid = validator === undefined
  for (let at = to - CANDIDATE; !valid && at >= from; at -= CANDIDATE) {
    const longest = items[at + 2] as number
    const validity = (validator as Validator).check(reading.text.slice(start, longest))
    if (validity === 'invalid') continue
    valid = true
    end = longest
    reserved = validity === 'reserved'
  }
  // What folding did not touch was judged in the text as given.
  if (folded && !folded.changed(Math.max(0, start - MAX_BEFORE), Math.min(reading.text.length, end + MAX_AFTER)))
    return undefined
  if (!valid && !options.explain) return undefined

  const toGiven = (s: number, e: number): { start: number; end: number } =>
    folded ? folded.map.toSpan(s, e) : { start: s, end: e }
  const view = folded ? ('folded' as const) : undefined
  const near = rule.for && nearestTerm(rule.for, start, end, reading.hits, engine.tree)
  const against = rule.against && nearestTerm(rule.against, start, end, reading.hits, engine.tree)
  const opposed = against && !separated(reading.text, start, end, against.span) ? against : undefined
  const missing = rule.for?.required === true && !near
  if (missing && !options.explain) return undefined

  const { confidence, evidence } = score({
    strength: rule.rule.strength,
    fromLexicon: rule.rule.lexicon !== null,
    validator:
      validator && valid ? { name: rule.rule.validator as string, passRate: validator.passRate, reserved } : undefined,
    context: near
      ? {
          source: engine.setNames[rule.for?.set as number] as string,
          span: toGiven(near.span.start, near.span.end),
          distance: near.distance,
        }
      : rule.lead
        ? { source: 'lead', distance: 0 }
        : undefined,
    negativeContext: opposed && {
      source: engine.setNames[rule.against?.set as number] as string,
      span: toGiven(opposed.span.start, opposed.span.end),
    },
    locale: options.region !== undefined && rule.rule.locales.includes(options.region) ? options.region : undefined,
    view,
  })
  return {
    rule,
    span: toGiven(start, end),
    view,
    confidence,
    evidence,
    outcome: !valid ? 'invalid' : missing ? 'no-context' : 'below-threshold',
  }
}

/** A term in another sentence says nothing against a value. */
function separated(text: string, start: number, end: number, term: { start: number; end: number }): boolean {
  return term.end <= start ? endsSentenceBetween(text, term.end, start) : endsSentenceBetween(text, end, term.start)
}
