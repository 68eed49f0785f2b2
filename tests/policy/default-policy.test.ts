import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../src/policy/decide.ts'
import type { Action, Finding } from '../../src/types.ts'
import { context, finding, findings, fired, speaking } from './make.ts'
import { shippedPolicy } from './shipped.ts'

const policy = shippedPolicy('default')

const sure = { confidence: 0.9 }
const listed = { confidence: 0.7 }
const sample = { confidence: 0.69, evidence: [...speaking('context'), { kind: 'reserved', weight: -0.2 }] } as const
const person = finding('PERSON', 'identity', listed)
const illness = finding('MEDICAL_CONDITION', 'health', listed)
const email = finding('EMAIL', 'contact', sure)
const mailbox = finding('EMAIL', 'contact', { ...sure, tags: ['hipaa:F'] })
/** A health term beside a word such as "patient". */
const theirs = (entityType: string): Finding =>
  finding(entityType, 'health', { ...sure, evidence: speaking('context') })
const phone = (start: number, part: Partial<Finding> = sure): Finding =>
  finding('PHONE', 'contact', { span: { start, end: start + 9 }, ...part })
const card = finding('CREDIT_CARD', 'finance', sure)
const cvv = finding('CVV', 'finance', { ...listed, tags: ['pci:sad'] })
const ssn = finding('US_SSN', 'identity', sure)
const record = finding('MEDICAL_RECORD_NUMBER', 'identity', sure)
const birth = finding('DATE_OF_BIRTH', 'date', sure)

const cases: [string, Finding[], Action, string[]][] = [
  ['nothing', [], 'allow', []],

  ['a password', [finding('SECRET_PASSWORD', 'secret', { confidence: 0.75 })], 'block', ['secret']],
  ['what may be a password', [finding('SECRET_PASSWORD', 'secret', listed)], 'allow', []],
  ['a published sample key', [finding('SECRET_AWS_ACCESS_KEY_ID', 'secret', sample)], 'allow', []],

  ['a card with its code', [card, cvv], 'block', ['card-with-cvv', 'identifier']],
  [
    'a card with other sensitive data',
    [card, finding('TRACK_DATA', 'finance', { ...listed, tags: ['pci:sad'] })],
    'block',
    ['card-with-cvv', 'identifier'],
  ],
  ['a test card with a code', [finding('CREDIT_CARD', 'finance', sample), cvv], 'allow', []],
  ['a card', [card], 'warn', ['identifier']],
  ['a test card', [finding('CREDIT_CARD', 'finance', sample)], 'allow', []],
  ['three digits that may be a code', [cvv], 'allow', []],

  ['a sure SSN', [ssn], 'block', ['national-id', 'identifier']],
  [
    'an SSN after its cue',
    [finding('US_SSN', 'identity', { ...listed, evidence: speaking('context') })],
    'block',
    ['national-id'],
  ],
  ['what may be an SSN', [finding('US_SSN', 'identity', listed)], 'allow', []],
  ['a published sample SSN', [finding('US_SSN', 'identity', sample)], 'allow', []],
  ['a Chinese resident id', [finding('CN_RESIDENT_ID', 'identity', sure)], 'block', ['national-id', 'identifier']],
  ['a German tax id', [finding('DE_TAX_ID', 'identity', sure)], 'block', ['national-id', 'identifier']],
  ['a German postal code', [finding('DE_POSTAL_CODE', 'location', sure)], 'allow', []],
  [
    'another country’s id by its tag',
    [finding('FR_NIR', 'identity', { ...sure, tags: ['national-id'] })],
    'block',
    ['national-id', 'identifier'],
  ],
  [
    'the same, after a cue',
    [finding('FR_NIR', 'identity', { ...listed, tags: ['national-id'], evidence: speaking('context') })],
    'block',
    ['national-id'],
  ],

  ['an IBAN', [finding('IBAN', 'finance', sure)], 'warn', ['identifier']],
  ['what may be an IBAN', [finding('IBAN', 'finance', { confidence: 0.84 })], 'allow', []],
  ['a BIC', [finding('BIC', 'finance', sure)], 'allow', []],
  ['an NPI, which is public', [finding('US_NPI', 'identity', sure)], 'allow', []],
  ['a record number', [record], 'warn', ['identifier']],
  [
    'a record number in the health category',
    [finding('MEDICAL_RECORD_NUMBER', 'health', sure)],
    'warn',
    ['identifier'],
  ],

  ['a name', [finding('PERSON', 'identity', sure)], 'allow', []],
  ['a birth date', [birth], 'allow', []],
  ['a name with a birth date', [person, birth], 'warn', ['person-with-birth-date']],
  ['an e-mail address', [email], 'allow', []],
  ['a phone number', [phone(0)], 'allow', []],
  ['a name, a phone number and an address', [person, phone(0), email], 'allow', []],
  ['four phone numbers', [0, 20, 40, 60].map((at) => phone(at)), 'allow', []],
  ['five phone numbers', [0, 20, 40, 60, 80].map((at) => phone(at)), 'warn', ['contact-list']],
  [
    'numbers and addresses, five together',
    [phone(0), phone(20), phone(40), phone(60), { ...email, span: { start: 80, end: 90 } }],
    'warn',
    ['contact-list'],
  ],
  ['what may be five phone numbers', [0, 20, 40, 60, 80].map((at) => phone(at, listed)), 'allow', []],
  [
    'five extensions',
    [0, 1, 2, 3, 4].map((at) =>
      finding('PHONE_EXTENSION', 'contact', { ...sure, span: { start: at * 9, end: at * 9 + 4 } }),
    ),
    'allow',
    [],
  ],

  ['a diagnosis', [illness], 'allow', []],
  ['a diagnosis code', [finding('ICD10_CODE', 'health', sure)], 'allow', []],
  ['several diagnoses and a medicine', [illness, illness, finding('MEDICATION', 'health', sure)], 'allow', []],
  ['a name and a diagnosis', [person, illness], 'warn', ['phi']],
  ['a phone number and a medicine, of nobody', [phone(0), finding('MEDICATION', 'health', listed)], 'allow', []],
  ['a phone number and the medicine of a patient', [phone(0), theirs('MEDICATION')], 'warn', ['phi']],
  ['a phone number and the procedure of a patient', [phone(0), theirs('PROCEDURE')], 'warn', ['phi']],
  [
    'a phone number, a medicine and an age',
    [phone(0), finding('MEDICATION', 'health', listed), finding('AGE', 'date', sure)],
    'warn',
    ['phi'],
  ],
  ['somebody’s address and a diagnosis', [mailbox, illness], 'warn', ['phi']],
  ['somebody’s address and a procedure', [mailbox, finding('PROCEDURE', 'health', listed)], 'allow', []],
  ['the address of a desk and the diagnosis of a patient', [email, theirs('MEDICAL_CONDITION')], 'allow', []],
  [
    'what may be a phone number, and a medicine',
    [phone(0, listed), finding('MEDICATION', 'health', listed)],
    'allow',
    [],
  ],
  ['a birth date and a diagnosis code', [birth, finding('ICD10_CODE', 'health', listed)], 'warn', ['phi']],
  [
    'a record number and a procedure',
    [finding('MEDICAL_RECORD_NUMBER', 'health', listed), finding('PROCEDURE', 'health', listed)],
    'warn',
    ['phi'],
  ],
  ['a name and an admission date', [person, finding('ADMISSION_DATE', 'date', sure)], 'warn', ['phi']],
  ['an SSN and a diagnosis', [ssn, illness], 'block', ['national-id', 'phi', 'identifier']],
  [
    'a record number twice, which is no health',
    [finding('MEDICAL_RECORD_NUMBER', 'health', listed), finding('MEDICAL_RECORD_NUMBER', 'health', listed)],
    'allow',
    [],
  ],
  ['a link and an illness in season', [finding('URL', 'contact', sure), illness], 'allow', []],
  [
    'a physician and an illness',
    [finding('PHYSICIAN_NAME', 'identity', sure), finding('US_NPI', 'identity', sure), illness],
    'allow',
    [],
  ],
  [
    'a physician and the illness of a patient',
    [finding('PHYSICIAN_NAME', 'identity', sure), theirs('MEDICAL_CONDITION')],
    'warn',
    ['phi'],
  ],
  ['a physician and a procedure', [finding('PHYSICIAN_NAME', 'identity', sure), theirs('PROCEDURE')], 'allow', []],
  ['an address of a machine', [finding('IP_ADDRESS', 'network', sure)], 'allow', []],
]

