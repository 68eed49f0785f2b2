import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, compilePolicy } from '../../src/compile/compile-policy.ts'
import { ConfigError } from '../../src/errors.ts'

const tip = { en: 'stop' }
const find = { find: { entityType: ['FOO'] } }
const source = (part: object = {}): Record<string, unknown> => ({ policy: 'toy', version: '1.0.0', rules: [], ...part })
const withRule = (part: object): Record<string, unknown> =>
  source({ rules: [{ id: 'a', when: find, action: 'warn', tip, ...part }] })

function refusal(bad: object, options?: Parameters<typeof compilePolicy>[1]): ConfigError {
  try {
    compilePolicy(bad, options)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('compiled')
}

describe('compilePolicy', () => {
  it('puts in the defaults', () => {
    const policy = compilePolicy(withRule({}))
    expect(policy).toMatchObject({ name: 'toy', version: '1.0.0', minConfidence: 0.65, mode: 'enforce' })
    expect(policy.onIncomplete.action).toBe('block')
    expect(policy.onError.action).toBe('block')
    for (const { tip: sentence } of [policy.onIncomplete, policy.onError]) {
      expect(Object.keys(sentence).sort()).toEqual(['de', 'en', 'zh'])
    }
    expect(policy.rules).toEqual([
      { id: 'a', when: find, needsFinding: true, action: 'warn', tip, senderMay: ['edit', 'redact', 'confirm'] },
    ])
    expect(policy).not.toHaveProperty('summary')
  })

  it('turns levels into numbers and names to compare into lower case', () => {
    const policy = compilePolicy(
      source({
        minConfidence: 'medium',
        rules: [
          {
            id: 'a',
            when: {
              all: [
                { find: { entityType: ['FOO'], minConfidence: 'high' }, distinct: 2 },
                { channel: ['WhatsApp'] },
                { senderRole: ['Nurse'] },
                { audience: ['team'] },
                { attachment: { extension: ['.CSV'], mediaType: ['Text/CSV'] } },
              ],
            },
            action: 'block',
            tip,
            senderMay: [],
          },
        ],
      }),
    )
    expect(policy.minConfidence).toBe(0.75)
    expect(policy.rules[0]?.senderMay).toEqual([])
    expect(policy.rules[0]?.when).toEqual({
      all: [
        { find: { entityType: ['FOO'], minConfidence: 0.85 }, distinct: 2 },
        { channel: ['whatsapp'] },
        { senderRole: ['nurse'] },
        { audience: ['team'], match: 'some' },
        { attachment: { extension: ['csv'], mediaType: ['text/csv'] } },
      ],
    })
  })

  it('puts definitions in where they are used', () => {
    const define = { both: { all: [{ use: 'foo' }, { channel: ['x'] }] }, foo: find }
    const policy = compilePolicy({ ...withRule({ when: { not: { use: 'both' } } }), define })
    expect(policy.rules[0]?.when).toEqual({ not: { all: [find, { channel: ['x'] }] } })
    expect(policy.rules[0]?.needsFinding).toBe(false)
  })

  it('knows which rules need a finding', () => {
    const needs = (when: object): boolean | undefined => compilePolicy(withRule({ when })).rules[0]?.needsFinding
    const channel = { channel: ['x'] }
    expect(needs({ all: [channel, find] })).toBe(true)
    expect(needs({ any: [find, find] })).toBe(true)
    expect(needs({ any: [channel, find] })).toBe(false)
    expect(needs({ not: channel })).toBe(false)
    expect(needs(channel)).toBe(false)
  })

  it('is frozen throughout, is plain JSON, and leaves the source alone', () => {
    const given = withRule({ when: { all: [find, { channel: ['X'] }] } })
    const before = JSON.stringify(given)
    const policy = compilePolicy(given)
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen))
    expect(frozen(policy)).toBe(true)
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy)
    expect(JSON.stringify(given)).toBe(before)
    expect(Object.isFrozen(given)).toBe(false)
    expect(Object.isFrozen((given['rules'] as object[])[0])).toBe(false)
  })
})

