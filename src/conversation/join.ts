/** What is found only in several messages read together. */

import type { Candidate } from '../detect/candidate.ts'
import type { Evidence, Finding, Span } from '../types.ts'
import { numbers } from './compose-numbers.ts'
import { cues, sequences } from './compose-text.ts'
import { words } from './compose-words.ts'
import { type Composed, type Line, type LinePlace, lastEnd } from './composition.ts'
import { isOpen } from './number-runs.ts'

/** A finding that rests on the current message and on others. */
export interface Joined {
  readonly candidate: Candidate
  /** The part in the current message. */
  readonly span: Span
  /** The parts, and the cues, in other messages, in the order of the thread. */
  readonly places: readonly LinePlace[]
  /** The whole value, for counting. */
  readonly value: string
  /** Evidence with places in the current message only. */
  readonly evidence: readonly Evidence[]
}

/** What the reader of compositions knows already. */
export interface Known {
  /** Findings of the current message by itself. */
  readonly own: readonly Finding[]
  /** How sure a finding of this type in that line over this span was; 0 when there was none. */
  foundBefore(line: Line, entityType: string, span: Span): number
}

/** Categories of what is an identifier or a secret: only these are put together from pieces. */
const JOINABLE: ReadonlySet<string> = new Set([
  'identity',
  'contact',
  'finance',
  'secret',
  'health',
  'network',
  'special',
])
/** Points of a check digit, beside a cue: one random number in ten passes. */
const SOUND_VALIDATOR = 0.1
/** Points of a validator that says by itself that the parts belong together: one random number in a hundred passes. */
const TELLING_VALIDATOR = 0.19
/** Points of a validator that says what digits are, too: one random number in ten thousand passes. */
const CERTAIN_VALIDATOR = 0.3
/** A number found before in a part of more digits was whole: what follows does not make it longer. */
const PARTIAL_DIGITS = 9
/** Units between a cue and the border, and between the border and the value. */
const CUE_TO_BORDER = 16
const BORDER_TO_VALUE = 8
/** Compositions read for one message. */
const MOST_READINGS = 160

/** The findings that need the neighbors of the current line; at most one for each place and entity type. */
export function joinLines(
  lines: readonly Line[],
  current: number,
  read: (text: string) => readonly Candidate[],
  known: Known,
): Joined[] {
  const found: Joined[] = []
  let readings = 0
  const sources = [sequences(lines, current), cues(lines, current), words(lines, current), numbers(lines, current)]
  for (const source of sources) {
    for (const composed of source) {
      if (++readings > MOST_READINGS) return found
      for (const candidate of read(composed.composition.text)) {
        const joined = accept(composed, candidate, known)
        if (joined) addBest(found, joined)
      }
    }
  }
  return found
}

/** A surer finding of the same type replaces one it overlaps; between equals the one put together first stays. */
function addBest(found: Joined[], joined: Joined): void {
  const type = joined.candidate.rule.rule.entityType
  const at = found.findIndex(
    ({ candidate, span }) => candidate.rule.rule.entityType === type && overlaps(span, joined.span),
  )
  const rival = found[at]
  if (rival === undefined) found.push(joined)
  else if (joined.candidate.confidence > rival.candidate.confidence) found[at] = joined
}

function accept(composed: Composed, candidate: Candidate, known: Known): Joined | undefined {
  const { composition, kind } = composed
  const { rule } = candidate.rule
  // Words of a lexicon stand by themselves: two that meet at a border say nothing.
  if (rule.lexicon !== null) return undefined
  const places = composition.placesOf(candidate.span)
  const here = places.find(({ line }) => line.isCurrent)
  const others = places.filter(({ line }) => !line.isCurrent)
  const value = composition.text.slice(candidate.span.start, candidate.span.end)
  const { evidence } = candidate
  if (here === undefined) return acceptLateCue(composed, candidate, evidence, others, value, known)
  if (others.length > 0) {
    if (!isJoinable(candidate, value) || !spansAsExpected(composed, candidate, evidence, value)) return undefined
    if (wasFoundBefore(composed, candidate, here, others, value, known)) return undefined
    return toJoined(candidate, here.span, others, value, evidence, composition)
  }
  if (kind === 'word') return undefined
  const cue = cueOf(composed, candidate, evidence, here)
  if (cue === undefined) return undefined
  const weaker = known.own.every(
    (own) =>
      own.entityType !== rule.entityType || !overlaps(own.span, here.span) || own.confidence < candidate.confidence,
  )
  return weaker ? toJoined(candidate, here.span, [cue], value, evidence, composition) : undefined
}

