/** The last stage: what the findings of a message mean under a policy. */

import type { Action, Finding, Incomplete, Language, Message, Reason } from '../types.ts'
import { concernBit } from './bind.ts'
import { holds } from './condition.ts'
import { localize } from './language.ts'
import type { CompiledPolicy, Consequence, PolicyRule } from './policy.ts'
import type { Facts } from './select.ts'

/** What `decide` needs to know beside the findings. */
export interface DecisionContext {
  readonly message: Message
  /** The normalized value of a finding: equal values count as one. Asked only for counts, never stored. */
  readonly valueKey: (finding: Finding) => string
  /** The language of the tips. */
  readonly language: Language
  /** Set when a counted limit ended the reading early. */
  readonly incomplete?: Incomplete | undefined
  /** Rule index of each finding, for a policy bound to the rules of a filter. */
  readonly ruleIndexes?: readonly number[]
}

/** What may happen to the message, and why. */
export interface Decision {
  readonly action: Action
  /** By action, strongest first, then in the order of the policy's rules; `incomplete` comes after them. */
  readonly reasons: readonly Reason[]
}

const rank: Readonly<Record<Action, number>> = { allow: 0, warn: 1, block: 2 }

/** Negative when `a` is weaker than `b`, positive when it is stronger, 0 when they are the same. */
export function compareActions(a: Action, b: Action): number {
  return rank[a] - rank[b]
}

/** The stronger of two actions: associative, commutative, with `allow` as its neutral element. */
export function joinActions(a: Action, b: Action): Action {
  return rank[a] >= rank[b] ? a : b
}

/**
 * The strongest action of all rules that fire, `allow` when none does, with a reason for each of them.
 *
 * `findings` are the listed ones; a reason's `findings` are ascending indexes into it. Neither the order of the
 * findings nor that of the rules changes the action. What the policy's `mode` means is the caller's.
 *
 * Pure and total as far as `valueKey` is. Time O(size of the rules x findings), with `within` x log(findings); a
 * message without findings only pays for the rules that need none.
 */
export function decide(policy: CompiledPolicy, findings: readonly Finding[], context: DecisionContext): Decision {
  const { message, language, incomplete, ruleIndexes } = context
  const facts: Facts = { message, findings, ruleIndexes, valueAt: rememberValues(findings, context.valueKey) }
  const reasons: Reason[] = []
  const concerned = concernedBy(policy, findings.length, ruleIndexes)
  for (let i = 0; i < policy.rules.length; i++) {
    const rule = policy.rules[i] as PolicyRule
    if (rule.needsFinding && (concerned & concernBit(i)) === 0) continue
    const held = holds(rule.when, facts)
    if (held) add(reasons, reasonFor(rule.id, rule, language, held))
  }
  if (incomplete) add(reasons, reasonFor('incomplete', policy.onIncomplete, language, []))
  return conclude(reasons)
}

/** Bits of the policy rules that the findings concern: all where the policy is not bound, none without findings. */
function concernedBy(
  { concerns }: CompiledPolicy,
  findings: number,
  ruleIndexes: readonly number[] | undefined,
): number {
  if (findings === 0) return 0
  if (concerns === undefined || ruleIndexes === undefined) return -1
  let bits = 0
  for (let i = 0; i < findings; i++) bits |= concerns[ruleIndexes[i] as number] as number
  return bits
}

/** The decision for a message presend failed on: the policy's `onError` alone, with the one reason `internal-error`. */
export function decideOnError(policy: CompiledPolicy, language: Language): Decision {
  return conclude([reasonFor('internal-error', policy.onError, language, [])])
}

/** Adds a reason behind all that are at least as strong, so that those of one action keep the order of the rules. */
function add(reasons: Reason[], reason: Reason): void {
  let at = reasons.length
  while (at > 0 && compareActions((reasons[at - 1] as Reason).action, reason.action) < 0) at--
  if (at === reasons.length) reasons.push(reason)
  else reasons.splice(at, 0, reason)
}

function conclude(reasons: readonly Reason[]): Decision {
  return { action: reasons[0]?.action ?? 'allow', reasons }
}

function reasonFor(policyRule: string, follows: Consequence, language: Language, held: readonly number[]): Reason {
  const { action, tip, senderMay } = follows
  return { policyRule, action, tip: localize(tip, language), senderMay: [...senderMay], findings: ascending(held) }
}

/** The same indexes, each once and ascending, in a list of its own. */
function ascending(indexes: readonly number[]): readonly number[] {
  return isAscending(indexes) ? indexes.slice() : [...new Set(indexes)].sort((a, b) => a - b)
}

function isAscending(indexes: readonly number[]): boolean {
  for (let i = 1; i < indexes.length; i++) if ((indexes[i - 1] as number) >= (indexes[i] as number)) return false
  return true
}

/** Asks for the value of a finding when a count first needs it, and only once. */
function rememberValues(
  findings: readonly Finding[],
  valueKey: (finding: Finding) => string,
): (index: number) => string {
  const values: string[] = []
  return (index) => {
    const finding = findings[index]
    if (finding === undefined) return ''
    const value = values[index] ?? valueKey(finding)
    values[index] = value
    return value
  }
}
