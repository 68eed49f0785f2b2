import { describe, expect, it } from 'vitest'
import { compilePolicySource } from '../../src/compile/policy-source.ts'
import type { Conversation, ConversationTurn } from '../../src/conversation/options.ts'
import { conversationKeys } from '../../src/crypto/index.ts'
import { ConfigError } from '../../src/errors.ts'
import { createFilter } from '../../src/index.ts'
import type { Message, Verdict } from '../../src/types.ts'

const filter = createFilter()
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Says things in one thread, a minute apart. */
function talk(conversation: Conversation = filter.conversation()) {
  let minute = 0
  return (text: string | Message, turn: Partial<ConversationTurn> = {}, from = 'ann'): Verdict => {
    const message = typeof text === 'string' ? { text } : text
    return conversation.check({ sender: { id: from }, ...message }, { time: MINUTE * minute++, ...turn })
  }
}

const typesOf = ({ findings, conversation }: Verdict): string[] =>
  (conversation?.findings ?? []).map((index) => findings[index]?.entityType ?? '')
const rulesOf = ({ reasons, conversation }: Verdict): string[] =>
  (conversation?.reasons ?? []).map((index) => reasons[index]?.policyRule ?? '')

describe('an identifier split over messages', () => {
  it('is found when it is complete, with its parts and where they stand', () => {
    const say = talk()
    expect(say('card number 4539 5787', { id: 'a' }).conversation).toBeUndefined()
    expect(say('sorry, one moment', { id: 'b' }).conversation).toBeUndefined()
    const verdict = say('then 6362 1486 ok?', { id: 'c' })
    expect(typesOf(verdict)).toEqual(['CREDIT_CARD'])
    expect(verdict.findings[0]).toMatchObject({
      span: { start: 5, end: 14 },
      parts: [{ message: 'a', time: 0, span: { start: 12, end: 21 } }],
    })
    expect(verdict.action).toBe('warn')
    expect(rulesOf(verdict)).toEqual(['identifier'])
  })

  it('is found although parts of it look like numbers that block, if these were sent', () => {
    const texts = ['身份证号', '110101199003', '074514']
    const say = talk()
    expect(texts.map((text) => typesOf(say(text)).includes('CN_RESIDENT_ID'))).toEqual([false, false, false])
    const sent = talk()
    expect(texts.map((text) => typesOf(sent(text, { sent: true })).includes('CN_RESIDENT_ID'))).toEqual([
      false,
      false,
      true,
    ])
  })

  it('is cut where it stands in the current message', () => {
    const say = talk()
    say('card number 4539 5787')
    const text = 'then 6362 1486 ok?'
    expect(filter.redact(text, say(text), 'label')).toBe('then [CREDIT_CARD] ok?')
  })

  it.each([
    ['two digits at a time', ['ssn: 21', '94', '81', '23', '4'], 'US_SSN'],
    ['letters and digits', ['IBAN: DE', '89 3704', '0044 0532', '0130 00'], 'IBAN'],
    ['full-width digits', ['卡号：４５３９５７８７', '６３６２１４８６'], 'CREDIT_CARD'],
    ['numbered parts', ['card part 1: 4539 5787', 'card part 2: 6362 1486'], 'CREDIT_CARD'],
    ['a password in two', ['my password is: Tr0', 'u', 'b4dor&3x'], 'SECRET_PASSWORD'],
    ['a key in two', ['AKIAIOSFODNN', '7QZXAMPB'], 'SECRET_AWS_ACCESS_KEY_ID'],
    ['an address at the @', ['mail me: jane.doe', '@fastmail.com'], 'EMAIL'],
    ['an address inside words, with chatter', ['jane.doe@fast', 'lol', 'mail.com'], 'EMAIL'],
    ['a number that says what it is, without a cue', ['id 110101', '19900307', '4514'], 'CN_RESIDENT_ID'],
    ['a phone number whose start looks like one', ['call me at 415-555', '0147'], 'PHONE'],
  ])('%s', (_, texts, type) => {
    const say = talk()
    expect(texts.flatMap((text) => typesOf(say(text)))).toContain(type)
  })

  it('is not put together from two senders, two threads, or beyond the window', () => {
    const [first, second] = ['card number 4539 5787', '6362 1486']
    const say = talk()
    say(first, {}, 'ann')
    expect(say(second, {}, 'bob').conversation).toBeUndefined()
    say({ text: first, conversationId: 'x' })
    expect(say({ text: second, conversationId: 'y' }).conversation).toBeUndefined()
    const later = talk()
    later(first, { time: 0 })
    expect(later(second, { time: HOUR + 1 }).conversation).toBeUndefined()
  })

  it('stands in the first field of a message without text', () => {
    const say = talk()
    say('card number 4539 5787')
    const verdict = say({ fields: [{ pointer: '/body', text: '6362 1486' }] })
    expect(verdict.findings[0]).toMatchObject({ entityType: 'CREDIT_CARD', field: '/body' })
    expect(verdict.redactions).toEqual([{ field: '/body', span: { start: 0, end: 9 }, entityType: 'CREDIT_CARD' }])
  })

  it('is not announced twice: what a message shows alone is not the conversation', () => {
    const say = talk()
    say('my card is 4539 5787 6362 1486')
    expect(say('ok 12').conversation).toBeUndefined()
    expect(say('mail jane.doe@fastmail.com').conversation).toBeUndefined()
    expect(say('com').conversation).toBeUndefined()
  })
})

