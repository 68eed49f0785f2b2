import { type Candidate, JudgedCandidate } from './detect/candidate.ts'
import { distanceBetween, endsSentenceBetween, nearestHit } from './detect/context.ts'
import { sortFew } from './detect/order.ts'
import { resolve } from './detect/resolve.ts'
import { confidenceOf, type Judgement, unsupportedScore, validatorWeight } from './detect/score.ts'
import { signalRules, signalsIn } from './detect/signals.ts'
import { MAX_AFTER, MAX_BEFORE } from './pattern/compiled-pack.ts'
import type { PatternEngine, RuleContext, RuntimeRule } from './pattern/engine.ts'
import {
  CANDIDATE,
  NEEDS_NOTHING,
  NEEDS_SUPPORT,
  NEEDS_TERM,
  NEEDS_TOO_MUCH,
  type News,
  type Reading,
  type ScanOptions,
} from './pattern/reading.ts'
import { Scanner } from './pattern/scan.ts'
import type { Shared } from './text/views/groups.ts'
import { viewsAfter } from './text/views/index.ts'
import { signKind, WRITING_KINDS } from './text/views/signs.ts'
import { DEMANDS, type Demand, type View } from './text/views/view.ts'
import type { ViewText } from './text/views/view-text.ts'
import type { Incomplete, Span, Validator, Validity, ViewName } from './types.ts'

/** What a filter knows once it is built: everything `analyze` needs beside the text. */
export interface Analyzer {
  readonly engine: PatternEngine
  readonly scanner: Scanner
  /** What passing each rule's validator is worth, by rule index. */
  readonly validatorPoints: Float64Array
  /** Candidates below this confidence are confirmed but not listed. */
  readonly minConfidence: number
  /** What each rule, by index, needs to reach that confidence; see `ScanOptions.needs`. */
  readonly needs: Uint8Array
  /** The same in the text of a view, by what the view demands. */
  readonly needsInView: Readonly<Record<Demand, Uint8Array>>
  readonly workPerBlock: number
  /** Built-in rules for how a text is written, numbered behind those of the engine. */
  readonly signals: readonly RuntimeRule[]
}

/** Adds to an engine what `analyze` needs beside it. */
export function createAnalyzer(engine: PatternEngine, minConfidence: number, workPerBlock: number): Analyzer {
  const validatorPoints = new Float64Array(engine.rules.length)
  const needs = new Uint8Array(engine.rules.length)
  for (const { index, rule, lead, pattern } of engine.rules) {
    const validator = engine.validators[index]
    const points = validator ? validatorWeight(validator.passRate) : 0
    validatorPoints[index] = points
    const isBare = pattern !== null && lead === null
    if (isBare && unsupportedScore(rule.strength, points) < minConfidence) needs[index] = NEEDS_SUPPORT
  }
  const needsInView = Object.fromEntries(
    DEMANDS.map((demand) => [demand, needs.map((need, index) => Math.max(need, needOf(engine, demand, index)))]),
  ) as Record<Demand, Uint8Array>
  return {
    engine,
    scanner: new Scanner(engine),
    validatorPoints,
    minConfidence,
    needs,
    needsInView,
    workPerBlock,
    signals: signalRules(engine),
  }
}

/** What the demand of a view makes a rule need. */
function needOf({ rules, validators }: PatternEngine, demand: Demand, index: number): number {
  const rule = rules[index] as RuntimeRule
  const passRate = validators[index]?.passRate ?? 1
  if (!meets(demand, rule, passRate, true)) return NEEDS_TOO_MUCH
  return rule.lead !== null || meets(demand, rule, passRate, false) ? NEEDS_NOTHING : NEEDS_TERM
}

/** What was found in a window, and where the undecided rest begins. */
export interface Analysis {
  /** Candidates by start, then end. Dropped ones are only there when `explain` asked for them. */
  readonly candidates: readonly Candidate[]
  /** No later text can change what was found before this offset; the next window must begin `reach` earlier. */
  readonly decidedTo: number
  /** Where the counted limit stopped the reading; `undefined` when all was read. */
  readonly stoppedAt: number | undefined
  /** Which limit that was. */
  readonly stoppedBy?: Incomplete['limit']
}

