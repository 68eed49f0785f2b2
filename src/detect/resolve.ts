import type { Strength } from '../types.ts'
import type { Candidate } from './candidate.ts'

const SPECIFICITY: Readonly<Record<Strength, number>> = { weak: 0, plain: 1, distinct: 2 }

/**
 * Decides between overlapping candidates: one is outranked when an overlapping one is surer, or as
 * sure and longer, or as long and more specific. Ties are both kept unless they name one entity type
 * at one place, a link never hides what it carries, and only a secret hides a secret. What lies inside
 * a longer candidate of its own rule is a part of it and judges nothing; any other outranked candidate
 * still outranks others, so that nothing depends on a chain and the decision stays local.
 *
 * @param confirmed - in any order
 * @returns the same candidates by start, then end, each with its outcome. O(n log n + overlaps).
 */
export function resolve(confirmed: readonly Candidate[], minConfidence: number): Candidate[] {
  const sorted = [...confirmed].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.rule.index - b.rule.index,
  )
  const outrankedBy = new Map<Candidate, Candidate>()
  forEachOverlap(sorted, (earlier, later) => {
    // A part of a value is no second value: 2001:db8::1 is not also db8::1.
    if (earlier.rule === later.rule && earlier.span.end >= later.span.end) outrankedBy.set(later, earlier)
  })
  const whole = sorted.filter((candidate) => !outrankedBy.has(candidate))
  forEachOverlap(whole, (earlier, later) => {
    const order = compareRank(earlier, later)
    if (order > 0) outrankedBy.set(later, earlier)
    else if (order < 0) outrankedBy.set(earlier, later)
  })
  return sorted
    .map((candidate): Candidate => {
      const winner = outrankedBy.get(candidate)
      if (winner) return { ...candidate, outcome: 'outranked', outrankedBy: winner }
      return { ...candidate, outcome: candidate.confidence >= minConfidence ? 'listed' : 'below-threshold' }
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.index - b.rule.index)
}

/** Calls `visit` for every two candidates that share a unit, the one that starts earlier first. */
function forEachOverlap(sorted: readonly Candidate[], visit: (earlier: Candidate, later: Candidate) => void): void {
  let open: Candidate[] = []
  for (const candidate of sorted) {
    open = open.filter((other) => other.span.end > candidate.span.start)
    for (const other of open) visit(other, candidate)
    open.push(candidate)
  }
}

/** Positive when `a` outranks `b`, negative when `b` outranks `a`, 0 when both stand. */
function compareRank(a: Candidate, b: Candidate): number {
  const order =
    a.confidence - b.confidence ||
    a.span.end - a.span.start - (b.span.end - b.span.start) ||
    SPECIFICITY[a.rule.rule.strength] - SPECIFICITY[b.rule.rule.strength]
  if (order === 0) return sameClaim(a, b) ? b.rule.index - a.rule.index : 0
  const loser = order > 0 ? b : a
  return mayLose(loser, loser === a ? b : a) ? order : 0
}

/** A link carries other values, and nothing but a better reading of it as a secret hides a secret. */
function mayLose(loser: Candidate, winner: Candidate): boolean {
  const lost = loser.rule.rule.category
  const won = winner.rule.rule.category
  if (lost === 'secret' && won !== 'secret') return false
  return won !== 'network' || lost === 'network' || lost === 'contact'
}

/** Two rules that say the same of the same place: one finding is enough, that of the rule loaded first. */
function sameClaim(a: Candidate, b: Candidate): boolean {
  return a.rule.rule.entityType === b.rule.rule.entityType && a.span.start === b.span.start && a.span.end === b.span.end
}
