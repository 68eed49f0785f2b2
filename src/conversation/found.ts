/** From what was found to what the verdict says, and to what is remembered of it. */

import { compareActions } from '../policy/decide.ts'
import { joinCuts } from '../redact/join-cuts.ts'
import type { Finding, FindingPart, Reason, Redaction, Verdict } from '../types.ts'
import { evidenceMask } from './evidence-mask.ts'
import type { Joined } from './join.ts'
import { MOST_FINDINGS, type RememberedFinding } from './thread.ts'
import type { CurrentFindings, WindowReasons } from './window.ts'

/** A finding of the verdict, with its rule and, where it is not the text at its span, its value. */
export interface Found {
  readonly finding: Finding
  readonly ruleIndex: number
  readonly value?: string
}

/** The findings of the message and the joined ones, in order; a joined one takes the place of what it makes surer. */
export function mergeFindings(
  own: readonly Finding[],
  ruleIndexes: readonly number[],
  joined: readonly Joined[],
  field: string | undefined,
): readonly Found[] {
  const found = own.map((finding, index) => ({ finding, ruleIndex: ruleIndexes[index] as number }))
  if (joined.length === 0) return found
  const added = joined.map(
    (one): Found => ({
      finding: toFinding(one, field),
      ruleIndex: one.candidate.rule.index,
      value: `${one.candidate.rule.rule.entityType} ${one.value.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()}`,
    }),
  )
  const isReplaced = ({ finding }: Found): boolean =>
    finding.field === field &&
    added.some(
      ({ finding: { entityType, span } }) =>
        entityType === finding.entityType && span.start < finding.span.end && finding.span.start < span.end,
    )
  const kept = found.filter((one) => !isReplaced(one))
  const inBody = [...kept.filter(({ finding }) => finding.field === field), ...added].sort(
    (a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end,
  )
  return [...inBody, ...kept.filter(({ finding }) => finding.field !== field)]
}

function toFinding({ candidate, span, places, evidence }: Joined, field: string | undefined): Finding {
  const { id: ruleId, entityType, category, tags } = candidate.rule.rule
  return {
    ruleId,
    entityType,
    category,
    tags,
    span,
    ...(field === undefined ? {} : { field }),
    ...(candidate.view === undefined ? {} : { view: candidate.view }),
    confidence: candidate.confidence,
    evidence,
    parts: places.map(
      ({ line, span: part }): FindingPart => ({
        ...(line.message?.id === undefined ? {} : { message: line.message.id }),
        time: line.message?.time ?? 0,
        span: part,
      }),
    ),
  }
}

/** What is remembered of the findings of a message: of each rule and value the surest, and not too many. */
export function toRemember({ findings, ruleIndexes, hashAt, inBody }: CurrentFindings): readonly RememberedFinding[] {
  const surest = findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => b.finding.confidence - a.finding.confidence || a.index - b.index)
  const remembered = new Map<string, RememberedFinding>()
  for (const { finding, index } of surest.slice(0, 4 * MOST_FINDINGS)) {
    if (remembered.size >= MOST_FINDINGS) break
    const value = hashAt(index)
    const rule = ruleIndexes[index] as number
    const name = `${rule} ${value}`
    if (remembered.has(name)) continue
    remembered.set(name, {
      rule,
      confidence: finding.confidence,
      evidence: evidenceMask(finding.evidence),
      start: finding.span.start,
      end: finding.span.end,
      value,
      inText: finding.field === inBody,
    })
  }
  return [...remembered.values()]
}

/** The verdict on the message alone with what the thread adds; the same object when it adds nothing. */
export function withConversation(
  alone: Verdict,
  findings: readonly Finding[],
  own: readonly Reason[],
  window: WindowReasons,
): Verdict {
  const joined = findings.flatMap(({ parts }, index) => (parts === undefined ? [] : [index]))
  if (joined.length === 0 && window.reasons.length === 0) return alone
  const known = new Set(alone.reasons.map(({ policyRule }) => policyRule))
  // `sort` is stable: reasons of one action keep the order of the policy.
  const reasons = [...own, ...window.reasons].sort((a, b) => compareActions(b.action, a.action))
  const cuts = joined.map((index): Redaction => {
    const { span, field, entityType } = findings[index] as Finding
    return { span, ...(field === undefined ? {} : { field }), entityType }
  })
  return {
    ...alone,
    action: reasons[0]?.action ?? 'allow',
    findings,
    reasons,
    redactions: joinCuts(alone.redactions, cuts),
    conversation: {
      findings: joined,
      reasons: reasons.flatMap(({ policyRule }, index) => (known.has(policyRule) ? [] : [index])),
      earlier: window.earlier,
    },
  }
}
