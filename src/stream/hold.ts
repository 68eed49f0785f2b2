import type { Analyzer } from '../analyze.ts'
import type { RuntimeRule } from '../pattern/engine.ts'
import { CANDIDATE, type Reading, type ScanOptions } from '../pattern/reading.ts'
import { WIDEN } from '../redact/stretches.ts'
import { foldRegion } from '../text/views/folded.ts'
import { foldRegions } from '../text/views/regions.ts'

/**
 * The offset from which on a text that may go on is undecided: no continuation adds, removes or changes a
 * candidate that begins before it. Computed from the rules: what automata, terms and views could still claim.
 *
 * UTF-16 units of `window`; its length when nothing is pending. Costs about one scan with every rule.
 */
export function undecidedFrom(analyzer: Analyzer, window: string): number {
  const { scanner, workPerBlock } = analyzer
  const options: ScanOptions = { workPerBlock, everyRule: true, open: true }
  const reading = scanner.scan(window, options)
  const signs = reading.signs.items.slice(0, reading.signs.length)
  let from = Math.min(window.length, withCandidates(analyzer, reading))
  if (signs.length === 0) return from
  for (const region of foldRegions(window, signs, signs.length)) {
    // What was folded further back is as decided as the text around it.
    if (region.end < window.length) continue
    const folded = foldRegion(window, region.start, region.end)
    if (folded === null) continue
    const pending = withCandidates(analyzer, scanner.scan(folded.text, options))
    if (pending < folded.text.length) from = Math.min(from, folded.map.toSpan(pending, pending + 1).start)
  }
  return from
}

/** The farthest start that redaction may widen a cut to: what is joined to it without white space. */
function widened(text: string, start: number): number {
  let from = start
  while (from > 0 && start - from < WIDEN && text.charCodeAt(from - 1) > 0x20) from--
  return from
}

/**
 * Takes with what is pending the candidates it may still speak of: a term behind a candidate counts for or against
 * it, and what is cut behind it may take such a term away.
 */
function withCandidates({ engine }: Analyzer, { candidates, pendingFrom, text }: Reading): number {
  const { items, length } = candidates
  let from = Math.min(pendingFrom, text.length)
  for (let moved = true; moved; ) {
    moved = false
    for (let at = 0; at < length; at += CANDIDATE) {
      const start = items[at + 1] as number
      if (start >= from) continue
      const { for: context, against } = engine.rules[items[at] as number] as RuntimeRule
      const after = Math.max(context?.after ?? 0, against?.after ?? 0)
      if ((items[at + 2] as number) + after < from) continue
      from = widened(text, start)
      moved = true
    }
  }
  return widened(text, from)
}
