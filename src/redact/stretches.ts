import type { Candidate } from '../detect/candidate.ts'
import { holdsLeft, holdsRight } from '../text/edges.ts'
import type { Redaction } from '../types.ts'

/** How far a cut may be widened to the end of a word, in UTF-16 units. */
const WIDEN = 64

/**
 * What redaction cuts: the union of the confirmed candidates at or above a confidence, listed or
 * outranked, each widened to whole words and merged where they touch. A stretch is labeled with the
 * entity type of its surest, then longest candidate. Disjoint and ascending.
 */
export function stretches(
  text: string,
  candidates: readonly Candidate[],
  minConfidence: number,
  field: string | undefined,
): Redaction[] {
  const cut: { start: number; end: number; best: Candidate }[] = []
  for (const candidate of candidates) {
    if (candidate.confidence < minConfidence || candidate.outcome === 'invalid' || candidate.outcome === 'no-context') continue
    const { start, end } = widen(text, candidate.span.start, candidate.span.end)
    const last = cut.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      if (rank(candidate, last.best) > 0) last.best = candidate
    } else {
      cut.push({ start, end, best: candidate })
    }
  }
  return cut.map(({ start, end, best }) => ({
    span: { start, end },
    ...(field === undefined ? {} : { field }),
    entityType: best.rule.rule.entityType,
  }))
}

/** What stays beside a cut must not become a word of its own: "x123-45-6789abc" loses "abc" too. */
function widen(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from > 0 && start - from < WIDEN && !holdsLeft('word', text, from, to)) from--
  while (to < text.length && to - end < WIDEN && !holdsRight('word', text, from, to)) to++
  return { start: from, end: to }
}

function rank(a: Candidate, b: Candidate): number {
  return a.confidence - b.confidence || a.span.end - a.span.start - (b.span.end - b.span.start)
}
