import type { CompiledPolicy, Condition } from './policy.ts'
import { fitsRule, type RuleFacts } from './select.ts'

/**
 * The same policy with each `find` already answered for every rule of a filter, so that a finding is asked only what
 * its rule does not say: confidence and evidence. Time O(find conditions x rules).
 */
export function bindPolicy(policy: CompiledPolicy, rules: readonly RuleFacts[]): CompiledPolicy {
  return { ...policy, rules: policy.rules.map((rule) => ({ ...rule, when: bind(rule.when, rules) })) }
}

function bind(condition: Condition, rules: readonly RuleFacts[]): Condition {
  if ('find' in condition) {
    const { find } = condition
    return { ...condition, fits: Uint8Array.from(rules, (rule) => (fitsRule(find, rule) ? 1 : 0)) }
  }
  if ('all' in condition) return { ...condition, all: condition.all.map((member) => bind(member, rules)) }
  if ('any' in condition) return { ...condition, any: condition.any.map((member) => bind(member, rules)) }
  return 'not' in condition ? { not: bind(condition.not, rules) } : condition
}
