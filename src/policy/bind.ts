import type { CompiledPolicy, Condition, FindingSelector, PolicyRule } from './policy.ts'
import { RuleIndex } from './rule-index.ts'
import type { RuleFacts } from './select.ts'

/**
 * The same policy with each `find` already answered for every rule of a filter, so that a finding is asked only what
 * its rule does not say: confidence and evidence. Time O(rules + names in the policy + rules they name).
 */
export function bindPolicy(policy: CompiledPolicy, rules: readonly RuleFacts[]): CompiledPolicy {
  const index = new RuleIndex(rules)
  const bound = policy.rules.map((rule) => ({ ...rule, when: bind(rule.when, index) }))
  return { ...policy, rules: bound, concerns: concernsOf(bound, index.size) }
}

/** Bits to tell policy rules apart. */
const BITS = 31

/**
 * The bit of the policy rule at an index in `CompiledPolicy.concerns`: the last bit is shared by all for which there
 * is none of their own. A policy rule that needs a finding cannot fire unless a finding's rule has its bit.
 */
export function concernBit(policyRule: number): number {
  return 1 << Math.min(policyRule, BITS - 1)
}

function concernsOf(policyRules: readonly PolicyRule[], size: number): Int32Array {
  const concerns = new Int32Array(size)
  for (const [at, { when }] of policyRules.entries()) {
    const needed = neededBy(when)
    const bit = concernBit(at)
    for (let i = 0; i < size; i++)
      if (needed === undefined || needed[i] === 1) concerns[i] = (concerns[i] as number) | bit
  }
  return concerns
}

/** Rules of which one must have a finding for the bound condition to hold; `undefined` when it may hold without any. */
function neededBy(condition: Condition): Uint8Array | undefined {
  if ('find' in condition) return condition.fits
  if ('all' in condition) {
    // Each member is needed: the one that fewest rules can give tells most.
    let fewest: Uint8Array | undefined
    for (const member of condition.all) {
      const needed = neededBy(member)
      if (needed && (fewest === undefined || countOf(needed) < countOf(fewest))) fewest = needed
    }
    return fewest
  }
  if (!('any' in condition)) return undefined
  let either: Uint8Array | undefined
  for (const member of condition.any) {
    const needed = neededBy(member)
    if (needed === undefined) return undefined
    either ??= new Uint8Array(needed.length)
    for (let i = 0; i < needed.length; i++) if (needed[i] === 1) either[i] = 1
  }
  return either
}

function countOf(rules: Uint8Array): number {
  let count = 0
  for (let i = 0; i < rules.length; i++) count += rules[i] as number
  return count
}

function bind(condition: Condition, index: RuleIndex): Condition {
  if ('find' in condition) return { ...condition, fits: fitting(condition.find, index) }
  if ('all' in condition) return { ...condition, all: condition.all.map((member) => bind(member, index)) }
  if ('any' in condition) return { ...condition, any: condition.any.map((member) => bind(member, index)) }
  return 'not' in condition ? { not: bind(condition.not, index) } : condition
}

/** For each rule 1 if all its findings fit what the selector asks of the rule: `fitsRule` of every one. */
function fitting(
  { entityType, exceptEntityType, category, tag, ruleId }: FindingSelector,
  index: RuleIndex,
): Uint8Array {
  let fits: Uint8Array | undefined
  if (entityType !== undefined) fits = both(fits, index.ofTypes(entityType))
  if (category !== undefined) fits = both(fits, index.inCategories(category))
  if (tag !== undefined) fits = both(fits, index.withTags(tag))
  if (ruleId !== undefined) fits = both(fits, index.withIds(ruleId))
  fits ??= new Uint8Array(index.size).fill(1)
  if (exceptEntityType === undefined) return fits
  const excepted = index.ofTypes(exceptEntityType)
  for (let i = 0; i < fits.length; i++) if (excepted[i] === 1) fits[i] = 0
  return fits
}

/** Rules that both lists have; the second one when there is no first. */
function both(fits: Uint8Array | undefined, more: Uint8Array): Uint8Array {
  if (fits === undefined) return more
  for (let i = 0; i < fits.length; i++) if (more[i] === 0) fits[i] = 0
  return fits
}
