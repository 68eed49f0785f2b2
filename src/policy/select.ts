/** What a policy's selectors pick: findings by what they are, facts of the message by what the host says. */

import type { Attachment, EvidenceKind, Finding, Message } from '../types.ts'
import type { AttachmentSelector, AudienceCondition, Condition, FindCondition, FindingSelector } from './policy.ts'

/** The conditions that look at the message alone, not at its findings. */
export type MessageCondition = Exclude<
  Condition,
  { find: unknown } | { all: unknown } | { any: unknown } | { not: unknown }
>

/** What conditions speak about. */
export interface Facts {
  readonly message: Message
  readonly findings: readonly Finding[]
  /** The value of the finding at an index, for counting alone: equal strings are one value. */
  readonly valueAt: (index: number) => string
  /** Rule index of each finding, for a policy bound to the rules. */
  readonly ruleIndexes?: readonly number[] | undefined
}

/** Whether the message is as the condition says. Time O(recipients + attachments). */
export function selectsMessage(condition: MessageCondition, message: Message): boolean {
  if ('channel' in condition) return selectsChannel(condition.channel, message)
  if ('senderRole' in condition) return selectsSender(condition.senderRole, message)
  if ('audience' in condition) return selectsAudience(condition, message)
  return selectsAttachment(condition.attachment, message)
}

/** What a rule says of each of its findings. */
export type RuleFacts = Pick<Finding, 'ruleId' | 'entityType' | 'category' | 'tags'>

const NOTHING: readonly number[] = []

/**
 * Indexes of the findings a condition picks, ascending.
 *
 * The innermost loop of the policy stage: plain loops, and cheap questions before lists.
 */
export function selectFindings({ find, fits }: FindCondition, { findings, ruleIndexes }: Facts): readonly number[] {
  let selected: number[] | undefined
  for (let index = 0; index < findings.length; index += 1) {
    const finding = findings[index] as Finding
    if (fits && ruleIndexes ? fits[ruleIndexes[index] as number] !== 1 : !fitsRule(find, finding)) continue
    if (!fitsFinding(find, finding)) continue
    if (selected === undefined) selected = [index]
    else selected.push(index)
  }
  return selected ?? NOTHING
}

/** Whether every finding of a rule fits what the selector asks of the rule. */
export function fitsRule(selector: FindingSelector, rule: RuleFacts): boolean {
  const { entityType, exceptEntityType, category, tag, ruleId } = selector
  if (category !== undefined && !category.includes(rule.category)) return false
  if (tag !== undefined && !tag.some((name) => rule.tags.includes(name))) return false
  if (ruleId !== undefined && !ruleId.includes(rule.ruleId)) return false
  if (entityType !== undefined && !namesEntityType(entityType, rule.entityType)) return false
  return exceptEntityType === undefined || !namesEntityType(exceptEntityType, rule.entityType)
}

/** Whether a finding fits what the selector asks of the finding itself. */
function fitsFinding({ minConfidence, evidence, without }: FindingSelector, finding: Finding): boolean {
  if (minConfidence !== undefined && !(finding.confidence >= minConfidence)) return false
  if (evidence !== undefined) {
    for (const kind of evidence) if (!hasEvidence(finding, kind, true)) return false
  }
  if (without !== undefined) {
    for (const kind of without) if (hasEvidence(finding, kind, false)) return false
  }
  return true
}

/** @param speaksFor - count only evidence that adds to the confidence */
function hasEvidence({ evidence }: Finding, wanted: EvidenceKind, speaksFor: boolean): boolean {
  for (const { kind, weight } of evidence) if (kind === wanted && (!speaksFor || weight > 0)) return true
  return false
}

const star = 0x2a

function namesEntityType(names: readonly string[], entityType: string): boolean {
  if (names.includes(entityType)) return true
  for (const name of names) {
    const last = name.length - 1
    if (name.charCodeAt(last) === star && entityType.startsWith(name.slice(0, last))) return true
  }
  return false
}

/** Whether the message goes over one of the channels, given in lower case. */
function selectsChannel(channels: readonly string[], message: Message): boolean {
  return message.channel !== undefined && channels.includes(message.channel.toLowerCase())
}

/** Whether the sender has one of the roles, given in lower case. */
function selectsSender(roles: readonly string[], message: Message): boolean {
  return message.sender?.roles?.some((role) => roles.includes(role.toLowerCase())) ?? false
}

/** Whether the recipients are as the condition asks; whom the host does not place is `external`, never trusted. */
function selectsAudience({ audience, match }: AudienceCondition, message: Message): boolean {
  const recipients = message.recipients ?? []
  if (match === 'every') {
    return (
      recipients.length > 0 && recipients.every((to) => to.audience !== undefined && audience.includes(to.audience))
    )
  }
  if (recipients.length === 0) return audience.includes('external')
  return recipients.some((to) => audience.includes(to.audience ?? 'external'))
}

/** Whether the selector, written in lower case, picks one of the attachments. */
function selectsAttachment(selector: AttachmentSelector, message: Message): boolean {
  return message.attachments?.some((attachment) => fitsAttachment(selector, attachment)) ?? false
}

function fitsAttachment({ extension, mediaType }: AttachmentSelector, attachment: Attachment): boolean {
  if (extension && !extension.includes(extensionOf(attachment.name))) return false
  return !mediaType || mediaType.some((name) => fitsMediaType(name, mediaTypeOf(attachment.mediaType)))
}

/** What follows the last dot, in lower case; empty without one. Trailing dots and blanks do not hide it. */
function extensionOf(name: string | undefined): string {
  if (name === undefined) return ''
  let end = name.length
  while (end > 0 && (name[end - 1] === '.' || name[end - 1] === ' ')) end -= 1
  const dot = name.lastIndexOf('.', end - 1)
  return dot < 0 ? '' : name.slice(dot + 1, end).toLowerCase()
}

/** The type without its parameters, in lower case (RFC 9110 section 8.3.1). */
function mediaTypeOf(mediaType: string | undefined): string {
  return mediaType?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

function fitsMediaType(pattern: string, mediaType: string): boolean {
  return pattern.endsWith('/*') ? mediaType.startsWith(pattern.slice(0, -1)) : mediaType === pattern
}
