/** Hand-made findings and policies for the tests of the policy stage; toy names, no content. */

import fc from 'fast-check'
import type { Decision, DecisionContext } from '../../src/policy/decide.ts'
import { type CompiledPolicy, type Condition, needsFinding, type PolicyRule } from '../../src/policy/policy.ts'
import type { Action, Category, Evidence, Finding } from '../../src/types.ts'

/** A finding of 4 characters at 0 unless told otherwise. */
export function finding(entityType: string, category: Category, part: Partial<Finding> = {}): Finding {
  const span = { start: 0, end: 4 }
  return {
    ruleId: entityType.toLowerCase(),
    entityType,
    category,
    tags: [],
    span,
    confidence: 0.9,
    evidence: [],
    ...part,
  }
}

/** Evidence of the kinds given, each speaking for the finding. */
export function speaking(...kinds: Evidence['kind'][]): Evidence[] {
  return kinds.map((kind) => ({ kind, weight: 0.2 }))
}

export function rule(id: string, when: Condition, action: Action = 'warn'): PolicyRule {
  return {
    id,
    when,
    needsFinding: needsFinding(when),
    action,
    tip: { en: `${id} en`, de: `${id} de` },
    senderMay: ['edit'],
  }
}

export function policy(...rules: PolicyRule[]): CompiledPolicy {
  const stop = { action: 'block', tip: { en: 'stop', de: 'halt', zh: '停' }, senderMay: [] } as const
  return {
    name: 'toy',
    version: '1.0.0',
    digest: '0'.repeat(64),
    minConfidence: 0.65,
    mode: 'enforce',
    onIncomplete: stop,
    onError: stop,
    rules,
  }
}

/** A context in which every place in the message holds a value of its own. */
export function context(part: Partial<DecisionContext> = {}): DecisionContext {
  const valueKey = ({ span, field }: Finding): string => `${field ?? ''}:${span.start}`
  return { message: {}, valueKey, language: 'en', ...part }
}

/** The ids of the rules that fired, in the order reported. */
export function fired({ reasons }: Decision): string[] {
  return reasons.map(({ policyRule }) => policyRule)
}

const entityTypes = ['FOO', 'FOO_BAR', 'BAR', 'BAZ']

/** Findings close enough to each other for proximity to matter. */
export const findings: fc.Arbitrary<Finding[]> = fc.array(
  fc
    .record({
      entityType: fc.constantFrom(...entityTypes),
      category: fc.constantFrom<Category>('identity', 'health'),
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 4 }),
      confidence: fc.constantFrom(0.65, 0.75, 0.9),
      field: fc.constantFrom(undefined, '/a'),
    })
    .map(({ entityType, category, start, length, confidence, field }) =>
      finding(entityType, category, {
        span: { start, end: start + length },
        confidence,
        ...(field === undefined ? {} : { field }),
      }),
    ),
  { maxLength: 8 },
)

/** What `find` may say in generated conditions. */
export const find: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(...entityTypes, 'FOO*').map((name) => ({ find: { entityType: [name] } })),
  fc.constantFrom<Category>('identity', 'health').map((name) => ({ find: { category: [name] } })),
  fc.constantFrom(0.7, 0.8).map((minConfidence) => ({ find: { minConfidence } })),
  fc.integer({ min: 1, max: 3 }).map((distinct) => ({ find: { minConfidence: 0 }, distinct })),
)

const onMessage: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { channel: ['chat'] },
  { channel: ['mail'] },
  { audience: ['team'], match: 'every' },
  { audience: ['external'] },
)

/** Conditions of any form the compiler lets through, and some it does not. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    find,
    onMessage,
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    tie('any').map((not) => ({ not })),
    fc.record({ all: fc.array(tie('any'), { minLength: 1, maxLength: 3 }), within: fc.nat(12) }),
  ),
})).any

/** Conditions without `not`: more findings can only make them hold. */
export const positive: fc.Arbitrary<Condition> = condition.filter((it) => !JSON.stringify(it).includes('"not"'))

export const rules: fc.Arbitrary<PolicyRule[]> = fc
  .array(fc.tuple(condition, fc.constantFrom<Action>('allow', 'warn', 'block')), { maxLength: 5 })
  .map((items) => items.map(([when, action], index) => rule(`rule-${index}`, when, action)))
