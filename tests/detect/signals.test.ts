import { describe, expect, it } from 'vitest'
import { createFilter } from '../../src/index.ts'

const filter = createFilter()

/** Signals in a text: entity type and what they span. */
const signals = (text: string): string[] =>
  filter
    .check(text)
    .findings.filter(({ ruleId }) => ruleId.startsWith('signal-'))
    .map(({ entityType, span }) => `${entityType} ${text.slice(span.start, span.end)}`)

describe('signals of how a text is written', () => {
  it.each([
    ['a look-alike inside a word', 'log in at pаypal now', ['MIXED_SCRIPT pаypal']],
    ['a zero-width space inside a word', 'this is sec\u200bret', ['INVISIBLE_CHARACTERS sec\u200bret']],
    ['a soft hyphen between digits', 'code 12\u00ad34', ['INVISIBLE_CHARACTERS 12\u00ad34']],
    ['sixty-five zero-width characters', `a ${'\u200b'.repeat(65)}`, [`INVISIBLE_TEXT ${'\u200b'.repeat(65)}`]],
    ['thirty-one marks', `a${'\u0301'.repeat(31)}`, [`INVISIBLE_TEXT ${'\u0301'.repeat(31)}`]],
  ])('%s', (_name, text, expected) => {
    expect(signals(text)).toEqual(expected)
  })

  it.each([
    'слово и word',
    'SMSка, USB-кабель',
    '5 μm, 3 kΩ',
    'Donau\u00addampf\u00adschiff',
    '👩‍👩‍👧‍👦 1️⃣2️⃣3️⃣',
    'می‌خواهم',
    `a${'\u0301'.repeat(30)}`,
    'a \u200b b',
  ])('innocent: %j', (text) => {
    expect(signals(text)).toEqual([])
  })

  it('warn nobody by themselves, and redaction takes them away', () => {
    const text = `pаypal sec\u200bret ${'\u200b'.repeat(1000)} ok ${'\ufeff'.repeat(70)}`
    const verdict = filter.check(text)
    expect(verdict.action).toBe('allow')
    expect(verdict.findings.length).toBeGreaterThan(3)
    for (const mode of ['mask', 'label'] as const) expect(signals(filter.redact(text, verdict, mode))).toEqual([])
  })

  it('do not hide a value, nor does a value hide them', () => {
    const text = 'my ssn is 219\u200b-48-1234'
    const { findings, redactions } = filter.check(text)
    expect(findings.map(({ entityType }) => entityType)).toContain('US_SSN')
    expect(redactions.map(({ entityType }) => entityType)).toEqual(['US_SSN'])
  })
})
