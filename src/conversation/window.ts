/**
 * What the findings of a window mean together: the policy asked once more, of the remembered findings of the sender
 * and those of the current message as if they stood in one text.
 */

import type { Decision } from '../policy/decide.ts'
import type { EarlierFinding, Finding, Reason } from '../types.ts'
import { evidenceOfMask } from './evidence-mask.ts'
import { comparePlaces, type Place, type RememberedFinding, type RememberedMessage } from './thread.ts'

/** Asks the policy; `ruleIndexes` belong to the findings. */
export type Decide = (
  findings: readonly Finding[],
  ruleIndexes: readonly number[],
  valueKey: (finding: Finding) => string,
) => Decision

/** The current message: where it stands and what was found in it; `ruleIndexes` belong to the findings. */
export interface CurrentFindings {
  readonly place: Place
  readonly length: number
  readonly findings: readonly Finding[]
  readonly ruleIndexes: readonly number[]
  /** Hash of the value of the finding at an index; computed when asked. */
  readonly hashAt: (index: number) => string
  /** Field of the text that is continued over messages; `undefined` for `text`. */
  readonly inBody: string | undefined
}

/** Reasons that only the window gives, with the findings of other messages they rest on. */
export interface WindowReasons {
  readonly reasons: readonly Reason[]
  readonly earlier: readonly EarlierFinding[]
}

/** What is known of the rule behind a remembered finding. */
export type RuleOf = (index: number) => Pick<Finding, 'ruleId' | 'entityType' | 'category' | 'tags'> | undefined

const NOTHING: WindowReasons = { reasons: [], earlier: [] }
/** Units between two messages on the line where distances are measured: about a line break and a pause. */
const PAUSE = 2
/** Findings of one message that are asked about together with others: a message with more speaks for itself. */
const MOST_FINDINGS_SHOWN = 256

/**
 * The reasons beyond `own` that fire over the window. A reason counts only if it rests on the current message too: what
 * the others say alone was judged when they were sent.
 *
 * Distances (`within`) are those of the sender's messages written one after the other; what stands in other fields is
 * near nothing in other messages.
 */
export function reasonsOfWindow(
  messages: readonly RememberedMessage[],
  current: CurrentFindings,
  own: readonly Reason[],
  ruleOf: RuleOf,
  decide: Decide,
): WindowReasons {
  if (current.findings.length === 0) return NOTHING
  const remembered: { message: RememberedMessage; finding: RememberedFinding; known: Finding }[] = []
  const offsets = offsetsOf(messages, current)
  for (const [index, message] of messages.entries()) {
    const offset = offsets.before[index] as number
    for (const finding of message.findings) {
      const rule = ruleOf(finding.rule)
      if (rule === undefined) continue
      const span = { start: finding.start + offset, end: finding.end + offset }
      const field = finding.inText ? {} : { field: `${index} elsewhere` }
      remembered.push({
        message,
        finding,
        known: { ...rule, span, confidence: finding.confidence, evidence: evidenceOfMask(finding.evidence), ...field },
      })
    }
  }
  if (remembered.length === 0) return NOTHING
  const shown = current.findings
    .map((_, index) => index)
    .filter((index) => index < MOST_FINDINGS_SHOWN || current.findings[index]?.parts !== undefined)
  const count = shown.length
  const moved = shown.map((index) => {
    const { field, ...finding } = current.findings[index] as Finding
    const span = { start: finding.span.start + offsets.current, end: finding.span.end + offsets.current }
    return { ...finding, span, ...(field === current.inBody ? {} : { field: `current ${field}` }) }
  })
  const all: readonly Finding[] = [...moved, ...remembered.map(({ known }) => known)]
  const ranks = new Map(all.map((finding, rank) => [finding, rank]))
  const { reasons } = decide(
    all,
    [...shown.map((index) => current.ruleIndexes[index] as number), ...remembered.map(({ finding }) => finding.rule)],
    (finding) => {
      const rank = ranks.get(finding) ?? 0
      return rank < count ? current.hashAt(shown[rank] as number) : (remembered[rank - count]?.finding.value ?? '')
    },
  )
  const fired = new Set(own.map(({ policyRule }) => policyRule))
  const earlier: EarlierFinding[] = []
  const places = new Map<number, number>()
  const added: Reason[] = []
  for (const reason of reasons) {
    if (fired.has(reason.policyRule)) continue
    const here = reason.findings.filter((index) => index < count).map((index) => shown[index] as number)
    const there = reason.findings.filter((index) => index >= count)
    if (here.length === 0 || there.length === 0) continue
    for (const index of there) {
      if (places.has(index)) continue
      places.set(index, earlier.length)
      earlier.push(toEarlier(remembered[index - count] as (typeof remembered)[number]))
    }
    added.push({ ...reason, findings: here, earlier: there.map((index) => places.get(index) as number) })
  }
  return { reasons: added, earlier }
}

/** The reasons of a window, and those of a longer one that are chosen. */
export function joinWindows(
  window: WindowReasons,
  longer: WindowReasons,
  chosen: (reason: Reason) => boolean,
): WindowReasons {
  const added = longer.reasons.filter(chosen)
  if (added.length === 0) return window
  const offset = window.earlier.length
  return {
    reasons: [
      ...window.reasons,
      ...added.map((reason) => ({ ...reason, earlier: (reason.earlier ?? []).map((index) => index + offset) })),
    ],
    earlier: [...window.earlier, ...longer.earlier],
  }
}

/** Where each message begins when all are written one after the other. */
function offsetsOf(
  messages: readonly RememberedMessage[],
  current: CurrentFindings,
): { readonly before: readonly number[]; readonly current: number } {
  const before: number[] = []
  let offset = 0
  let at = -1
  for (const message of messages) {
    if (at < 0 && comparePlaces(message, current.place) > 0) {
      at = offset
      offset += current.length + PAUSE
    }
    before.push(offset)
    offset += message.length + PAUSE
  }
  return { before, current: at < 0 ? offset : at }
}

function toEarlier({
  message,
  finding,
  known,
}: {
  message: RememberedMessage
  finding: RememberedFinding
  known: Finding
}): EarlierFinding {
  return {
    ruleId: known.ruleId,
    entityType: known.entityType,
    confidence: known.confidence,
    ...(message.id === undefined ? {} : { message: message.id }),
    time: message.time,
    span: { start: finding.start, end: finding.end },
  }
}
