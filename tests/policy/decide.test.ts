import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareActions, decide, decideOnError, joinActions } from '../../src/policy/decide.ts'
import { needsFinding } from '../../src/policy/policy.ts'
import type { Action, Message } from '../../src/types.ts'
import { condition, context, find, finding, findings, fired, policy, positive, rule, rules } from './make.ts'

const messages: fc.Arbitrary<Message> = fc.constantFrom<Message>(
  {},
  { channel: 'Chat', recipients: [{ audience: 'team' }] },
  { channel: 'mail', recipients: [{ audience: 'team' }, { id: 'x' }] },
)

const foo = finding('FOO', 'identity')
const bar = finding('BAR', 'health', { span: { start: 10, end: 14 } })

describe('decide', () => {
  it('allows, without a reason, when no rule fires', () => {
    expect(decide(policy(rule('a', { find: { entityType: ['FOO'] } })), [bar], context())).toEqual({
      action: 'allow',
      reasons: [],
    })
  })

  it('names rule, action, tip, options and the findings it rests on', () => {
    const decision = decide(policy(rule('a', { find: { entityType: ['FOO'] } }, 'block')), [bar, foo], context())
    expect(decision).toEqual({
      action: 'block',
      reasons: [{ policyRule: 'a', action: 'block', tip: 'a en', senderMay: ['edit'], findings: [1] }],
    })
  })

  it('sorts reasons by action, strongest first, then by rule', () => {
    const any = { find: { minConfidence: 0 } }
    const decision = decide(
      policy(rule('a', any, 'allow'), rule('b', any, 'warn'), rule('c', any, 'block'), rule('d', any, 'warn')),
      [foo],
      context({ incomplete: { limit: 'characters', readTo: 9 } }),
    )
    expect(fired(decision)).toEqual(['c', 'incomplete', 'b', 'd', 'a'])
  })

  it('speaks the language asked for, and English where a tip is not translated', () => {
    const toy = policy(rule('a', { find: { entityType: ['FOO'] } }))
    expect(decide(toy, [foo], context({ language: 'de' })).reasons[0]?.tip).toBe('a de')
    expect(decide(toy, [foo], context({ language: 'zh' })).reasons[0]?.tip).toBe('a en')
  })

  it('blocks an incomplete reading with no finding, as the policy says', () => {
    const decision = decide(policy(), [], context({ incomplete: { limit: 'candidates', readTo: 9 }, language: 'zh' }))
    expect(decision).toEqual({
      action: 'block',
      reasons: [{ policyRule: 'incomplete', action: 'block', tip: '停', senderMay: [], findings: [] }],
    })
  })

  it('answers an internal error with the policy’s consequence alone', () => {
    const decision = decideOnError(policy(rule('a', { not: { channel: ['x'] } }, 'warn')), 'de')
    expect(decision.action).toBe('block')
    expect(fired(decision)).toEqual(['internal-error'])
    expect(decision.reasons[0]?.tip).toBe('halt')
  })

  it('asks for values only where something is counted, once for each finding', () => {
    const asked: string[] = []
    const valueKey = (it: { entityType: string }): string => {
      asked.push(it.entityType)
      return it.entityType
    }
    const one = rule('one', { find: { minConfidence: 0 } })
    expect(decide(policy(one), [foo, bar], context({ valueKey })).action).toBe('warn')
    expect(asked).toEqual([])
    const two = rule('two', { find: { minConfidence: 0 }, distinct: 2 })
    const three = rule('three', { find: { minConfidence: 0 }, distinct: 2 })
    expect(decide(policy(two, three), [foo, bar], context({ valueKey })).action).toBe('warn')
    expect(asked).toEqual(['FOO', 'BAR'])
  })

  it('looks at no rule that needs a finding when there is none', () => {
    const untouchable = rule('a', { find: { minConfidence: 0 } })
    Object.defineProperty(untouchable, 'when', {
      get() {
        throw new Error('looked')
      },
    })
    expect(decide(policy(untouchable), [], context()).action).toBe('allow')
    expect(() => decide(policy(untouchable), [foo], context())).toThrow('looked')
  })
})