describe('the default policy', () => {
  it.each(cases)('%s', (_, found, action, reasons) => {
    const decision = decide(policy, found, context())
    expect(fired(decision)).toEqual(reasons)
    expect(decision.action).toBe(action)
  })

  it('counts one address written five times as one contact', () => {
    const five = [0, 20, 40, 60, 80].map((at) => phone(at))
    expect(decide(policy, five, context({ valueKey: () => 'the same' })).action).toBe('allow')
  })

  it('names the findings behind a reason', () => {
    const { reasons } = decide(policy, [card, illness, phone(0), person], context())
    expect(reasons.map(({ policyRule, findings: at }) => [policyRule, at])).toEqual([
      ['phi', [1, 3]],
      ['identifier', [0]],
    ])
  })

  it('speaks to the sender in the sender’s language', () => {
    const tipIn = (language: 'en' | 'de' | 'zh'): string | undefined =>
      decide(policy, [finding('SECRET_PASSWORD', 'secret', sure)], context({ language })).reasons[0]?.tip
    expect(tipIn('en')).toMatch(/^Remove the password/)
    expect(tipIn('de')).toMatch(/^Entfernen Sie das Passwort/)
    expect(tipIn('zh')).toMatch(/^请删除密码/)
  })

  it('lets nobody confirm a block away', () => {
    for (const { action, senderMay } of [...policy.rules, policy.onIncomplete, policy.onError]) {
      expect(senderMay.includes('confirm')).toBe(action === 'warn')
    }
  })

  it('blocks what could not be read to the end', () => {
    const decision = decide(policy, [], context({ incomplete: { limit: 'characters', readTo: 1 } }))
    expect([decision.action, fired(decision)]).toEqual(['block', ['incomplete']])
  })

  it('pays for no rule in a message without findings', () => {
    expect(policy.rules.every((rule) => rule.needsFinding)).toBe(true)
  })

  it('never weakens when there is more to find', () => {
    const real = fc.subarray(
      cases.flatMap(([, found]) => found),
      { maxLength: 8 },
    )
    const order: Action[] = ['allow', 'warn', 'block']
    fc.assert(
      fc.property(real, findings, (some, more) => {
        const before = order.indexOf(decide(policy, some, context()).action)
        expect(order.indexOf(decide(policy, [...more, ...some], context()).action)).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})