describe('a cue in one message, the value in the next', () => {
  it.each([
    ['my ssn is', '219-48-1234', 'US_SSN'],
    ['the password is:', 'Tr0ub4dor&3', 'SECRET_PASSWORD'],
    ['das Passwort lautet', 'Sommer2024!x', 'SECRET_PASSWORD'],
    ['密码是', 'Sommer2024!x', 'SECRET_PASSWORD'],
    ['卡号是', '4539578763621486', 'CREDIT_CARD'],
  ])('%s / …', (cue, value, type) => {
    const say = talk()
    say(cue, { id: 'cue' })
    const verdict = say(value)
    // The same digits may be two documents.
    expect(typesOf(verdict)).toContain(type)
    expect(verdict.findings[verdict.conversation?.findings[0] ?? -1]?.parts?.map(({ message }) => message)).toEqual([
      'cue',
    ])
  })

  it('is also found when the cue is delivered last', () => {
    const say = talk()
    expect(say('219-48-1234', { time: 2 * MINUTE }).action).not.toBe('block')
    expect(typesOf(say('my ssn is', { time: MINUTE }))).toEqual(['US_SSN'])
  })

  it('needs a value, not an answer', () => {
    for (const [cue, answer] of [
      ['did you change your password', 'yes'],
      ['the password is', 'on the whiteboard in the kitchen'],
      ['I forgot my password', 'thanks!!'],
      ['my ssn is', 'none of your business'],
      ['please hurry, I lost my passport', 'see you at 10'],
    ] as const) {
      const say = talk()
      say(cue)
      expect(say(answer).conversation, cue).toBeUndefined()
    }
  })
})

describe('the policy over a window', () => {
  it('joins a name and a later diagnosis', () => {
    const say = talk()
    say('Patient John Miller is in room 4', { id: 'name' })
    say('he ate well')
    const verdict = say('diagnosed with type 2 diabetes')
    expect(rulesOf(verdict)).toEqual(['phi'])
    expect(verdict.action).toBe('warn')
    expect(verdict.conversation?.earlier).toMatchObject([{ message: 'name', time: 0, entityType: 'PERSON' }])
    const reason = verdict.reasons.find(({ policyRule }) => policyRule === 'phi')
    expect(reason).toMatchObject({ findings: [0], earlier: [0] })
  })

  it('not of two senders, and not hours apart', () => {
    const say = talk()
    say('Patient John Miller is in room 4', {}, 'ann')
    expect(say('diagnosed with type 2 diabetes', {}, 'bob').conversation).toBeUndefined()
    expect(say('diagnosed with type 2 diabetes', { time: 3 * HOUR }, 'ann').conversation).toBeUndefined()
  })

  it('does not blame a harmless message for what others said', () => {
    const say = talk()
    say('Patient John Miller is in room 4')
    expect(say('diagnosed with type 2 diabetes').action).toBe('warn')
    expect(say('lunch?').action).toBe('allow')
  })

  it('counts distinct values over a day, and each value once', () => {
    const say = talk()
    const names = ['ann.lee', 'bo.chan', 'cy.dent', 'di.ernst']
    for (const name of names) expect(say(`write to ${name}@fastmail.com`).action).toBe('allow')
    expect(say('again: ann.lee@fastmail.com', { time: 10 * HOUR }).action).toBe('allow')
    const verdict = say('and eve.fox@fastmail.com', { time: 11 * HOUR })
    expect(rulesOf(verdict)).toEqual(['contact-list'])
    // Every place is named, the repeated one too.
    expect(verdict.conversation?.earlier).toHaveLength(5)
    expect(say('and flo.gil@fastmail.com', { time: 40 * HOUR }).conversation).toBeUndefined()
  })

  it('counts some seventy values, one in a message, among much else', () => {
    const policy = compilePolicySource({
      policy: 'many',
      version: '1.0.0',
      rules: [
        {
          id: 'fifty',
          when: { find: { entityType: ['EMAIL'] }, distinct: 50 },
          action: 'warn',
          tip: { en: 'Send a link to the list.' },
        },
      ],
    })
    const many = createFilter({ policy })
    const say = talk(many.conversation({ keys: conversationKeys(new Uint8Array(32)) }))
    const fired: number[] = []
    for (let i = 1; i <= 60; i++) {
      if (rulesOf(say(`please also write to person.${i}@fastmail.com before noon`)).length > 0) fired.push(i)
      say('write to me@fastmail.com', {}, `colleague ${i % 3}`)
    }
    expect(fired).toEqual([50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60])
  })

  it('measures distance as if the messages were one text', () => {
    const policy = compilePolicySource({
      policy: 'near',
      version: '1.0.0',
      rules: [
        {
          id: 'name-near-mail',
          when: { all: [{ find: { entityType: ['PERSON'] } }, { find: { entityType: ['EMAIL'] } }], within: 40 },
          action: 'warn',
          tip: { en: 'Remove one of them.' },
        },
      ],
    })
    const near = createFilter({ policy })
    const say = talk(near.conversation())
    say('Patient John Miller')
    expect(rulesOf(say('jane.doe@fastmail.com'))).toEqual(['name-near-mail'])
    expect(say(`${'and so on '.repeat(6)}j.doe@fastmail.com`).conversation).toBeUndefined()
  })
})

