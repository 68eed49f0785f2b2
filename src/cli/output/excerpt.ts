import type { Finding, Span, Verdict } from '../../types.ts'
import { cellsOf, snapBack } from './display.ts'

/** A piece of an excerpt: plain text, or the stand-in for a finding. */
export interface ExcerptPart {
  readonly text: string
  /** Entity type of the finding this part stands for; absent for plain text. */
  readonly entityType?: string
}

/** What the excerpt builder needs to know of one text of a message. */
export interface ExcerptRequest {
  readonly text: string
  readonly verdict: Verdict
  /** JSON pointer of the field; absent for the message's `text`. */
  readonly field?: string | undefined
  /** `true` prints what was found; `false` prints `*` in its place. */
  readonly show: boolean
  /** Longest plain text around and between findings, in UTF-16 units. */
  readonly around: number
  /** Longest excerpt in parts; what is left out is marked with `…`. */
  readonly maxParts: number
}

const GAP = ' … '
// A mask tells the length of what it hides only up to here: a 30-line key stays one short mark.
const LONGEST_MASK = 24

/**
 * Returns the stretches a display must hide: every finding and every redaction of one field, as disjoint sorted spans
 * with the entity type of the widest finding in each.
 */
export const hiddenStretches = (
  verdict: Verdict,
  field?: string,
): readonly { readonly span: Span; readonly entityType: string }[] => {
  const all: { span: Span; entityType: string; confidence: number }[] = []
  for (const finding of verdict.findings) if (finding.field === field) all.push(finding)
  for (const redaction of verdict.redactions) if (redaction.field === field) all.push({ ...redaction, confidence: 2 })
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const merged: { span: Span; entityType: string; confidence: number }[] = []
  for (const next of all) {
    const last = merged.at(-1)
    if (last === undefined || next.span.start >= last.span.end) {
      merged.push({ span: next.span, entityType: next.entityType, confidence: next.confidence })
      continue
    }
    const end = Math.max(last.span.end, next.span.end)
    const stronger = next.confidence > last.confidence ? next : last
    merged[merged.length - 1] = {
      span: { start: last.span.start, end },
      entityType: stronger.entityType,
      confidence: stronger.confidence,
    }
  }
  return merged
}

/**
 * Returns a short reading of a message: its findings as labelled stand-ins with a little text around them.
 * Line breaks become spaces. Without findings it is the beginning of the text.
 */
export const excerptParts = (request: ExcerptRequest): readonly ExcerptPart[] => {
  const { text, verdict, field, show, around, maxParts } = request
  const stretches = hiddenStretches(verdict, field)
  const parts: ExcerptPart[] = []
  const plain = (from: number, to: number): void => {
    const shown = readable(text.slice(from, to))
    if (shown !== '') parts.push({ text: shown })
  }
  if (stretches.length === 0) {
    const end = snapBack(text, Math.min(text.length, around * 2))
    plain(0, end)
    if (end < text.length) parts.push({ text: GAP })
    return parts
  }
  let at = 0
  for (const { span, entityType } of stretches) {
    if (parts.length >= maxParts) {
      parts.push({ text: GAP })
      return parts
    }
    if (span.start - at > around * 2 || (at === 0 && span.start > around)) {
      if (at > 0) plain(at, snapBack(text, at + around))
      parts.push({ text: GAP })
      plain(snapBack(text, span.start - around), span.start)
    } else {
      plain(at, span.start)
    }
    parts.push({ text: standIn(text, span, show), entityType })
    at = span.end
  }
  const end = snapBack(text, Math.min(text.length, at + around))
  plain(at, end)
  if (end < text.length) parts.push({ text: GAP })
  return parts
}

/** Returns the fields of a message that have findings, `undefined` standing for `text`; the first one first. */
export const fieldsWithFindings = (findings: readonly Finding[]): readonly (string | undefined)[] => [
  ...new Set(findings.map((finding) => finding.field)),
]

const standIn = (text: string, span: Span, show: boolean): string => {
  const end = snapBack(text, Math.min(span.end, span.start + 256))
  const cells = cellsOf(text, span.start, end, show ? [] : [span])
  const full = readable(cells.map((cell) => cell.text).join(''))
  if (show) return end < span.end ? `${full}…` : full
  return full.length > LONGEST_MASK || end < span.end ? `${full.slice(0, LONGEST_MASK)}…` : full
}

const readable = (text: string): string => text.replace(/[\s\u240a\u240d\u2409]+/gu, ' ')