/** How to analyze a window. */
export interface AnalyzeOptions {
  /** ISO region of the message's locale. */
  readonly region?: string | undefined
  /** Also return candidates that a validator or a missing context dropped. */
  readonly explain?: boolean
  /** The text was recognized in an image: digits may be mistaken. */
  readonly recognized?: boolean
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
    needs: analyzer.needs,
    region: options.region,
  }
  const reading = scanner.scan(window, scanOptions)
  const found: Candidate[] = confirm(analyzer, reading, undefined, options)
  let stoppedAt = reading.stoppedAt
  let stoppedBy: Incomplete['limit'] = 'candidates'
  if (reading.signs.length > 0) {
    const again = new ReadingAgain(analyzer, scanOptions, options, window.length, found)
    const signs = signsOf(reading)
    if ((kindsOf(signs) & WRITING_KINDS) !== 0) {
      for (const signal of signalsIn(window, signs, analyzer.signals)) found.push(signal)
    }
    again.read(window, signs, undefined)
    if (again.stoppedAt !== undefined && again.stoppedAt < (stoppedAt ?? Number.POSITIVE_INFINITY)) {
      stoppedAt = again.stoppedAt
      stoppedBy = again.stoppedBy
    }
  }
  if (found.length === 0) {
    return {
      candidates: [],
      decidedTo: final ? window.length : Math.max(leftEdge, window.length - engine.reach),
      stoppedAt,
      stoppedBy,
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
    stoppedBy,
  }
}

/** How often encoded text is decoded, and how many views one text is seen through. */
const MAX_DECODED = 3
const MAX_VIEWS = 8
/** Units that the views of a text may read, for each of its units and beside them. */
const VIEW_WORK = 12
const VIEW_WORK_FREE = 65_536

/** A region of the text as one view, or several in a row, read it. */
interface Seen {
  readonly view: View
  readonly text: ViewText
  /** What the view read, unless that is the text as given. */
  readonly through: Seen | undefined
  readonly depth: number
  readonly decoded: number
}

/** The views of a text, each read when a sign calls for it: by the same scan, to a counted depth. */
class ReadingAgain {
  stoppedAt: number | undefined
  stoppedBy: Incomplete['limit'] = 'candidates'
  readonly #analyzer: Analyzer
  readonly #scanOptions: ScanOptions
  readonly #options: AnalyzeOptions
  readonly #found: Candidate[]
  #work: number

  constructor(
    analyzer: Analyzer,
    scanOptions: ScanOptions,
    options: AnalyzeOptions,
    length: number,
    found: Candidate[],
  ) {
    this.#analyzer = analyzer
    this.#scanOptions = scanOptions
    this.#options = options
    this.#found = found
    this.#work = VIEW_WORK * length + VIEW_WORK_FREE
  }

  /** Reads a text through every view that its signs call for. */
  read(text: string, signs: Int32Array, through: Seen | undefined): void {
    const kinds = kindsOf(signs)
    const shared: Shared = {}
    for (const { view, kinds: calling } of viewsAfter(through?.view.name)) {
      if ((kinds & calling) === 0) continue
      if (view.name === 'ocr' && this.#options.recognized !== true) continue
      const decoded = (through?.decoded ?? 0) + (view.name === 'decoded' ? 1 : 0)
      const depth = (through?.depth ?? 0) + 1
      for (const region of view.read(text, signs, shared)) {
        const seen: Seen = { view, text: region, through, depth, decoded }
        if (decoded > MAX_DECODED || depth > MAX_VIEWS || this.#work < region.text.length) {
          this.#stop(toGiven(seen, 0, 0).start, 'decode-depth')
          return
        }
        this.#work -= region.text.length
        this.#readRegion(seen)
      }
    }
  }

  /** Reads what a view made of a region, and that through further views. */
  #readRegion(seen: Seen): void {
    const { view, text: region } = seen
    const again = this.#analyzer.scanner.scan(region.text, {
      ...this.#scanOptions,
      needs: this.#analyzer.needsInView[view.demand],
      news: newsOf(seen),
    })
    addUnseen(this.#found, confirm(this.#analyzer, again, seen, this.#options))
    if (again.stoppedAt !== undefined) {
      this.#stop(toGiven(seen, again.stoppedAt, again.stoppedAt).start, 'candidates')
    }
    if (again.signs.length > 0 && viewsAfter(view.name).length > 0) this.read(region.text, signsOf(again), seen)
  }

  #stop(at: number, limit: Incomplete['limit']): void {
    if (at >= (this.stoppedAt ?? Number.POSITIVE_INFINITY)) return
    this.stoppedAt = at
    this.stoppedBy = limit
  }
}

