import type { CompiledPolicy, Condition, FindingSelector } from './policy.ts'
import { RuleIndex } from './rule-index.ts'
import type { RuleFacts } from './select.ts'

/**
 * The same policy with each `find` already answered for every rule of a filter, so that a finding is asked only what
 * its rule does not say: confidence and evidence. Time O(rules + names in the policy + rules they name).
 */
export function bindPolicy(policy: CompiledPolicy, rules: readonly RuleFacts[]): CompiledPolicy {
  const index = new RuleIndex(rules)
  return { ...policy, rules: policy.rules.map((rule) => ({ ...rule, when: bind(rule.when, index) })) }
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
