import { type Candidate, isAboutWriting, isDropped } from '../detect/candidate.ts'
import { groupAt, MARK } from '../text/characters.ts'
import { holdsLeft, holdsRight } from '../text/edges.ts'
import { isIgnorable } from '../text/views/fold-signs.ts'
import type { Redaction, Span } from '../types.ts'

/** How far a cut may be widened to the end of a token, in UTF-16 units. */
export const WIDEN = 64

/**
 * What redaction cuts: the union of the confirmed candidates at or above a confidence, listed or
 * outranked, and of those that only a word inside such a cut kept below it; each widened to whole
 * tokens and merged where they overlap. A stretch is labeled with the entity type of its surest, then
 * longest candidate. Disjoint and ascending. Linear in the candidates, and once more where words
 * speak against some.
 */
export function stretches(
  text: string,
  candidates: readonly Candidate[],
  minConfidence: number,
  field: string | undefined,
): Redaction[] {
  const isSure = (candidate: Candidate): boolean => !isDropped(candidate) && candidate.confidence >= minConfidence
  const sure = candidates.every(isSure) ? candidates : candidates.filter(isSure)
  let cut = merge(text, sure)
  if (cut.length > 0 && sure.length < candidates.length) {
    const freed = candidates.filter(
      (candidate) => !isDropped(candidate) && !isSure(candidate) && isFreed(candidate, minConfidence, cut),
    )
    if (freed.length > 0) {
      cut = merge(
        text,
        [...sure, ...freed].sort((a, b) => a.span.start - b.span.start),
      )
    }
  }
  return cut.map(({ start, end, best }) => {
    const { entityType } = best.rule.rule
    return field === undefined ? { span: { start, end }, entityType } : { span: { start, end }, field, entityType }
  })
}

interface Cut {
  start: number
  end: number
  best: Candidate
}

function merge(text: string, candidates: readonly Candidate[]): Cut[] {
  const cut: Cut[] = []
  let last: Cut | undefined
  let before: Span | undefined
  for (const candidate of candidates) {
    const { span } = candidate
    // Several rules may name one place: it is widened once.
    const same = last !== undefined && before !== undefined && before.start === span.start && before.end === span.end
    const next = same ? (last as Cut) : widen(text, candidate)
    before = span
    if (last && next.start < last.end) {
      last.end = Math.max(last.end, next.end)
      if (rank(candidate, last.best) > 0) last.best = candidate
    } else {
      last = next
      cut.push(last)
    }
  }
  return cut
}

/** Whether a candidate would be sure enough once a cut took away the word that spoke against it. */
function isFreed({ confidence, evidence }: Candidate, minConfidence: number, cut: readonly Cut[]): boolean {
  const against = evidence.find(({ kind }) => kind === 'negative-context')
  const at = against?.span
  // Half a thousandth: confidences are rounded to three places.
  if (against === undefined || at === undefined || confidence - against.weight < minConfidence - 0.0005) return false
  return isCut(at, cut)
}

/** Whether one of the cuts, which are disjoint and ascending, takes something of a stretch away. */
function isCut({ start, end }: Span, cut: readonly Cut[]): boolean {
  let low = 0
  let high = cut.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cut[middle] as Cut).end > start) high = middle
    else low = middle + 1
  }
  const first = cut[low]
  return first !== undefined && first.start < end
}

/**
 * What stays beside a cut must not become a value of its own: "x123-45-6789abc" loses "abc", and
 * "2001:db8::1+14155550147" the number that the address hid.
 */
function widen(text: string, best: Candidate): Cut {
  const { start, end } = best.span
  let from = start
  let to = end
  while (from > 0 && start - from < WIDEN) {
    const joined = isDigit(text, from) && !holdsLeft('number', text, from, to)
    if (!joined && holdsLeft('token', text, from, to)) break
    // Past a joiner goes what it joins.
    if (holdsLeft('word', text, from, to)) from -= 1
    from -= isPair(text, from - 2) ? 2 : 1
  }
  while (to < text.length && to - end < WIDEN) {
    const joined = isDigit(text, to - 1) && !holdsRight('number', text, from, to)
    if (!joined && holdsRight('token', text, from, to)) break
    if (holdsRight('word', text, from, to)) to += 1
    to += isPair(text, to) ? 2 : 1
  }
  const cut = { start: from, end: to, best }
  wholeClusters(text, cut)
  return cut
}

/**
 * Widens a cut to whole characters as people see them: over combining marks, variation selectors, both halves of a
 * pair and all of an emoji that joiners hold together; at most `WIDEN` units to either side.
 */
function wholeClusters(text: string, cut: Cut): void {
  const { start, end } = cut
  let from = start
  let to = end
  while (from > 0 && start - from < WIDEN && (isAttached(text, from) || text.charCodeAt(from - 1) === JOINER)) {
    from -= isPair(text, from - 2) ? 2 : 1
  }
  while (to < text.length && to - end < WIDEN && (isAttached(text, to) || text.charCodeAt(to - 1) === JOINER)) {
    to += isPair(text, to) ? 2 : 1
  }
  cut.start = from
  cut.end = to
}

const JOINER = 0x200d

/** Whether what stands at an offset belongs to the character before it. */
function isAttached(text: string, at: number): boolean {
  if (isPair(text, at - 1)) return true
  const codePoint = text.codePointAt(at) as number
  if (codePoint < 0x300) return false
  return groupAt(text, at) === MARK || isIgnorable(codePoint) || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff)
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}

/** Whether the two units at an offset are the halves of one character. */
function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}

function rank(a: Candidate, b: Candidate): number {
  // How a value is written is no label for it.
  const signals = Number(isAboutWriting(b.rule)) - Number(isAboutWriting(a.rule))
  return signals || a.confidence - b.confidence || a.span.end - a.span.start - (b.span.end - b.span.start)
}