describe('the algebra of actions', () => {
  const action = fc.constantFrom<Action>('allow', 'warn', 'block')

  it('joins by the strongest: associative, commutative, idempotent, allow is neutral', () => {
    fc.assert(
      fc.property(action, action, action, (a, b, c) => {
        expect(joinActions(a, joinActions(b, c))).toBe(joinActions(joinActions(a, b), c))
        expect(joinActions(a, b)).toBe(joinActions(b, a))
        expect(joinActions(a, a)).toBe(a)
        expect(joinActions(a, 'allow')).toBe(a)
        expect(compareActions(joinActions(a, b), a)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('decides the join of what each rule decides alone', () => {
    fc.assert(
      fc.property(rules, findings, messages, (list, found, message) => {
        const alone = list.map((one) => decide(policy(one), found, context({ message })).action)
        expect(decide(policy(...list), found, context({ message })).action).toBe(alone.reduce(joinActions, 'allow'))
      }),
    )
  })

  it('does not depend on the order of the rules', () => {
    fc.assert(
      fc.property(
        rules.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        findings,
        messages,
        (both, found, message) => {
          const [before, after] = both.map((list) => decide(policy(...list), found, context({ message })))
          expect(after?.action).toBe(before?.action)
          expect(after && fired(after).sort()).toEqual(before && fired(before).sort())
        },
      ),
    )
  })

  it('does not depend on the order of the findings, and reasons follow them', () => {
    fc.assert(
      fc.property(
        rules,
        findings.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        messages,
        (list, both, message) => {
          const [before, after] = both.map((found) => {
            const { action, reasons } = decide(policy(...list), found, context({ message }))
            return {
              action,
              reasons: reasons.map((one) => ({ ...one, findings: new Set(one.findings.map((at) => found[at])) })),
            }
          })
          expect(after).toEqual(before)
        },
      ),
    )
  })

  it('never weakens when findings are added, unless a rule says not', () => {
    fc.assert(
      fc.property(positive, findings, findings, (when, some, more) => {
        const toy = policy(rule('a', when, 'block'))
        const before = decide(toy, some, context()).action
        expect(compareActions(decide(toy, [...some, ...more], context()).action, before)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('keeps De Morgan’s laws', () => {
    fc.assert(
      fc.property(condition, condition, findings, messages, (a, b, found, message) => {
        const holds = (when: typeof a): boolean =>
          decide(policy(rule('a', when, 'block')), found, context({ message })).action === 'block'
        expect(holds({ not: { all: [a, b] } })).toBe(holds({ any: [{ not: a }, { not: b }] }))
        expect(holds({ not: { any: [a, b] } })).toBe(holds({ all: [{ not: a }, { not: b }] }))
      }),
    )
  })

  it('skips a rule without findings only when it would not have fired', () => {
    fc.assert(
      fc.property(condition, messages, (when, message) => {
        const looked = decide(policy({ ...rule('a', when), needsFinding: false }), [], context({ message }))
        expect(decide(policy(rule('a', when)), [], context({ message }))).toEqual(looked)
        if (needsFinding(when)) expect(looked.reasons).toEqual([])
      }),
    )
  })

  it('names ascending indexes of findings that exist, each once', () => {
    fc.assert(
      fc.property(rules, findings, messages, (list, found, message) => {
        for (const { findings: at } of decide(policy(...list), found, context({ message })).reasons) {
          expect(at).toEqual([...new Set(at)].sort((a, b) => a - b))
          expect(at.every((index) => found[index] !== undefined)).toBe(true)
        }
      }),
    )
  })

  it('names enough findings to make a rule fire by themselves', () => {
    fc.assert(
      fc.property(positive, findings, (when, found) => {
        const toy = policy(rule('a', when, 'block'))
        const reason = decide(toy, found, context()).reasons[0]
        fc.pre(reason !== undefined)
        const witnesses = found.filter((_, index) => reason.findings.includes(index))
        expect(decide(toy, witnesses, context()).action).toBe('block')
      }),
    )
  })
})

describe('within', () => {
  it('measures from the end of one finding to the start of the other', () => {
    const holds = (within: number): boolean =>
      decide(
        policy(rule('a', { all: [{ find: { entityType: ['FOO'] } }, { find: { entityType: ['BAR'] } }], within })),
        [foo, bar],
        context(),
      ).action === 'warn'
    expect(holds(5)).toBe(false)
    expect(holds(6)).toBe(true)
  })

  it('does not reach from one field into another', () => {
    const when = { all: [{ find: { entityType: ['FOO'] } }, { find: { entityType: ['BAR'] } }], within: 100 }
    expect(decide(policy(rule('a', when)), [foo, { ...bar, field: '/a' }], context()).action).toBe('allow')
  })

  it('names only the findings in a close group', () => {
    const far = finding('FOO', 'identity', { span: { start: 500, end: 504 } })
    const when = { all: [{ find: { entityType: ['FOO'] } }, { find: { entityType: ['BAR'] } }], within: 10 }
    expect(decide(policy(rule('a', when)), [far, foo, bar], context()).reasons[0]?.findings).toEqual([1, 2])
  })

  it('counts distinct values within reach alone', () => {
    const at = (start: number): ReturnType<typeof finding> =>
      finding('FOO', 'identity', { span: { start, end: start + 1 } })
    const when = {
      all: [{ find: { entityType: ['FOO'] }, distinct: 3 }, { find: { entityType: ['BAR'] } }],
      within: 20,
    }
    expect(decide(policy(rule('a', when)), [at(0), at(3), at(60), bar], context()).action).toBe('allow')
    expect(decide(policy(rule('a', when)), [at(0), at(3), at(20), bar], context()).action).toBe('warn')
  })

  it('agrees with a comparison of all picks, one finding for each member', () => {
    const member = find.filter((one) => 'find' in one && one.distinct === undefined)
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 3 }), fc.nat(12), findings, (all, within, found) => {
        const picks = all.reduce<number[][]>(
          (so, one) => {
            const fits = decide(policy(rule('a', one)), found, context()).reasons[0]?.findings ?? []
            return so.flatMap((pick) => fits.map((index) => [...pick, index]))
          },
          [[]],
        )
        const close = picks.filter((pick) =>
          pick.every((a) =>
            pick.every((b) => {
              const [x, y] = [found[a], found[b]]
              return x !== undefined && y !== undefined && x.field === y.field && y.span.start - x.span.end <= within
            }),
          ),
        )
        const { action, reasons } = decide(policy(rule('a', { all, within })), found, context())
        expect(action === 'warn').toBe(close.length > 0)
        expect(reasons[0]?.findings ?? []).toEqual([...new Set(close.flat())].sort((a, b) => a - b))
      }),
      { numRuns: 300 },
    )
  })
})

function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
}
