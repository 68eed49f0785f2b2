import { describe, expect, it } from 'vitest'
import { decide } from '../../src/policy/decide.ts'
import type { Action, Audience, Finding, Message } from '../../src/types.ts'
import { context, finding, fired, speaking } from './make.ts'
import { shippedPolicy } from './shipped.ts'

const policy = shippedPolicy('hospital')

const to = (...audiences: Audience[]): Message => ({ recipients: audiences.map((audience) => ({ audience })) })
const team = to('team', 'self')
const house = to('team', 'internal')
const person = finding('PERSON', 'identity', { confidence: 0.7 })
const illness = finding('MEDICAL_CONDITION', 'health', { confidence: 0.7 })
const record = finding('MEDICAL_RECORD_NUMBER', 'health', { confidence: 0.7 })
const ssn = finding('US_SSN', 'identity', { confidence: 0.7, evidence: speaking('context') })
const birth = finding('DATE_OF_BIRTH', 'date')
const age = finding('AGE', 'identity', { tags: ['hipaa:C'] })
const phi = [person, illness]

const cases: [string, Finding[], Message, Action, string[]][] = [
  ['PHI to nobody in particular', phi, {}, 'block', ['phi-outside-house']],
  [
    'PHI in a group of unknown members',
    phi,
    { channel: 'whatsapp', recipients: [{ id: 'x' }] },
    'block',
    ['phi-outside-house'],
  ],
  ['PHI to the team and one unknown', phi, { recipients: [{ audience: 'team' }, {}] }, 'block', ['phi-outside-house']],
  ['PHI to a partner', phi, to('team', 'partner'), 'block', ['phi-outside-house']],
  ['PHI to a model', phi, to('model'), 'block', ['phi-outside-house']],
  ['PHI to the team', phi, team, 'allow', []],
  ['PHI to the house', phi, house, 'warn', ['phi-beyond-team']],
  ['PHI to the team on a messenger', phi, { ...team, channel: 'WhatsApp' }, 'warn', ['phi-on-consumer-channel']],
  ['PHI to the team on the hospital’s own', phi, { ...team, channel: 'klinik-chat' }, 'allow', []],
  ['a record number outside', [record], to('client'), 'block', ['patient-number-outside-house']],
  ['a record number to nobody in particular', [record], {}, 'block', ['patient-number-outside-house']],
  ['a record number in the house', [record], house, 'allow', []],
  ['an SSN outside', [ssn], {}, 'block', ['national-id-outside-house']],
  ['an SSN in the house', [ssn], team, 'warn', ['national-id-in-house']],
  ['a name with a birth date outside', [person, birth], {}, 'block', ['patient-identified-outside-house']],
  ['a name with a birth date in the team', [person, birth], team, 'allow', []],
  ['a great age and an illness outside', [age, illness], {}, 'warn', ['great-age-outside-house']],
  ['a great age and an illness in the team', [age, illness], team, 'allow', []],
  ['a name outside', [person], {}, 'allow', []],
  ['an illness outside', [illness], {}, 'allow', []],
  ['a password to the team', [finding('SECRET_PASSWORD', 'secret')], team, 'block', ['secret']],
  [
    'a card with its code to oneself',
    [finding('CREDIT_CARD', 'finance'), finding('CVV', 'finance')],
    to('self'),
    'block',
    ['card-with-cvv', 'payment-number'],
  ],
  ['an IBAN in the house', [finding('IBAN', 'finance')], house, 'warn', ['payment-number']],
  [
    'a list of contacts in the team',
    [0, 9, 18, 27, 36].map((start) => finding('EMAIL', 'contact', { span: { start, end: start + 8 } })),
    team,
    'warn',
    ['contact-list'],
  ],
  ['nothing', [], {}, 'allow', []],
]

describe('the hospital policy', () => {
  it.each(cases)('%s', (_, found, message, action, reasons) => {
    const decision = decide(policy, found, context({ message }))
    expect(fired(decision)).toEqual(reasons)
    expect(decision.action).toBe(action)
  })

  it('tells a nurse what to remove and which channel to use, in three languages', () => {
    const tipIn = (language: 'en' | 'de' | 'zh'): string | undefined =>
      decide(policy, phi, context({ language })).reasons[0]?.tip
    expect(tipIn('en')).toMatch(/name.*secure messenger/)
    expect(tipIn('de')).toMatch(/Name.*Klinik-Messenger/)
    expect(tipIn('zh')).toMatch(/姓名.*安全通讯工具/)
  })

  it('blocks what could not be read to the end', () => {
    expect(decide(policy, [], context({ incomplete: { limit: 'characters', readTo: 1 } })).action).toBe('block')
  })

  it('pays for no rule in a message without findings', () => {
    expect(policy.rules.every((rule) => rule.needsFinding)).toBe(true)
  })
})
