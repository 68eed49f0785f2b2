import type { Redaction, RedactionMode } from '../types.ts'

/**
 * The text with the given stretches replaced; everything else is kept to the unit.
 *
 * `mask` puts `*` for every character but white space (the zero-width U+FEFF is none), so that line breaks and length classes stay;
 * `label` puts the entity type in brackets. Linear in the text.
 *
 * @param redactions - disjoint, ascending, within the text
 */
export function redactText(text: string, redactions: readonly Redaction[], mode: RedactionMode): string {
  let redacted = ''
  let from = 0
  for (const { span, entityType } of redactions) {
    redacted += text.slice(from, span.start)
    redacted += mode === 'label' ? `[${entityType}]` : text.slice(span.start, span.end).replace(/[\S\ufeff]/gu, '*')
    from = span.end
  }
  return redacted + text.slice(from)
}
