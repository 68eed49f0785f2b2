import { describe, expect, it } from 'vitest'
import { compilePack } from '../src/compile/index.ts'
import { createFilter as createBareFilter } from '../src/core.ts'
import { ConfigError, createFilter, type FilterOptions, type Message } from '../src/index.ts'

const SSN = '536-22-1234'
const text = `My SSN is ${SSN}, thanks`
const filter = createFilter()
const actionOf = (input: unknown): string => filter.check(input as Message).action

const failure = (make: () => unknown): ConfigError => {
  try {
    make()
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('what is no message', () => {
  it.each<[string, unknown]>([
    ['a list of texts', [text]],
    ['a list of messages', [{ text }]],
    ['a text as an object', new String(text)],
    ['bytes', new TextEncoder().encode(text)],
    ['a promise', Promise.resolve(text)],
    ['a map', new Map([['text', text]])],
    ['a misspelled key', { Text: text }],
    ['nothing at all', {}],
    ['null', null],
    ['a number as text', { text: 5 }],
    ['a field without a pointer', { text, fields: [{ text }] }],
    [
      'two fields of one pointer',
      {
        fields: [
          { pointer: '/a', text },
          { pointer: '/a', text: `x${text}` },
        ],
      },
    ],
  ])('%s is blocked, and not redacted', (_, input) => {
    expect(actionOf(input)).toBe('block')
    const verdict = filter.check(input as Message)
    expect(verdict.reasons.map(({ policyRule }) => policyRule)).toEqual(['internal-error'])
    expect(filter.conversation().check(input as Message, { time: 0 }).action).toBe('block')
    if (input !== null) expect(() => filter.redact(input as Message, verdict, 'label')).toThrow(TypeError)
  })

  it('attachments alone are a message', () => {
    expect(actionOf({ attachments: [{ name: 'plan.pdf' }] })).not.toBe('block')
  })

  it('an error while reading one is a block, whatever its getters do', () => {
    const hostile = {
      text: 5,
      get locale(): string {
        throw new Error('no locale')
      },
    }
    expect(actionOf(hostile)).toBe('block')
  })
})

describe('redaction of what failed', () => {
  const broken = { text, fields: [{ pointer: '/note', text: `again: ${SSN}` }], locale: 5 } as unknown as Message

  it('cuts every text, since nobody looked at any', () => {
    const verdict = filter.check(broken)
    expect(verdict.reasons[0]?.policyRule).toBe('internal-error')
    expect(filter.redact(broken, verdict, 'label')).toMatchObject({
      text: '[UNREAD]',
      fields: [{ pointer: '/note', text: '[UNREAD]' }],
    })
  })

  it('holds in a conversation whose store fails', () => {
    const store = {
      get: () => {
        throw new Error('gone')
      },
      set: () => {},
      delete: () => {},
    }
    const verdict = filter.conversation({ store }).check(text, { time: 0 })
    expect(verdict.action).toBe('block')
    expect(filter.redact(text, verdict, 'mask')).not.toContain(SSN)
  })
})

describe('a limit of characters', () => {
  it('cuts no pair of surrogates', () => {
    const small = createFilter({ limits: { characters: 15 } })
    const long = `${'a'.repeat(14)}😀b`
    const verdict = small.check(long)
    expect(verdict.incomplete).toMatchObject({ limit: 'characters', readTo: 14 })
    expect(small.redact(long, verdict, 'label')).toBe(`${'a'.repeat(14)}[UNREAD]`)
  })
})

describe('verdicts', () => {
  it('share nothing that a host could change', () => {
    const harmless = filter.check('hello')
    expect(() => (harmless.reasons as unknown[]).push({})).toThrow()
    const found = filter.check(text)
    for (const { tags } of found.findings) (tags as string[]).push('mine')
    for (const { senderMay } of found.reasons) (senderMay as string[]).push('mine')
    expect(JSON.stringify(found)).toContain('mine')
    expect(JSON.stringify(filter.check(text))).not.toContain('mine')
  })
})

describe('options of createFilter', () => {
  it.each<[unknown, RegExp]>([
    [null, /expected an object of options/],
    [{ polciy: {} }, /no option polciy; there are: packs, policy, minConfidence, limits/],
    [{ limits: { maxCharacters: 3 } }, /limits: no option maxCharacters/],
    [{ limits: { characters: 0 } }, /limits.characters: expected a positive whole number/],
    [{ limits: null }, /limits: expected an object/],
    [{ minConfidence: true }, /minConfidence: expected a number from 0 to 1/],
    [{ policy: null }, /policy: expected a compiled policy/],
    [{ packs: {} }, /packs: expected a list of compiled packs/],
    [{ packs: [null] }, /packs: expected a list of compiled packs/],
  ])('%j is refused', (options, message) => {
    expect(failure(() => createFilter(options as Partial<FilterOptions>)).message).toMatch(message)
  })

  it('presend/core asks for both parts', () => {
    expect(failure(() => createBareFilter({} as FilterOptions)).message).toMatch(/policy: expected/)
    expect(failure(() => createBareFilter(null as unknown as FilterOptions)).message).toMatch(/expected an object/)
  })
})

describe('packs of a host', () => {
  const pack = (name: string, id: string, cue: string): ReturnType<typeof compilePack> =>
    compilePack(`
pack: ${name}
version: 0.1.0
summary: a toy
locales: []
termSets:
  cues: { languages: [any], terms: [${cue}] }
rules:
  - id: ${id}
    summary: a badge
    entityType: BADGE
    category: identity
    pattern: 'B-[0-9]{4}'
    for: { set: cues, before: 20, after: 0, required: true }
    strength: plain
`)

  it('of one name are refused: each would ask for the terms of the other', () => {
    expect(
      failure(() => createFilter({ packs: [pack('mine', 'a', 'badge'), pack('mine', 'b', 'card')] })).message,
    ).toBe('two packs are named mine; give each a name of its own')
    const both = createFilter({ packs: [pack('mine', 'a', 'badge'), pack('yours', 'b', 'card')] })
    expect(both.check('card B-1234').findings.map(({ ruleId }) => ruleId)).toEqual(['b'])
  })

  it('may not take the id of a signal', () => {
    const taken = failure(() => createFilter({ packs: [pack('mine', 'signal-mixed-script', 'badge')] }))
    expect(taken.ruleId).toBe('signal-mixed-script')
    expect(taken.message).toMatch(/choose another/)
  })
})
