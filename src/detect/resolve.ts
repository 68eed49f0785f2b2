import type { Strength } from '../types.ts'
import type { Candidate } from './candidate.ts'

const SPECIFICITY: Readonly<Record<Strength, number>> = { weak: 0, plain: 1, distinct: 2 }

/**
 * Decides between overlapping candidates: one is outranked when an overlapping one is surer, or as
 * sure and longer, or as long and more specific. Ties are both kept. An outranked candidate still
 * outranks others: nothing depends on a chain, so the decision stays local.
 *
 * @param confirmed - in any order
 * @returns the same candidates by start, then end, each with its outcome. O(n log n + overlaps).
 */
export function resolve(confirmed: readonly Candidate[], minConfidence: number): Candidate[] {
  const sorted = [...confirmed].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.index - b.rule.index,
  )
  let open: Candidate[] = []
  const outrankedBy = new Map<Candidate, Candidate>()
  for (const candidate of sorted) {
    open = open.filter((other) => other.span.end > candidate.span.start)
    for (const other of open) {
      const order = compareRank(candidate, other)
      if (order > 0) outrankedBy.set(other, candidate)
      else if (order < 0) outrankedBy.set(candidate, other)
    }
    open.push(candidate)
  }
  return sorted.map((candidate) => {
    const winner = outrankedBy.get(candidate)
    if (winner) return { ...candidate, outcome: 'outranked', outrankedBy: winner }
    return { ...candidate, outcome: candidate.confidence >= minConfidence ? 'listed' : 'below-threshold' }
  })
}

/** Positive when `a` outranks `b`, negative when `b` outranks `a`, 0 for a tie. */
function compareRank(a: Candidate, b: Candidate): number {
  return (
    a.confidence - b.confidence ||
    a.span.end - a.span.start - (b.span.end - b.span.start) ||
    SPECIFICITY[a.rule.rule.strength] - SPECIFICITY[b.rule.rule.strength] ||
    0
  )
}
