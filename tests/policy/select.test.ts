import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindPolicy } from '../../src/policy/bind.ts'
import type { AudienceCondition, Condition, FindCondition, FindingSelector } from '../../src/policy/policy.ts'
import { selectFindings, selectsMessage } from '../../src/policy/select.ts'
import type { Audience, Finding, Message } from '../../src/types.ts'
import { finding, policy, rule, speaking } from './make.ts'

describe('selecting findings', () => {
  const one = finding('FOO_BAR', 'identity', {
    ruleId: 'foo-bar',
    tags: ['x:1', 'x:2'],
    confidence: 0.75,
    evidence: [...speaking('context', 'validator'), { kind: 'negative-context', weight: -0.3 }],
  })
  const cases: [string, FindingSelector, boolean][] = [
    ['entity type', { entityType: ['FOO_BAR'] }, true],
    ['another entity type', { entityType: ['FOO'] }, false],
    ['one of several', { entityType: ['BAZ', 'FOO_BAR'] }, true],
    ['start of an entity type', { entityType: ['FOO_*'] }, true],
    ['another start', { entityType: ['BAR*'] }, false],
    ['an exception', { category: ['identity'], exceptEntityType: ['FOO*'] }, false],
    ['an exception that is another', { category: ['identity'], exceptEntityType: ['BAZ'] }, true],
    ['category', { category: ['health', 'identity'] }, true],
    ['another category', { category: ['health'] }, false],
    ['tag', { tag: ['x:2'] }, true],
    ['another tag', { tag: ['x:3'] }, false],
    ['rule', { ruleId: ['foo-bar'] }, true],
    ['another rule', { ruleId: ['foo'] }, false],
    ['confidence reached', { minConfidence: 0.75 }, true],
    ['confidence not reached', { minConfidence: 0.76 }, false],
    ['evidence', { evidence: ['context', 'validator'] }, true],
    ['evidence of which one is missing', { evidence: ['context', 'locale'] }, false],
    ['evidence that speaks against', { evidence: ['negative-context'] }, false],
    ['absence', { without: ['reserved'] }, true],
    ['absence of what speaks against', { without: ['negative-context'] }, false],
    ['all keys together', { entityType: ['FOO*'], category: ['health'] }, false],
  ]
  const select = (find: FindingSelector, ...findings: Finding[]): readonly number[] =>
    selectFindings({ find }, { message: {}, findings, valueAt: String })

  it.each(cases)('%s', (_, selector, selected) => {
    expect(select(selector, one)).toEqual(selected ? [0] : [])
  })

  it.each(cases)('%s, once bound to the rules', (_, find, selected) => {
    const { ruleId, entityType, category, tags } = one
    const other = { ruleId: 'other', entityType: 'NOTHING', category: 'signal', tags: [] } as const
    const bound = bindPolicy(policy(rule('a', { find })), [other, { ruleId, entityType, category, tags }])
    const facts = { message: {}, findings: [one], ruleIndexes: [1], valueAt: String }
    expect(selectFindings(bound.rules[0]?.when as FindCondition, facts)).toEqual(selected ? [0] : [])
  })

  it('does not select a finding without a confidence by one', () => {
    expect(select({ minConfidence: 0 }, { ...one, confidence: Number.NaN })).toEqual([])
  })
})

describe('audience', () => {
  const everyTeam: AudienceCondition = { audience: ['team', 'self'], match: 'every' }
  const to = (...audiences: (Audience | undefined)[]): Message => ({
    recipients: audiences.map((audience) => (audience === undefined ? { id: 'x' } : { audience })),
  })

  it('trusts nobody by silence', () => {
    for (const message of [{}, to(), to(undefined), to('team', undefined)]) {
      expect(selectsMessage(everyTeam, message)).toBe(false)
      expect(selectsMessage({ audience: ['external'] }, message)).toBe(true)
    }
  })

  it('takes everyone or someone, as asked', () => {
    expect(selectsMessage(everyTeam, to('team', 'self'))).toBe(true)
    expect(selectsMessage(everyTeam, to('team', 'client'))).toBe(false)
    expect(selectsMessage({ audience: ['client'] }, to('team', 'client'))).toBe(true)
    expect(selectsMessage({ audience: ['client'], match: 'some' }, to('team'))).toBe(false)
    expect(selectsMessage({ audience: ['external'] }, to('team'))).toBe(false)
  })

  it('never counts an unknown recipient into any trusted group', () => {
    const audience = fc.constantFrom<Audience | undefined>('self', 'team', 'internal', 'partner', 'client', undefined)
    fc.assert(
      fc.property(fc.array(audience), (others) => {
        expect(
          selectsMessage(
            { audience: ['self', 'team', 'internal', 'external'], match: 'every' },
            to(...others, undefined),
          ),
        ).toBe(false)
      }),
    )
  })
})

describe('the rest of the message', () => {
  const cases: [string, Extract<Condition, object> & Parameters<typeof selectsMessage>[0], Message, boolean][] = [
    ['channel in any case', { channel: ['whatsapp'] }, { channel: 'WhatsApp' }, true],
    ['another channel', { channel: ['whatsapp'] }, { channel: 'mail' }, false],
    ['no channel', { channel: ['whatsapp'] }, {}, false],
    ['sender role', { senderRole: ['nurse'] }, { sender: { id: 'x', roles: ['it', 'Nurse'] } }, true],
    ['another role', { senderRole: ['nurse'] }, { sender: { id: 'x', roles: ['it'] } }, false],
    ['no sender', { senderRole: ['nurse'] }, {}, false],
    ['extension in any case', { attachment: { extension: ['csv'] } }, { attachments: [{ name: 'a.b.CSV' }] }, true],
    [
      'extension before dots and blanks',
      { attachment: { extension: ['exe'] } },
      { attachments: [{ name: 'a.exe. .' }] },
      true,
    ],
    ['no extension', { attachment: { extension: ['csv'] } }, { attachments: [{ name: 'csv' }, {}] }, false],
    [
      'media type without parameters',
      { attachment: { mediaType: ['text/csv'] } },
      { attachments: [{ mediaType: 'Text/CSV; header=present' }] },
      true,
    ],
    [
      'media type family',
      { attachment: { mediaType: ['image/*'] } },
      { attachments: [{ mediaType: 'image/png' }] },
      true,
    ],
    [
      'another family',
      { attachment: { mediaType: ['image/*'] } },
      { attachments: [{ mediaType: 'imagery/png' }] },
      false,
    ],
    [
      'extension and media type of one attachment',
      { attachment: { extension: ['csv'], mediaType: ['text/csv'] } },
      { attachments: [{ name: 'a.csv' }, { mediaType: 'text/csv' }] },
      false,
    ],
    ['no attachment', { attachment: { extension: ['csv'] } }, {}, false],
  ]
  it.each(cases)('%s', (_, condition, message, selected) => {
    expect(selectsMessage(condition, message)).toBe(selected)
  })

  it('takes any attachment name without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, mediaType) => {
        const held = selectsMessage({ attachment: { extension: ['csv'] } }, { attachments: [{ name, mediaType }] })
        expect(held).toBe(/\.csv[. ]*$/i.test(name))
      }),
    )
  })
})