/** The signs of a reading, by offset, safe from the next scan. */
function signsOf({ signs: { items, length } }: Reading): Int32Array {
  const signs = items.slice(0, length)
  for (let i = 2; i < length; i += 2) {
    if ((signs[i - 2] as number) <= (signs[i] as number)) continue
    // A phrase is noted when it ends.
    const pairs = Array.from({ length: length / 2 }, (_, k) => [signs[2 * k] as number, signs[2 * k + 1] as number])
    return Int32Array.from(pairs.sort((a, b) => (a[0] as number) - (b[0] as number)).flat())
  }
  return signs
}

/** The kinds of some signs together. */
function kindsOf(signs: Int32Array): number {
  let kinds = 0
  for (let i = 1; i < signs.length; i += 2) kinds |= signKind(signs[i] as number)
  return kinds
}

/** Where a stretch of a view stands in the text that was given. */
function toGiven(seen: Seen | undefined, start: number, end: number): Span {
  let span: Span = { start, end }
  for (let view = seen; view; view = view.through) span = view.text.map.toSpan(span.start, span.end)
  return span
}

/**
 * What in the text of a view is news. What a view did not touch was judged in the text before; one that joins must have
 * joined the value itself.
 */
function newsOf({ view, text: { intactTo } }: Seen): News {
  return view.demand === 'nothing'
    ? { intactTo, before: MAX_BEFORE, after: MAX_AFTER }
    : { intactTo, before: 0, after: 0 }
}

function isNews({ intactTo, before, after }: News, { length }: string, start: number, end: number): boolean {
  return Math.min(length, end + after) > intactTo(Math.max(0, start - before))
}

/** What the views that a candidate was seen through ask of it together: the strictest. */
function meetsDemands(seen: Seen, rule: RuntimeRule, passRate: number, supported: boolean): boolean {
  for (let at: Seen | undefined = seen; at; at = at.through) {
    if (!meets(at.view.demand, rule, passRate, supported)) return false
  }
  return true
}

