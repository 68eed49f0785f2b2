/**
 * What a compiled policy is: immutable plain JSON data, so it can be imported as a module, sent to a worker, or signed.
 * `compilePolicy` makes it from YAML or objects; `decide` reads it.
 *
 * A policy rule is a condition and what follows from it. Conditions are `find` (findings of a kind are there), the
 * facts of the message around them (`channel`, `senderRole`, `audience`, `attachment`), and `all`, `any`, `not`.
 */

import type { Action, Audience, Category, EvidenceKind, LocalizedText, SenderOption } from '../types.ts'

/** A policy as `decide` reads it. */
export interface CompiledPolicy {
  readonly name: string
  readonly version: string
  /** One line on whom the policy is for. */
  readonly summary?: string
  /** SHA-256 of the canonical JSON of everything else in here, 64 hex digits: equal policies share it. */
  readonly digest: string
  /** Findings below this confidence, 0..1, are not listed. */
  readonly minConfidence: number
  /** `observe`: the verdict says what would have happened, and the host does not enforce it. */
  readonly mode: PolicyMode
  /** What follows when a counted limit ended the reading early. */
  readonly onIncomplete: Consequence
  /** What follows when presend itself fails. */
  readonly onError: Consequence
  readonly rules: readonly PolicyRule[]
  /** Once bound to the rules of a filter: for each of them, by index, the policy rules it concerns; see `concernBit`. */
  readonly concerns?: Int32Array
}

/** Whether the host acts on the verdict or only records it. */
export type PolicyMode = 'enforce' | 'observe'

/** What happens to the message, what the sender reads, and what the sender may then do. */
export interface Consequence {
  readonly action: Action
  readonly tip: LocalizedText
  readonly senderMay: readonly SenderOption[]
}

/** One rule of a policy: when the condition holds, the consequence follows. */
export interface PolicyRule extends Consequence {
  readonly id: string
  readonly when: Condition
  /** `true` when `when` cannot hold in a message without findings; such rules cost a harmless message nothing. */
  readonly needsFinding: boolean
}

/** A statement about a message and its findings that holds or does not. */
export type Condition =
  | FindCondition
  | AllCondition
  | AnyCondition
  | NotCondition
  | ChannelCondition
  | SenderRoleCondition
  | AudienceCondition
  | AttachmentCondition

/** Holds when a finding is selected; with `distinct`, when those selected have at least so many distinct values. */
export interface FindCondition {
  readonly find: FindingSelector
  readonly distinct?: number
  /** Once bound to the rules of a filter: 1 for each rule, by index, whose findings fit every key that speaks of the rule. */
  readonly fits?: Uint8Array
}

/**
 * Holds when every member holds. With `within`, the findings that make them hold must stand in one field, no two of
 * them further apart than `within` UTF-16 units (from the end of the one to the start of the other).
 */
export interface AllCondition {
  readonly all: readonly Condition[]
  readonly within?: number
}

/** Holds when a member holds. */
export interface AnyCondition {
  readonly any: readonly Condition[]
}

/** Holds when the member does not. */
export interface NotCondition {
  readonly not: Condition
}

/** Holds when the message goes over one of these channels; names are compared in lower case. */
export interface ChannelCondition {
  readonly channel: readonly string[]
}

/** Holds when the sender has one of these roles; names are compared in lower case. */
export interface SenderRoleCondition {
  readonly senderRole: readonly string[]
}

/**
 * Holds when some recipient (the default), or every one, is of one of these audiences.
 *
 * Nobody is trusted by silence: a recipient of unknown audience, or a message that names no recipient, never satisfies
 * `every`, and satisfies `some` exactly when `external` is among the audiences.
 */
export interface AudienceCondition {
  readonly audience: readonly Audience[]
  readonly match?: 'some' | 'every'
}

/** Holds when one attachment is as described in every key given. */
export interface AttachmentCondition {
  readonly attachment: AttachmentSelector
}

/** Which attachments: what follows the last dot of the name, and the media type (`image/*` selects all images). */
export interface AttachmentSelector {
  readonly extension?: readonly string[]
  readonly mediaType?: readonly string[]
}

/** Which findings: those that fit every key given; within a list, one fit is enough. */
export interface FindingSelector {
  /** Entity types; a name may end in `*`. */
  readonly entityType?: readonly string[]
  /** Entity types to leave out although the other keys select them; a name may end in `*`. */
  readonly exceptEntityType?: readonly string[]
  readonly category?: readonly Category[]
  readonly tag?: readonly string[]
  readonly ruleId?: readonly string[]
  /** Least confidence, 0..1. */
  readonly minConfidence?: number
  /** Kinds of evidence that must all speak for the finding (positive weight). */
  readonly evidence?: readonly EvidenceKind[]
  /** Kinds of evidence of which there must be none, whatever its weight. */
  readonly without?: readonly EvidenceKind[]
}

/**
 * Whether `condition` cannot hold in a message without findings. Errs to `false`: a `not` is evaluated rather than
 * reasoned about.
 */
export function needsFinding(condition: Condition): boolean {
  if ('find' in condition) return true
  if ('all' in condition) return condition.all.some(needsFinding)
  if ('any' in condition) return condition.any.every(needsFinding)
  return false
}

/** Whether `condition` asks somewhere for a number of distinct values. */
export function asksForNumber(condition: Condition): boolean {
  if ('find' in condition) return (condition.distinct ?? 1) > 1
  if ('all' in condition) return condition.all.some(asksForNumber)
  if ('any' in condition) return condition.any.some(asksForNumber)
  return 'not' in condition && asksForNumber(condition.not)
}
