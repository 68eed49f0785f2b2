import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation, ConversationKeys, ConversationOptions } from '../../src/conversation/options.ts'
import { conversationKeys } from '../../src/crypto/index.ts'
import { ConfigError } from '../../src/errors.ts'
import { createFilter } from '../../src/index.ts'
import { anyText } from '../properties/texts.ts'
import { benignDialogues, splitDialogues } from './dialogues.ts'

const filter = createFilter()
const secret = Uint8Array.from({ length: 32 }, (_, i) => i * 7)
const sealed = conversationKeys(secret)
const { fingerprint } = sealed
/** Keys without a sealer. */
const open: ConversationKeys = { fingerprint }

interface Turn {
  readonly text: string
  readonly from: string
  readonly id: string | undefined
  readonly time: number
  readonly sequence: number
}

const anyTurn: fc.Arbitrary<Turn> = fc.record({
  text: fc.oneof(
    anyText,
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom('card 4539 5787', '6362 1486', 'my ssn is', '219-48-1234', 'Patient John Miller', 'has diabetes'),
  ),
  from: fc.oneof(fc.constantFrom('ann', 'bob'), fc.string({ unit: 'binary', maxLength: 200 })),
  id: fc.option(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.string({ unit: 'binary', maxLength: 300 })), {
    nil: undefined,
  }),
  time: fc.oneof(fc.integer({ min: 0, max: 1e7 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  sequence: fc.oneof(fc.constant(0), fc.double({ noNaN: true, noDefaultInfinity: true })),
})
const anyTurns = fc.array(anyTurn, { maxLength: 40 })

function say(conversation: Conversation, { text, from, id, time, sequence }: Turn): unknown {
  const turn = { time, sequence, ...(id === undefined ? {} : { id }), sent: true }
  return conversation.check({ text, sender: { id: from }, conversationId: 't' }, turn)
}

describe('the serialized form', () => {
  it.each([
    ['sealed', sealed],
    ['open', open],
  ] as const)('%s: is at most 4,096 characters of ASCII for any messages', (_, keys) => {
    fc.assert(
      fc.property(anyTurns, (turns) => {
        const conversation = filter.conversation({ keys })
        for (const turn of turns) say(conversation, turn)
        const text = conversation.serialize('t') ?? ''
        expect(text.length).toBeLessThanOrEqual(4096)
        expect(text).toMatch(/^[\w.-]*$/)
      }),
      { numRuns: 150 },
    )
  })

  it('stays small for the largest messages, senders, ids and numbers of findings', () => {
    const list = Array.from({ length: 300 }, (_, i) => `person${i}@fastmail.com 415-555-${1000 + i}`).join('\n')
    let longest = 0
    for (const keys of [sealed, open]) {
      const conversation = filter.conversation({ keys })
      for (let i = 0; i < 60; i++) {
        const text = i % 3 === 0 ? list : i % 3 === 1 ? '\ud800'.repeat(1000) : `4539 ${i} ${'\u0001'.repeat(120)}`
        say(conversation, {
          text,
          from: `${i % 5}`.repeat(500),
          id: `${i}${'\udfff'.repeat(400)}`,
          time: i / 7,
          sequence: i * 1.1e-200,
        })
        longest = Math.max(longest, conversation.serialize('t')?.length ?? 0)
      }
    }
    expect(longest).toBeGreaterThan(2000)
    expect(longest).toBeLessThanOrEqual(4096)
  })

  it('sealed: continuing from it equals never having stopped', () => {
    fc.assert(
      fc.property(anyTurns, anyTurns, (before, after) => {
        const kept = filter.conversation({ keys: sealed })
        for (const turn of before) say(kept, turn)
        const text = kept.serialize('t')
        const restarted = filter.conversation({ keys: conversationKeys(secret) })
        if (text !== undefined) restarted.restore(text, 't')
        for (const turn of after) expect(say(restarted, turn)).toEqual(say(kept, turn))
        expect(restarted.serialize('t')).toEqual(kept.serialize('t'))
      }),
      { numRuns: 120 },
    )
  })

  it('open: keeps counts and conjunctions, and no text', () => {
    const kept = filter.conversation({ keys: open })
    const at = { time: 0, id: 'first' }
    kept.check('Patient John Miller, card 4539 5787', at)
    const restarted = filter.conversation({ keys: open })
    restarted.restore(kept.serialize() ?? '')
    const verdict = restarted.check('diagnosed with type 2 diabetes', { time: 1 })
    expect(verdict.reasons.map(({ policyRule }) => policyRule)).toContain('phi')
    expect(verdict.conversation?.earlier[0]).not.toHaveProperty('message')
    expect(restarted.check('6362 1486', { time: 2 }).conversation).toBeUndefined()
    expect(kept.check('6362 1486', { time: 2 }).conversation).toBeDefined()
  })

  it('serves as what a store gives back', () => {
    const saved = new Map<string, string>()
    const options: ConversationOptions = {
      keys: sealed,
      store: {
        get: (thread) => saved.get(thread),
        set: (thread, conversation) => void saved.set(thread, conversation.serialize()),
        delete: (thread) => void saved.delete(thread),
      },
    }
    filter.conversation(options).check('card number 4539 5787', { time: 0 })
    expect(saved.size).toBe(1)
    expect(filter.conversation(options).check('6362 1486', { time: 1 }).conversation?.findings).toHaveLength(1)
    saved.set('', 'presend-thread.1.sealed.AAAA')
    expect(filter.conversation(options).check('hello', { time: 2 }).action).toBe('block')
  })
})

describe('no readable content', () => {
  /** Every run of five characters of what was said, and everybody's name. */
  function pieces(texts: readonly string[]): Set<string> {
    const found = new Set<string>()
    for (const text of texts) for (let at = 0; at + 5 <= text.length; at++) found.add(text.slice(at, at + 5))
    return found
  }

  const dialogues = [...splitDialogues(5, 60), ...benignDialogues(5, 30)]

  it.each([
    ['sealed', sealed],
    ['open', open],
  ] as const)('%s: stands in the state, encoded or not, nor in a verdict', (form, keys) => {
    let looked = 0
    for (const { said, locale } of dialogues) {
      const conversation = filter.conversation({ keys })
      const names = { ann: 'annabel.sender', ben: 'benjamin.sender' }
      const outputs: string[] = []
      for (const { text, id, time, from } of said) {
        const sender = from === 'anna' ? names.ann : names.ben
        const verdict = conversation.check({ text, locale, sender: { id: sender } }, { time, id: `message-${id}` })
        outputs.push(JSON.stringify({ ...verdict, reasons: [], policyDigest: '' }))
      }
      const state = conversation.serialize() ?? ''
      const body = atob((state.split('.')[3] ?? '').replaceAll('-', '+').replaceAll('_', '/'))
      if (form === 'open') expect(body).not.toContain('message-')
      for (const piece of pieces([...said.map(({ text }) => text), ...Object.values(names)])) {
        looked += 1
        expect(state.includes(piece) || body.includes(piece)).toBe(false)
        // Times and rule names are digits and words of their own.
        if (/^\D+$/.test(piece) && /[^a-z -]/i.test(piece))
          expect(outputs.some((output) => output.includes(piece))).toBe(false)
      }
    }
    expect(looked).toBeGreaterThan(2000)
  })

  it('hashes nothing without a key', () => {
    const state = (key: Uint8Array): string => {
      const conversation = filter.conversation({ keys: { fingerprint: conversationKeys(key).fingerprint } })
      conversation.check('write to jane.doe@fastmail.com', { time: 0 })
      return atob(conversation.serialize()?.split('.')[3]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')
    }
    const words = (text: string): string[] => text.match(/"[\w-]{10,}"/g) ?? []
    const other = words(state(secret.map((byte) => byte ^ 1)))
    // The thread, the rules, the sender and the value.
    expect(words(state(secret))).toHaveLength(4)
    expect(words(state(secret)).filter((word) => other.includes(word))).toEqual([])
  })
})

describe('a state that is not the thread’s own', () => {
  const original = (() => {
    const conversation = filter.conversation({ keys: sealed })
    conversation.check('my ssn is', { time: 0 })
    return conversation.serialize() ?? ''
  })()
  const openText = (() => {
    const conversation = filter.conversation({ keys: open })
    conversation.check('write to jane.doe@fastmail.com', { time: 0 })
    return conversation.serialize() ?? ''
  })()

  it('is refused, saying what was expected', () => {
    const wrong: [string, ConversationOptions, RegExp][] = [
      ['', { keys: sealed }, /begins with presend-thread\.1\./],
      ['219-48-1234', { keys: sealed }, /begins with presend-thread\.1\./],
      ['presend-thread.1.sealed.%%%', { keys: sealed }, /base64url/],
      ['presend-thread.1.other.AAAA', { keys: sealed }, /the form `sealed`/],
      [`${original.slice(0, -2)}AA`, { keys: sealed }, /altered/],
      [original, { keys: conversationKeys(secret.map((byte) => byte + 1)) }, /other keys/],
      [original, { keys: open }, /`open`/],
      [original, { keys: sealed, id: 'another' }, /the thread of this name/],
      [original, {}, /needs `keys`/],
      [`${openText}x`, { keys: open }, /altered/],
      [openText.replace('.open.', '.open.A'), { keys: open }, /altered/],
    ]
    for (const [text, options, expected] of wrong) {
      const conversation = filter.conversation(options)
      expect(() => conversation.restore(text)).toThrow(expected)
      expect(() => conversation.restore(text)).toThrow(ConfigError)
      try {
        conversation.restore(text)
      } catch (error) {
        expect(String(error)).not.toContain('1234')
      }
    }
  })

  it('is refused under other rules', () => {
    const other = createFilter({ packs: [] }).conversation({ keys: sealed })
    expect(() => other.restore(original)).toThrow(/the same rules/)
  })

  it('is refused when it is signed but has another form', () => {
    const forge = (row: unknown): string => {
      const body = btoa(JSON.stringify(row)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
      return `presend-thread.1.open.${body}.${open.fingerprint(`state ${body}`)}`
    }
    const conversation = filter.conversation({ keys: open })
    for (const row of [null, 7, [], ['', '', 0, 0, [[]]], ['', '', 'x', 0, []], { length: 5 }]) {
      expect(() => conversation.restore(forge(row))).toThrow(/the form that this version/)
    }
  })

  it('any text is refused or taken, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), (text) => {
        const conversation = filter.conversation({ keys: sealed })
        for (const state of [text, `presend-thread.1.sealed.${text}`, `presend-thread.1.open.${text}.${text}`]) {
          expect(() => conversation.restore(state)).toThrow(ConfigError)
        }
      }),
    )
  })

  it('cannot be written without keys', () => {
    const conversation = filter.conversation()
    expect(conversation.serialize()).toBeUndefined()
    conversation.check('my ssn is', { time: 0 })
    expect(() => conversation.serialize()).toThrow(/needs `keys`/)
  })
})

describe('any thread', () => {
  it('gives a verdict, plain data whose spans lie in their texts', () => {
    fc.assert(
      fc.property(anyTurns, (turns) => {
        const conversation = filter.conversation()
        for (const turn of turns) {
          const verdict = say(conversation, turn) as ReturnType<Conversation['check']>
          expect(verdict.reasons.map(({ policyRule }) => policyRule)).not.toContain('internal-error')
          expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
          let end = 0
          for (const { span } of verdict.redactions) {
            expect(span.start).toBeGreaterThanOrEqual(end)
            end = span.end
          }
          expect(end).toBeLessThanOrEqual(turn.text.length)
          for (const { span, parts } of verdict.findings) {
            expect(span.end).toBeLessThanOrEqual(turn.text.length)
            for (const part of parts ?? []) expect(part.span.start).toBeLessThan(part.span.end)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
