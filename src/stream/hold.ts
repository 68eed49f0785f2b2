import type { Analyzer } from '../analyze/analyzer.ts'
import { CANDIDATE, type Reading, type ScanOptions } from '../pattern/reading.ts'
import type { RuntimeRule } from '../pattern/runtime-rule.ts'
import { WIDEN } from '../redact/stretches.ts'
import { VIEWS } from '../text/views/index.ts'
import { openNumberFrom } from '../text/views/number-words.ts'
import { isSpelledMark, mayBecomeMark } from '../text/views/spelled.ts'

/** Views of views that are asked what they leave undecided. */
const MAX_DEPTH = 8
/** Words before the last one that a spelled address may reach back over. */
const MAX_WORDS = 24

/**
 * The offset from which on a text that may go on is undecided: no continuation adds, removes or changes a
 * candidate that begins before it. Computed from the rules: what automata, terms and views could still claim.
 *
 * UTF-16 units of `window`; its length when nothing is pending. Costs about one scan with every rule.
 */
export function undecidedFrom(analyzer: Analyzer, window: string): number {
  const options: ScanOptions = { workPerBlock: analyzer.scanOptions.workPerBlock, everyRule: true, open: true }
  return pendingIn(analyzer, window, options, 0)
}

function pendingIn(analyzer: Analyzer, text: string, options: ScanOptions, depth: number): number {
  const reading = analyzer.scanner.scan(text, options)
  const signs = reading.signs.items.slice(0, reading.signs.length)
  let from = withCandidates(analyzer, reading, Math.min(spelledTail(text), openNumberFrom(text)))
  if (signs.length === 0 || depth === MAX_DEPTH) return from
  for (const view of VIEWS) {
    for (const region of view.read(text, signs)) {
      const { length } = region.text
      // What is seen further back is as decided as the text around it.
      if (region.map.toSpan(length, length).end < text.length) continue
      const pending = pendingIn(analyzer, region.text, options, depth + 1)
      if (pending < length) from = Math.min(from, region.map.toSpan(pending, pending + 1).start)
    }
  }
  return widened(text, from)
}

/**
 * Takes with what is pending the candidates it may still speak of: a term behind a candidate counts for or against
 * it, and what is cut behind it may take such a term away.
 */
function withCandidates({ engine }: Analyzer, reading: Reading, latest: number): number {
  const { candidates, pendingFrom, text } = reading
  const { items, length } = candidates
  // What a limit left unread is undecided too.
  let from = Math.min(pendingFrom, latest, reading.stoppedAt ?? text.length)
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

/** The farthest start that redaction may widen a cut to: what is joined to it without white space. */
function widened(text: string, start: number): number {
  let from = start
  while (from > 0 && start - from < WIDEN && text.charCodeAt(from - 1) > 0x20) from--
  return from
}

/**
 * Where words at the end begin that text to come may make an address of: the last but one word, for "at" may follow
 * it, and before it whatever marks already link.
 */
function spelledTail(text: string): number {
  let end = text.length
  let start = wordBefore(text, end)
  const last = text.slice(start, end)
  const isWhole = last.trim().length < last.length
  // The last word is a mark, or becomes one, or white space ends it and one may follow.
  const links = isWhole ? true : mayBecomeMark(last)
  for (let words = 0; words < MAX_WORDS && start > 0; words++) {
    const word = text.slice(start, end).trim()
    end = start
    start = wordBefore(text, end)
    const before = text.slice(start, end).trim()
    const linked = isSpelledMark(word) || isSpelledMark(before)
    if (!linked && (words > 0 || isWhole || !links)) return end
  }
  return start
}

/** Start of the word, with the white space behind it, that ends at an offset; at most 80 units back. */
function wordBefore(text: string, end: number): number {
  const limit = Math.max(0, end - 80)
  let start = end
  while (start > limit && text.charCodeAt(start - 1) <= 0x20) start--
  while (start > limit && text.charCodeAt(start - 1) > 0x20) start--
  return start
}
