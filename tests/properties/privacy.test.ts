import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validatorNames } from '../../src/detect/validate.ts'
import { createFilter } from '../../src/index.ts'
import type { Message } from '../../src/types.ts'
import { shippedEngine } from '../shipped.ts'
import { anyText, packs, policy } from './texts.ts'

const filter = createFilter()

/** Every string of a value, keys included. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...strings(inner)])
}

function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : []
}

/** All that an output may say: keys, and words that the configuration or presend itself holds. */
const vocabulary = new Set([
  ...packs
    .flatMap(({ rules }) => rules)
    .flatMap(({ id, entityType, category, tags, locales, strength }) => [
      ...[id, entityType, category, strength],
      ...tags,
      ...locales,
    ]),
  ...shippedEngine.setNames,
  ...strings(policy),
  ...validatorNames(),
  ...[
    'action',
    'findings',
    'reasons',
    'redactions',
    'incomplete',
    'policyDigest',
    'observed',
    'policyRule',
    'tip',
    'senderMay',
  ],
  ...[
    'ruleId',
    'entityType',
    'category',
    'tags',
    'span',
    'start',
    'end',
    'field',
    'view',
    'confidence',
    'evidence',
    'kind',
    'weight',
    'source',
  ],
  ...[
    'verdict',
    'candidates',
    'outcome',
    'by',
    'limit',
    'readTo',
    'folded',
    'lead',
    'no-context',
    'cap',
    'allow',
    'warn',
    'block',
  ],
  ...['shape', 'validator', 'context', 'negative-context', 'locale', 'reserved', 'view'],
  ...[
    'folded',
    'joined',
    'words',
    'spelled',
    'leet',
    'decoded',
    'reversed',
    'ocr',
    'repaired',
    'decode-depth',
    'candidates',
  ],
  ...['signal', 'MIXED_SCRIPT', 'INVISIBLE_CHARACTERS', 'INVISIBLE_TEXT'],
  ...['signal-mixed-script', 'signal-invisible-characters', 'signal-invisible-text'],
  ...['listed', 'below-threshold', 'outranked', 'invalid', 'internal-error', 'characters'],
])

function expectSilent(output: unknown, length: number): void {
  expect(strings(output).filter((word) => !vocabulary.has(word))).toEqual([])
  // Offsets, and numbers from -1 to 1: no digits of the message can hide in them.
  const telling = numbers(output).filter((n) => !(n >= -1 && n <= 1) && !(Number.isInteger(n) && n <= length && n >= 0))
  expect(telling).toEqual([])
}

describe('no output holds what was read', () => {
  it('a verdict and an explanation speak in the words of the configuration only', () => {
    let listed = 0
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'de-DE', 'zh'), (text, locale) => {
        const message: Message = { text, locale }
        const verdict = filter.check(message)
        listed += verdict.findings.length
        expectSilent(verdict, text.length)
        expectSilent(filter.explain(message), text.length)
      }),
      { numRuns: 1000 },
    )
    expect(listed).toBeGreaterThan(300)
  })

  it('no five characters of a value come back in any output', () => {
    const letters = fc.stringMatching(/^[b-df-hj-np-tv-z]{9,14}$/)
    const numeral = fc.stringMatching(/^[2-8][0-9]{8}$/)
    let values = 0
    fc.assert(
      fc.property(letters, numeral, letters, (name, number, word) => {
        const text = [
          `mail ${name}@${word}.org`,
          `ssn ${number.slice(0, 3)}-${number.slice(3, 5)}-${number.slice(5)}`,
          `password: ${word}7!${name}`,
          `phone +1 212 555 ${number.slice(0, 4)}`,
          `MRN ${number}`,
          `account number ${number}${number}`,
          `https://${word}.com/${name}?q=${number}`,
        ].join('\n')
        const message: Message = { text, fields: [{ pointer: '/body', text }], sender: { id: 'nurse' } }
        const { verdict, candidates } = filter.explain(message)
        const said = JSON.stringify([verdict, candidates, filter.check(message), createToString(filter)]).toLowerCase()
        // The digest is the policy's, whatever digits it happens to hold.
        const output = said.replaceAll(policy.digest, '')
        for (const { span } of verdict.findings) {
          const value = text.slice(span.start, span.end).toLowerCase()
          for (let at = 0; at + 5 <= value.length; at++) {
            values++
            expect(
              output.includes(value.slice(at, at + 5)),
              `a ${span.end - span.start} character value at ${at}`,
            ).toBe(false)
          }
        }
      }),
      { numRuns: 60 },
    )
    expect(values).toBeGreaterThan(1000)
  })

  it('nor does the failure of untyped code', () => {
    const secret = '123-45-6789'
    const trap = {
      get text(): string {
        throw new Error(`boom ${secret}`)
      },
    }
    for (const output of [filter.check(trap), filter.explain(trap)]) {
      expect(JSON.stringify(output)).not.toContain('6789')
      expect(JSON.stringify(output)).not.toContain('boom')
    }
  })
})

/** What logging the filter itself would show. */
function createToString(value: object): string {
  return `${String(value)} ${JSON.stringify(value)} ${Object.keys(value).join()}`
}