describe('the digest', () => {
  it('is the SHA-256 of the canonical JSON of everything else', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ü' }], a: true })).toBe('{"a":true,"b":[1,{"c":"ü","d":null}]}')
    const { digest, ...content } = compilePolicy(withRule({ tip: { en: 'stop', zh: '停' } }))
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(digest).toBe(createHash('sha256').update(canonicalJson(content)).digest('hex'))
  })

  it('does not depend on the order of keys', () => {
    const shuffledKeys = (value: unknown): fc.Arbitrary<unknown> => {
      if (Array.isArray(value)) return fc.tuple(...value.map(shuffledKeys))
      if (typeof value !== 'object' || value === null) return fc.constant(value)
      const entries = Object.entries(value)
      return fc
        .tuple(
          fc.shuffledSubarray(Object.keys(value), { minLength: entries.length }),
          fc.tuple(...entries.map(([, item]) => shuffledKeys(item))),
        )
        .map(([keys, items]) => {
          const byKey = new Map(entries.map(([key], index) => [key, items[index]]))
          return Object.fromEntries(keys.map((key) => [key, byKey.get(key)]))
        })
    }
    const given = {
      ...withRule({ when: { all: [{ find: { category: ['health'], tag: ['x'] }, distinct: 2 }, find], within: 9 } }),
      summary: 'x',
      onError: { action: 'warn', tip: { en: 'a', de: 'b', zh: 'c' } },
    }
    const { digest } = compilePolicy(given)
    fc.assert(fc.property(shuffledKeys(given), (other) => compilePolicy(other as object).digest === digest))
  })

  it('does not depend on whether a default is spelled out or a definition used', () => {
    const { digest } = compilePolicy(withRule({}))
    expect(compilePolicy({ ...withRule({ senderMay: ['edit', 'redact', 'confirm'] }), mode: 'enforce' }).digest).toBe(
      digest,
    )
    expect(compilePolicy({ ...withRule({ when: { use: 'foo' } }), define: { foo: find } }).digest).toBe(digest)
    expect(compilePolicy({ ...withRule({}), minConfidence: 0.65 }).digest).toBe(digest)
  })

  it('changes with any content', () => {
    const variants = [
      withRule({}),
      withRule({ id: 'b' }),
      withRule({ action: 'block', senderMay: ['edit', 'redact', 'confirm'] }),
      withRule({ tip: { en: 'stop!' } }),
      withRule({ tip: { en: 'stop', de: 'halt' } }),
      withRule({ senderMay: ['edit'] }),
      withRule({ when: { find: { entityType: ['BAR'] } } }),
      withRule({ when: { find: { entityType: ['FOO'] }, distinct: 2 } }),
      { ...withRule({}), version: '1.0.1' },
      { ...withRule({}), policy: 'other' },
      { ...withRule({}), summary: 'x' },
      { ...withRule({}), mode: 'observe' },
      { ...withRule({}), minConfidence: 0.7 },
      { ...withRule({}), onIncomplete: { action: 'warn', tip } },
      { ...withRule({}), onError: { action: 'warn', tip } },
    ]
    expect(new Set(variants.map((one) => compilePolicy(one).digest)).size).toBe(variants.length)
  })
})

