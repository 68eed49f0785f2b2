import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindPolicy } from '../../src/policy/bind.ts'
import { decide } from '../../src/policy/decide.ts'
import type { Finding, Message } from '../../src/types.ts'
import { condition, context, findings, policy, rule, rules } from './make.ts'

const messages: fc.Arbitrary<Message> = fc.constantFrom<Message>({}, { channel: 'chat' }, { recipients: [{ id: 'x' }] })

/** Each finding comes from a rule of its own, and the filter has others that found nothing. */
function expectSameDecision(unbound: Parameters<typeof decide>[0], found: readonly Finding[], message: Message): void {
  const idle = { ruleId: 'idle', entityType: 'FOO', category: 'identity', tags: [] } as const
  const bound = bindPolicy(unbound, [idle, ...found, idle])
  const ruleIndexes = found.map((_, index) => index + 1)
  expect(decide(bound, found, context({ message, ruleIndexes }))).toEqual(decide(unbound, found, context({ message })))
}

describe('bindPolicy', () => {
  it('changes no decision', () => {
    fc.assert(
      fc.property(rules, findings, messages, (list, found, message) => {
        expectSameDecision(policy(...list), found, message)
      }),
    )
  })

  it('changes none for more policy rules than there are bits, which then share one', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 33, maxLength: 70 }), findings, messages, (list, found, message) => {
        expectSameDecision(policy(...list.map((when, at) => rule(`rule-${at}`, when))), found, message)
      }),
      { numRuns: 50 },
    )
  })
})
