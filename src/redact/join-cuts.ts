import type { Redaction } from '../types.ts'

/**
 * The stretches and the added ones together: of each field ascending, disjoint, fields in the order in which they first
 * appear; where an added one overlaps, the union keeps the name of the one that begins first. O(n log n).
 */
export function joinCuts(cuts: readonly Redaction[], added: readonly Redaction[]): readonly Redaction[] {
  if (added.length === 0) return cuts
  const fields = new Map<string | undefined, Redaction[]>()
  // What a conversation adds stands in the first text of a message.
  for (const cut of [...added, ...cuts]) {
    const group = fields.get(cut.field)
    if (group) group.push(cut)
    else fields.set(cut.field, [cut])
  }
  return [...fields.values()].flatMap(union)
}

function union(cuts: readonly Redaction[]): Redaction[] {
  const joined: Redaction[] = []
  for (const cut of [...cuts].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = joined.at(-1)
    if (last === undefined || cut.span.start >= last.span.end) joined.push(cut)
    else if (cut.span.end > last.span.end) {
      joined[joined.length - 1] = { ...last, span: { start: last.span.start, end: cut.span.end } }
    }
  }
  return joined
}