describe('refusals', () => {
  const when = (condition: unknown): object => withRule({ when: condition })
  const deep = (levels: number): object => (levels === 0 ? find : { not: deep(levels - 1) })
  const circle: Record<string, unknown> = {}
  circle['not'] = circle
  const cases: [string, object, RegExp][] = [
    ['a missing name', { version: '1.0.0', rules: [] }, /^policy: is missing; add it$/],
    ['an unknown key', source({ rule: [] }), /^rule: unknown key; expected policy, version, .* or rules$/],
    ['a version that YAML read as a number', source({ version: 1 }), /^version: expected a version in quotes$/],
    ['a version of another form', source({ version: '1.0' }), /^version: expected a version such as 1\.0\.0$/],
    ['rules that are no list', source({ rules: {} }), /^rules: expected a list of rules$/],
    ['a typo, before the missing key', withRule({ tips: tip, tip: undefined }), /tips: unknown key/],
    ['an unknown action', withRule({ action: 'deny' }), /^rule a: rules\.0\.action: expected allow, warn or block$/],
    ['a tip without English', withRule({ tip: { de: 'halt' } }), /^rule a: rules\.0\.tip\.en: is missing; add it$/],
    ['a blank tip', withRule({ tip: { en: ' ' } }), /tip\.en: expected text that is not blank$/],
    [
      'an unknown tip language',
      withRule({ tip: { en: 'x', fr: 'x' } }),
      /tip\.fr: unknown key; expected en, de or zh$/,
    ],
    ['an unknown sender option', withRule({ senderMay: ['beg'] }), /rules\.0\.senderMay\.0: expected edit, redact/],
    ['an id in capitals', withRule({ id: 'Secret' }), /rules\.0\.id: expected a kebab-case name/],
    [
      'a built-in reason’s name',
      withRule({ id: 'incomplete' }),
      /rules\.0\.id: is the name of a reason presend gives itself/,
    ],
    ['a confidence above 1', source({ minConfidence: 65 }), /^minConfidence: expected a number from 0 to 1, or low/],
    ['a condition that is none', when({ found: 1 }), /rules\.0\.when: expected a condition: an object with find, all/],
    ['a condition that is a list', when([find]), /rules\.0\.when: expected an object with find, all/],
    ['a condition that is null', when(null), /rules\.0\.when: expected an object with find, all/],
    [
      'two conditions in one',
      when({ ...find, channel: ['x'] }),
      /rules\.0\.when: .*says find and channel; put them in a list under all$/,
    ],
    [
      'a misspelled selector key',
      when({ all: [{ find: { entityTyp: ['FOO'] } }] }),
      /^rule a: rules\.0\.when\.all\.0\.find\.entityTyp: unknown key; expected entityType,/,
    ],
    ['a selector of everything', when({ find: {} }), /rules\.0\.when\.find: selects every finding/],
    ['an empty list', when({ find: { entityType: [] } }), /find\.entityType: expected at least one entry/],
    ['text for a list', when({ find: { entityType: 'FOO' } }), /find\.entityType: expected a list$/],
    [
      'an entity type in lower case',
      when({ find: { entityType: ['us_ssn'] } }),
      /entityType\.0: expected an entity type in capitals/,
    ],
    [
      'a star in the middle',
      when({ find: { entityType: ['US_*_ID'] } }),
      /entityType\.0: expected an entity type in capitals/,
    ],
    ['an unknown category', when({ find: { category: ['money'] } }), /category\.0: expected identity, contact/],
    ['an unknown audience', when({ audience: ['everyone'] }), /when\.audience\.0: expected self, team/],
    ['a count of nothing', when({ ...find, distinct: 0 }), /when\.distinct: expected a whole number from 1 to/],
    ['half a count', when({ ...find, distinct: 1.5 }), /when\.distinct: expected a whole number from 1 to/],
    ['an attachment of any kind', when({ attachment: {} }), /when\.attachment: selects every attachment/],
    [
      'within for one member',
      when({ all: [find, { channel: ['x'] }], within: 9 }),
      /when\.within: measures between findings/,
    ],
    [
      'within around not',
      when({ all: [find, find, { not: find }], within: 9 }),
      /when\.within: takes find, any of find/,
    ],
    [
      'within around all',
      when({ all: [find, { any: [{ all: [find] }] }], within: 9 }),
      /when\.within: takes find, any of find/,
    ],
    ['an undefined name', when({ use: 'phi' }), /when\.use: phi is not defined; add it under define$/],
    ['a name of the language', when({ use: 'constructor' }), /when\.use: constructor is not defined/],
    [
      'a definition in terms of itself',
      source({ define: { a: { use: 'b' }, b: { not: { use: 'a' } } } }),
      /^define\.b\.not\.use: a is defined by itself \(a > b > a\)$/,
    ],
    [
      'a mistake in an unused definition',
      source({ define: { a: { find: {} } } }),
      /^define\.a\.find: selects every finding/,
    ],
    ['a definition in capitals', source({ define: { PHI: find } }), /^define\.PHI: expected a kebab-case name/],
    [
      'a key of the language',
      JSON.parse('{"policy":"toy","version":"1.0.0","rules":[],"__proto__":1}'),
      /^__proto__: unknown key/,
    ],
    ['endless nesting', when(deep(5000)), /nests deeper than 64 levels/],
    ['a circle', when(circle), /nests deeper than 64 levels/],
    ['a source of too many values', source({ rules: new Array(100_001).fill(1) }), /holds more than 100000 values/],
    ['a list for a policy', [], /^policy: is missing/],
  ]
  it.each(cases)('%s', (_, bad, message) => {
    expect(refusal(bad).message).toMatch(message)
  })

  it('names a duplicate id and where it was taken', () => {
    const one = { id: 'a', when: find, action: 'warn', tip }
    const error = refusal(source({ rules: [one, { ...one, id: 'b' }, one] }))
    expect(error.message).toBe('rule a: rules.2.id: a is taken by rules.0; ids must be unique')
    expect(error.ruleId).toBe('a')
  })

  it('refuses definitions that multiply', () => {
    const define: Record<string, object> = { d0: find }
    for (let index = 1; index <= 40; index += 1)
      define[`d${index}`] = { any: [{ use: `d${index - 1}` }, { use: `d${index - 1}` }] }
    expect(refusal(source({ define })).message).toMatch(/^define\.d\d+: comes to more than 1000 conditions/)
  })

  it('asks for the languages a policy must come in', () => {
    const languages = ['de', 'zh'] as const
    const whole = { en: 'stop', de: 'halt', zh: '停' }
    expect(refusal(withRule({ tip: { en: 'stop', de: 'halt' } }), { languages }).message).toBe(
      'rule a: rules.0.tip: has no zh text; tips of this policy come in de, zh',
    )
    const bad = { ...withRule({ tip: whole }), onError: { action: 'block', tip } }
    expect(refusal(bad, { languages }).message).toMatch(/^onError\.tip: has no de text/)
    expect(compilePolicy(withRule({ tip: whole }), { languages }).rules).toHaveLength(1)
  })

  it('says where in the file, as far as the caller knows', () => {
    const asked: (string | number)[][] = []
    const locate = (path: (string | number)[]): { file: string; line: number; column: number } => {
      asked.push(path)
      return { file: 'toy.yaml', line: 7, column: 3 }
    }
    const error = refusal(withRule({ action: 'deny' }), { locate })
    expect(asked).toEqual([['rules', 0, 'action']])
    expect(error).toMatchObject({ file: 'toy.yaml', line: 7, column: 3, ruleId: 'a' })
    expect(error.message).toBe('toy.yaml:7:3 rule a: rules.0.action: expected allow, warn or block')
  })

  it('counts the other mistakes', () => {
    expect(refusal(withRule({ action: 'deny', tip: 1 })).message).toMatch(/ \(and 1 more mistake\)$/)
  })

  it('compiles or refuses with a ConfigError whatever it is given', () => {
    const key = fc.constantFrom(
      'policy',
      'version',
      'rules',
      'define',
      'find',
      'all',
      'any',
      'not',
      'use',
      'when',
      'id',
      'x',
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, undefined, 1, 'a', 'FOO', Number.NaN, true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(value, value, (condition, rest) => {
        const sources = [
          withRule({ when: condition }),
          source({ define: condition }),
          source({ rules: [rest] }),
          { rest },
        ]
        for (const given of sources) {
          try {
            expect(compilePolicy(given).digest).toHaveLength(64)
          } catch (error) {
            expect(error).toBeInstanceOf(ConfigError)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