function isJoinable({ rule: { rule }, view }: Candidate, value: string): boolean {
  // Words alone join nothing; what a view made of them ("four one one", "jane at") may be more.
  return JOINABLE.has(rule.category) && (/[\d@]/.test(value) || rule.category === 'secret' || view !== undefined)
}

/** A value in messages that were delivered before their cue, which is the current one: the finding stands at the cue. */
function acceptLateCue(
  composed: Composed,
  candidate: Candidate,
  evidence: readonly Evidence[],
  places: readonly LinePlace[],
  value: string,
  known: Known,
): Joined | undefined {
  const { composition } = composed
  const cue = cuePlace(composed, candidate, evidence)
  const [first] = places
  if (!cue?.line.isCurrent || first === undefined || !isJoinable(candidate, value)) return undefined
  const { entityType } = candidate.rule.rule
  const before = Math.max(...places.map(({ line, span }) => known.foundBefore(line, entityType, span)))
  if (before >= candidate.confidence) return undefined
  if (places.length > 1) {
    if (!spansAsExpected(composed, candidate, evidence, value)) return undefined
  } else if (!isWholeMessage(first) && !evidence.some(({ kind }) => kind === 'validator')) {
    return undefined
  }
  return toJoined(candidate, cue.span, places, value, evidence, composition)
}

/** Whether a finding over a border is more than two neighbors that happen to look like one. */
function spansAsExpected(
  composed: Composed,
  candidate: Candidate,
  evidence: readonly Evidence[],
  value: string,
): boolean {
  const { kind, start, end, isPlain, isContinued, isBare } = composed
  const { span } = candidate
  const { entityType, category } = candidate.rule.rule
  const hasContext = evidence.some((item) => item.kind === 'context' && item.weight > 0)
  const validator = evidence.find((item) => item.kind === 'validator')?.weight ?? 0
  if (kind === 'sequence' || kind === 'cue') {
    // Two messages side by side make many shapes ("carriage 21" / "am 15."): only what checks out, or says what it is.
    if (evidence.some((item) => item.kind === 'negative-context')) return false
    if (entityType === 'EMAIL') {
      // An address in words ("jane" / "at acme" / "dot com") is announced, or all that its messages say.
      return value.includes('@') || hasContext || composed.composition.placesOf(span).every(isWholeMessage)
    }
    if (category === 'secret' && hasContext) return true
    const isChecked = validator >= SOUND_VALIDATOR || (validator > 0 && candidate.view !== undefined)
    return isChecked && (hasContext || /\p{L}/u.test(value))
  }
  // What was put together must be one value: nothing left over on either side.
  const isAll = span.start <= start + 1 && span.end >= end
  if (kind === 'word') {
    if (value.includes('@')) return span.end >= end
    // What follows a secret is part of it only if it is all that the message says.
    return isAll && /\p{L}/u.test(value) && composed.composition.placesOf(span).slice(1).every(isWholeMessage)
  }
  if (!isAll) return false
  if (
    hasContext &&
    validator >= SOUND_VALIDATOR &&
    !(category === 'contact' && isIdleCue(composed, candidate, evidence))
  ) {
    return true
  }
  if (hasContext && !isIdleCue(composed, candidate, evidence)) return isContinued || (isPlain && validator > 0)
  if (/^[A-Z]{2}/.test(value) && validator >= TELLING_VALIDATOR) return true
  return (isBare && validator > 0) || (isContinued && validator >= CERTAIN_VALIDATOR)
}

/**
 * Whether the cue stands in a message of its own that ends as if nothing had to follow: "call the bank" / "0275". A word
 * at the very end ("here is my social security number") is open too, unless it is a way to reach somebody.
 */