function meets(demand: Demand, { rule }: RuntimeRule, passRate: number, supported: boolean): boolean {
  const distinct = rule.strength === 'distinct'
  switch (demand) {
    case 'nothing':
      return true
    case 'support':
      return supported || passRate <= 0.05
    case 'check':
      return passRate <= 0.1 ? supported || distinct : supported && distinct
    case 'check-and-support':
      return passRate <= 0.1 && supported
    case 'strict-check-and-support':
      return passRate <= 0.05 && supported
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
function confirm(analyzer: Analyzer, reading: Reading, seen: Seen | undefined, options: AnalyzeOptions): Candidate[] {
  const { items, length } = reading.candidates
  const confirmed: Candidate[] = []
  if (length === 0) return confirmed
  const news = seen && newsOf(seen)
  const last: Checked = { validator: undefined, start: 0, end: 0, validity: 'invalid' }
  for (let from = 0; from < length; ) {
    const rule = items[from] as number
    const start = items[from + 1] as number
    let to = from + CANDIDATE
    while (to < length && items[to] === rule && items[to + 1] === start) to += CANDIDATE
    const candidate = judge(analyzer, reading, seen, news, last, options, from, to)
    if (candidate) confirmed.push(candidate)
    from = to
  }
  // Two anchors may lead to one place.
  return confirmed.length < 2 ? confirmed : withoutTwins(confirmed)
}

/** The same list without what one rule proposes twice at one start. */
function withoutTwins(confirmed: Candidate[]): Candidate[] {
  sortFew(confirmed, byStartAndRule)
  let kept = 1
  for (let i = 1; i < confirmed.length; i++) {
    const candidate = confirmed[i] as Candidate
    const before = confirmed[kept - 1] as Candidate
    if (candidate.rule !== before.rule || candidate.span.start !== before.span.start) confirmed[kept++] = candidate
  }
  confirmed.length = kept
  return confirmed
}

function byStartAndRule(a: Candidate, b: Candidate): number {
  return a.span.start - b.span.start || a.rule.index - b.rule.index
}

function judge(
  analyzer: Analyzer,
  reading: Reading,
  seen: Seen | undefined,
  news: News | undefined,
  last: Checked,
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
  if (news && !isNews(news, text, start, end)) return undefined
  let reserved = false
  let valid = validator === undefined
  if (validator !== undefined) {
    for (let at = to - CANDIDATE; !valid && at >= from; at -= CANDIDATE) {
      const longest = items[at + 2] as number
      const validity = validityOf(validator, text, start, longest, last)
      if (validity === 'invalid') continue
      valid = true
      end = longest
      reserved = validity === 'reserved'
    }
    if (!valid && !explain) return undefined
  }
  if (news && !isNews(news, text, start, end)) return undefined

  // A label that redaction left is no value.
  if (start > 0 && end < text.length && text.charCodeAt(start - 1) === 0x5b && text.charCodeAt(end) === 0x5d) {
    if (engine.labels.has(text.slice(start - 1, end + 1))) return undefined
  }

  const { for: support, against: opposition, rule: data } = rule
  const near = support === null ? -1 : nearestHit(support, start, end, hits, engine.tree)
  const missing = near < 0 && support !== null && support.required
  if (missing && !explain) return undefined
  const unmet =
    seen !== undefined &&
    !meetsDemands(
      seen,
      rule,
      validator === undefined || !valid ? 1 : validator.passRate,
      near >= 0 || rule.lead !== null,
    )
  if (unmet && !explain) return undefined
  const against = opposition === null ? -1 : nearestHit(opposition, start, end, hits, engine.tree)
  const opposed =
    against >= 0 && !separated(text, start, end, hits.items[against] as number, hits.items[against + 1] as number)
  const region = options.region
  const view: ViewName | undefined = seen?.view.name
  const judgement: Judgement = {
    strength: data.strength,
    fromLexicon: data.lexicon !== null,
    validatorPoints: valid ? (validatorPoints[index] as number) : 0,
    reserved,
    contextDistance:
      near >= 0
        ? distanceBetween(hits.items[near] as number, hits.items[near + 1] as number, start, end)
        : rule.lead === null
          ? -1
          : 0,
    opposed,
    localeFits: region !== undefined && data.locales.includes(region),
    validator: valid ? data.validator : null,
    context: near >= 0 ? (engine.setNames[(support as RuleContext).set] as string) : 'lead',
    contextSpan: near >= 0 ? spanOfHit(hits.items, near, seen) : undefined,
    negativeContext: opposed ? (engine.setNames[(opposition as RuleContext).set] as string) : '',
    negativeContextSpan: opposed ? spanOfHit(hits.items, against, seen) : undefined,
    locale: region,
    view,
  }
  const outcome = !valid ? 'invalid' : missing || unmet ? 'no-context' : 'below-threshold'
  return new JudgedCandidate(rule, toGiven(seen, start, end), confidenceOf(judgement), outcome, view, judgement)
}

/** The last question to a validator: rules that differ in their cues alone ask it of one place in a row. */
interface Checked {
  validator: Validator | undefined
  start: number
  end: number
  validity: Validity
}

function validityOf(validator: Validator, text: string, start: number, end: number, last: Checked): Validity {
  if (validator === last.validator && start === last.start && end === last.end) return last.validity
  const validity = validator.check(text.slice(start, end))
  last.validator = validator
  last.start = start
  last.end = end
  last.validity = validity
  return validity
}

/** Where a term stands in the text that was given. */
function spanOfHit(items: Int32Array, hit: number, seen: Seen | undefined): Span {
  return toGiven(seen, items[hit] as number, items[hit + 1] as number)
}

/** A term in another sentence says nothing against a value. */
function separated(text: string, start: number, end: number, from: number, to: number): boolean {
  return to <= start ? endsSentenceBetween(text, to, start) : endsSentenceBetween(text, end, from)
}
