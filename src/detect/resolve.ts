import type { Strength } from '../types.ts'
import { type Candidate, isAboutWriting } from './candidate.ts'
import { sortFew } from './order.ts'

/**
 * Confidences of two readings of the same characters that differ by no more count as equal: pass rates of check
 * digits and near or far context are too small a reason to drop one of them; a locale or a missing cue is not.
 */
const TIE = 0.06

const SPECIFICITY: Readonly<Record<Strength, number>> = { weak: 0, plain: 1, distinct: 2 }

/**
 * Decides between overlapping candidates: one is outranked when an overlapping one is surer, or as
 * sure and longer, or as long and more specific. Ties are both kept unless they name one entity type
 * at one place; at the same place nearly as sure is a tie, too; a link never hides what it carries, and only a secret hides a secret. What lies inside
 * a longer candidate of its own rule is a part of it and judges nothing; any other outranked candidate
 * still outranks others, so that nothing depends on a chain and the decision stays local.
 *
 * @param confirmed - in any order; each gets its outcome, and the list is sorted
 * @returns the same list by start, then end. O(n log n + overlaps).
 */
export function resolve(confirmed: Candidate[], minConfidence: number): Candidate[] {
  for (const candidate of confirmed) {
    candidate.outrankedBy = undefined
    candidate.outcome = 'below-threshold'
  }
  if (confirmed.length > 1) {
    sortFew(confirmed, byStartLongestFirst)
    markParts(confirmed, minConfidence)
    for (let i = 0; i < confirmed.length; i++) {
      const earlier = confirmed[i] as Candidate
      if (isPart(earlier)) continue
      for (let j = i + 1; j < confirmed.length; j++) {
        const later = confirmed[j] as Candidate
        if (later.span.start >= earlier.span.end) break
        if (isPart(later)) continue
        const order = compareRank(earlier, later)
        if (order > 0) later.outrankedBy = earlier
        else if (order < 0) earlier.outrankedBy = later
      }
    }
    sortFew(confirmed, byPlace)
  }
  for (const candidate of confirmed) {
    if (candidate.outrankedBy) candidate.outcome = 'outranked'
    else candidate.outcome = candidate.confidence >= minConfidence ? 'listed' : 'below-threshold'
  }
  return confirmed
}

/** A part of a value is no second value: 2001:db8::1 is not also db8::1. */
function markParts(sorted: readonly Candidate[], minConfidence: number): void {
  for (let i = 0; i < sorted.length; i++) {
    const whole = sorted[i] as Candidate
    for (let j = i + 1; j < sorted.length; j++) {
      const part = sorted[j] as Candidate
      if (part.span.start >= whole.span.end) break
      if (part.rule !== whole.rule || part.span.end > whole.span.end) continue
      // Where the text as it stands says enough, a view has not found the rest of it.
      const plain = isGuess(whole) && !isGuess(part) && part.confidence >= minConfidence
      const lost = plain ? whole : part
      lost.outrankedBy = plain ? part : whole
      lost.outcome = 'outranked'
    }
  }
}

/** Only parts have an outcome before all others are compared. */
function isPart({ outcome }: Candidate): boolean {
  return outcome === 'outranked'
}

function byStartLongestFirst(a: Candidate, b: Candidate): number {
  return a.span.start - b.span.start || b.span.end - a.span.end || a.rule.index - b.rule.index
}

function byPlace(a: Candidate, b: Candidate): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || a.rule.index - b.rule.index
}

/** Positive when `a` outranks `b`, negative when `b` outranks `a`, 0 when both stand. A whole number: fractions would be boxed. */
function compareRank(a: Candidate, b: Candidate): number {
  const surer = a.confidence - b.confidence
  if (a.span.start === b.span.start && a.span.end === b.span.end) {
    // Two rules that say the same of the same place: one finding is enough, in doubt that of the rule loaded first.
    if (a.rule.rule.entityType === b.rule.rule.entityType) return signOf(surer) || b.rule.index - a.rule.index
    // The same characters may be two documents: nearly as sure is as sure.
    if (Math.abs(surer) <= TIE) return 0
    // What a view guesses is one more reading of characters that say something as they stand.
    if (isGuess(surer > 0 ? a : b) && !isGuess(surer > 0 ? b : a)) return 0
  }
  const order =
    signOf(surer) ||
    a.span.end - a.span.start - (b.span.end - b.span.start) ||
    SPECIFICITY[a.rule.rule.strength] - SPECIFICITY[b.rule.rule.strength]
  if (order === 0) return 0
  const loser = order > 0 ? b : a
  return mayLose(loser, loser === a ? b : a) ? order : 0
}

function signOf(value: number): number {
  return value > 0 ? 1 : value < 0 ? -1 : 0
}

/** Whether a view changed what a value says, rather than how it is written. */
function isGuess({ view }: Candidate): boolean {
  return view !== undefined && view !== 'folded'
}

/**
 * How a text is written hides no value, nor does a value hide it; a link carries other values, and nothing but a
 * better reading of it as a secret hides a secret.
 */
function mayLose(loser: Candidate, winner: Candidate): boolean {
  const lost = loser.rule.rule.category
  const won = winner.rule.rule.category
  if (isAboutWriting(loser.rule) || isAboutWriting(winner.rule)) return false
  if (lost === 'secret' && won !== 'secret') return false
  return won !== 'network' || lost === 'network' || lost === 'contact'
}