describe('what is part of the thread', () => {
  it('an edit replaces what was said, in its place', () => {
    const say = talk()
    say('card number 4539 5787', { id: 'a' })
    say('6362', { id: 'b' })
    say('nothing', { id: 'a' })
    expect(say('1486').conversation).toBeUndefined()
    const corrected = talk()
    corrected('card number 4539 5788', { id: 'a' })
    expect(corrected('6362 1486', { id: 'b' }).conversation).toBeUndefined()
    expect(typesOf(corrected('card number 4539 5787', { id: 'a' }))).toEqual(['CREDIT_CARD'])
  })

  it('what was blocked was not sent, unless the host says so', () => {
    const say = talk()
    say('ssn: 219-48')
    expect(say('1234').action).toBe('block')
    expect(say('1234', { sent: true }).action).toBe('block')
    const forgetful = talk()
    forgetful('my ssn is', { sent: false })
    expect(forgetful('219-48-1234').conversation).toBeUndefined()
  })

  it('forgets a message on request', () => {
    const conversation = filter.conversation()
    const say = talk(conversation)
    say('card number 4539 5787', { id: 'a' })
    conversation.forget('a')
    expect(say('6362 1486').conversation).toBeUndefined()
  })

  it('the sequence decides where times are the same', () => {
    const say = talk()
    say('6362 1486', { time: 5, sequence: 2 })
    expect(typesOf(say('card number 4539 5787', { time: 5, sequence: 1 }))).toEqual(['CREDIT_CARD'])
    const swapped = talk()
    swapped('6362 1486', { time: 5, sequence: 1 })
    expect(swapped('card number 4539 5787', { time: 5, sequence: 2 }).conversation).toBeUndefined()
  })
})

describe('whatever fails', () => {
  it('is a block', () => {
    const conversation = filter.conversation()
    const broken = filter.conversation({
      store: {
        get: () => {
          throw new Error('219-48-1234')
        },
        set: () => undefined,
        delete: () => undefined,
      },
    })
    const verdicts = [
      conversation.check('hello', { time: Number.NaN }),
      conversation.check('hello', { time: 0, sequence: Number.POSITIVE_INFINITY }),
      conversation.check('hello', undefined as unknown as ConversationTurn),
      conversation.check({ text: 7 } as unknown as Message, { time: 0 }),
      conversation.check(null as unknown as Message, { time: 0 }),
      broken.check('hello', { time: 0 }),
    ]
    for (const verdict of verdicts) {
      expect(verdict.action).toBe('block')
      expect(verdict.reasons.map(({ policyRule }) => policyRule)).toEqual(['internal-error'])
      expect(JSON.stringify(verdict)).not.toContain('1234')
    }
  })

  it('is refused when the conversation is made', () => {
    const wrong = [
      { limits: { joinWithin: -1 } },
      { limits: { joinWithin: 10, countWithin: 5 } },
      { limits: { messages: 17 } },
      { limits: { messages: 1.5 } },
      { keys: { fingerprint: () => 'short' } },
    ]
    for (const options of wrong) expect(() => filter.conversation(options)).toThrow(ConfigError)
  })

  it('says the same as `check` where the thread shows nothing', () => {
    const say = talk()
    for (const text of ['hello', 'my card is 4539 5787 6362 1486', 'ssn 219-48-1234', 'Mrs. Jane Roe has asthma']) {
      expect(say(text)).toEqual(filter.check({ text, sender: { id: 'ann' } }))
    }
  })
})
