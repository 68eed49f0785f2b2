import type { Verdict } from '../../types.ts'

/**
 * Returns the NDJSON line of one message, without its line break. Offsets are UTF-16 units of the message's own text
 * (or of the field named); the line holds no message text.
 */
export const ndjsonLine = (id: string | number, verdict: Verdict): string =>
  JSON.stringify({
    id,
    verdict: verdict.action,
    ...(verdict.observed ? { observed: true } : {}),
    findings: verdict.findings.map((finding) => ({
      ruleId: finding.ruleId,
      entityType: finding.entityType,
      category: finding.category,
      start: finding.span.start,
      end: finding.span.end,
      confidence: finding.confidence,
      ...(finding.field === undefined ? {} : { field: finding.field }),
      ...(finding.view === undefined ? {} : { view: finding.view }),
    })),
    reasons: verdict.reasons,
    ...(verdict.incomplete === undefined ? {} : { incomplete: verdict.incomplete }),
  })