function isIdleCue(
  { composition }: Composed,
  { span, rule: { rule } }: Candidate,
  evidence: readonly Evidence[],
): boolean {
  const at = evidence.find((item) => item.kind === 'context')?.span
  const cue = at && composition.placesOf(at)[0]
  if (cue === undefined || cue.line === composition.placesOf(span)[0]?.line) return false
  const end = lastEnd(cue.line)
  if (isOpen(end)) return false
  const after = end.slice(end.length - (cue.line.ends.length - cue.span.end))
  return rule.category === 'contact' || /\p{L}/u.test(after)
}

/**
 * Whether the finding says again what a message alone said. A number may also look whole in its first part ("call
 * 415-555"): then it is new when that part was short and more follows.
 */
function wasFoundBefore(
  { kind, isPlain }: Composed,
  { rule: { rule } }: Candidate,
  here: LinePlace,
  others: readonly LinePlace[],
  value: string,
  known: Known,
): boolean {
  const before = others.filter(({ line, span }) => known.foundBefore(line, rule.entityType, span) > 0)
  const own = known.own.some((finding) => finding.entityType === rule.entityType && overlaps(finding.span, here.span))
  if (before.length === 0 && !own) return false
  if (kind !== 'number' || !isPlain) return true
  const digits = digitsOf(value)
  return [...before, ...(own ? [here] : [])].some((place) => {
    const found = digitsOf(textAt(place))
    return found > PARTIAL_DIGITS || found >= digits
  })
}

/** The cue in another message that the value in the current one needs. */
function cueOf(
  composed: Composed,
  candidate: Candidate,
  evidence: readonly Evidence[],
  here: LinePlace,
): LinePlace | undefined {
  const cue = composed.kind === 'number' ? undefined : cuePlace(composed, candidate, evidence)
  if (cue === undefined || cue.line.isCurrent || here.span.start > BORDER_TO_VALUE) return undefined
  const isLead = !evidence.some((item) => item.kind === 'context' && item.span !== undefined)
  return isWholeMessage(here) || (!isLead && evidence.some((item) => item.kind === 'validator')) ? cue : undefined
}

/** Where the cue of a candidate stands, if that is at the end of a message before the value. */
function cuePlace(
  { composition }: Composed,
  { span }: Candidate,
  evidence: readonly Evidence[],
): LinePlace | undefined {
  const context = evidence.find((item) => item.kind === 'context' && item.weight > 0)
  if (context === undefined) return undefined
  if (context.span === undefined) {
    // A lead stands directly before the value.
    const lead = composition.placeBefore(span.start)
    return lead && lastWords(lead)
  }
  if (context.span.end > span.start) return undefined
  const cue = composition.placesOf(context.span)[0]
  return cue && cue.line.ends.length - cue.span.end <= CUE_TO_BORDER ? cue : undefined
}

/** Whether a place is all that a message says, punctuation aside. */
function isWholeMessage({ line, span }: LinePlace): boolean {
  const { head, tail } = line.ends
  if (tail !== '') return false
  return !/[\p{L}\p{N}]/u.test(head.slice(0, span.start) + head.slice(span.end))
}

function lastWords({ line, span }: LinePlace): LinePlace {
  return { line, span: { start: Math.max(span.start, span.end - CUE_TO_BORDER), end: span.end } }
}

function toJoined(
  candidate: Candidate,
  span: Span,
  places: readonly LinePlace[],
  value: string,
  evidence: readonly Evidence[],
  composition: Composed['composition'],
): Joined {
  return {
    candidate,
    span,
    places,
    value,
    evidence: evidence.map(({ span: at, ...rest }) => {
      const place = at === undefined ? undefined : composition.placesOf(at)[0]
      return place?.line.isCurrent ? { ...rest, span: place.span } : rest
    }),
  }
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length
}

function textAt({ line: { ends }, span }: LinePlace): string {
  const offset = ends.tail === '' || span.start < ends.head.length ? 0 : ends.length - ends.tail.length
  return (offset === 0 ? ends.head : ends.tail).slice(span.start - offset, span.end - offset)
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
