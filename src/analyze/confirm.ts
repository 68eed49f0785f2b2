import { type Candidate, JudgedCandidate } from '../detect/candidate.ts'
import { distanceBetween, endsSentenceBetween, endsStatementBetween, nearestHit } from '../detect/context.ts'
import { sortFew } from '../detect/order.ts'
import { confidenceOf, type Judgement } from '../detect/score.ts'
import { CANDIDATE, type News, type Reading } from '../pattern/reading.ts'
import type { RuleContext, RuntimeRule } from '../pattern/runtime-rule.ts'
import type { Span, Validator, Validity, ViewName } from '../types.ts'
import type { AnalyzeOptions, Analyzer } from './analyzer.ts'
import { isNews, meetsDemands, newsOf, type Seen, toGiven } from './seen.ts'

/**
 * Judges the candidates of one reading: for each rule and start the longest end that its validator
 * passes, then its context and its weight.
 */
export function confirm(
  analyzer: Analyzer,
  reading: Reading,
  seen: Seen | undefined,
  options: AnalyzeOptions,
): Candidate[] {
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
    // The longest end was news; this one may be a shorter.
    if (news && !isNews(news, text, start, end)) return undefined
  }

  // A label that redaction left is no value.
  if (start > 0 && end < text.length && text.charCodeAt(start - 1) === 0x5b && text.charCodeAt(end) === 0x5d) {
    if (engine.labels.has(text.slice(start - 1, end + 1))) return undefined
  }

  const { for: support, against: opposition, rule: data } = rule
  // A topic goes on over sentences, and so does an address; a number belongs to the label in its own.
  const parts = data.lexicon !== null || data.category === 'location' ? partsNothing : endsStatementBetween
  const near = support === null ? -1 : nearestHit(support, text, start, end, hits, engine.tree, parts)
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
  const against =
    opposition === null ? -1 : nearestHit(opposition, text, start, end, hits, engine.tree, endsSentenceBetween)
  const opposed = against >= 0
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

const partsNothing = (): boolean => false

/** Where a term stands in the text that was given. */
function spanOfHit(items: Int32Array, hit: number, seen: Seen | undefined): Span {
  return toGiven(seen, items[hit] as number, items[hit + 1] as number)
}
