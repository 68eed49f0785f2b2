import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFilter } from '../../src/index.ts'
import type { Message, Span, Verdict } from '../../src/types.ts'
import { anyText, mixture } from './texts.ts'

const filter = createFilter()
const locale = fc.constantFrom(undefined, 'en-US', 'de', 'zh-CN', 'constructor', '')

function cutsPair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]$/.test(text.slice(0, offset)) && /^[\udc00-\udfff]/.test(text.slice(offset))
}

function expectSound(text: string, verdict: Verdict): void {
  expect(verdict.reasons.map(({ policyRule }) => policyRule)).not.toContain('internal-error')
  const inside = ({ start, end }: Span): void => {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    expect(cutsPair(text, start) || cutsPair(text, end)).toBe(false)
  }
  let previous = { start: 0, end: 0 }
  for (const { span, confidence, evidence } of verdict.findings) {
    inside(span)
    expect(span.start > previous.start || (span.start === previous.start && span.end >= previous.end)).toBe(true)
    previous = span
    expect(confidence).toBeGreaterThanOrEqual(0.65)
    expect(confidence).toBeLessThanOrEqual(1)
    for (const { span: where } of evidence) if (where) inside(where)
  }
  let from = 0
  for (const { span } of verdict.redactions) {
    inside(span)
    expect(span.start).toBeGreaterThanOrEqual(from)
    from = span.end
  }
  for (const { span } of verdict.findings) {
    expect(verdict.redactions.some((cut) => cut.span.start <= span.start && cut.span.end >= span.end)).toBe(true)
  }
  for (const { findings } of verdict.reasons) {
    for (const index of findings) expect(verdict.findings[index]).toBeDefined()
  }
}

describe('check', () => {
  it('answers any text: spans lie inside it and cut no pair of surrogates, nothing fails', () => {
    let found = 0
    fc.assert(
      fc.property(anyText, locale, (text, tag) => {
        const verdict = filter.check({ text, ...(tag === undefined ? {} : { locale: tag }) })
        found += verdict.findings.length
        expectSound(text, verdict)
      }),
      { numRuns: 2500 },
    )
    expect(found).toBeGreaterThan(500)
  })

  it('answers the same to the same text, whatever it read before, and on another filter', () => {
    const other = createFilter()
    fc.assert(
      fc.property(anyText, mixture, (text, between) => {
        const first = filter.check(text)
        filter.check(between)
        expect(filter.check(text)).toEqual(first)
        expect(other.check(text)).toEqual(first)
        expect(filter.explain(text).verdict).toEqual(first)
        expect(JSON.parse(JSON.stringify(first))).toEqual(first)
      }),
      { numRuns: 400 },
    )
  })

  it('reads each field of a message as it reads a text', () => {
    fc.assert(
      fc.property(mixture, mixture, (a, b) => {
        const { findings } = filter.check({ text: a, fields: [{ pointer: '/b', text: b }] })
        const alone = (text: string): object[] =>
          filter.check(text).findings.map(({ ruleId, span }) => ({ ruleId, span }))
        const of = (field: string | undefined): object[] =>
          findings.filter((f) => f.field === field).map(({ ruleId, span }) => ({ ruleId, span }))
        expect(of(undefined)).toEqual(alone(a))
        expect(of('/b')).toEqual(alone(b))
      }),
      { numRuns: 200 },
    )
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['nothing', undefined],
    ['a number', 42],
    ['a text that is none', { text: 42 }],
    ['a field without text', { fields: [{ pointer: '/a' }] }],
    ['fields that are none', { fields: 7 }],
  ])('blocks with internal-error, and does not throw, given %s from untyped code', (_name, input) => {
    const verdict = filter.check(input as Message)
    expect(verdict.action).toBe('block')
    expect(verdict.reasons.map(({ policyRule }) => policyRule)).toEqual(['internal-error'])
    expect(filter.explain(input as Message).verdict).toEqual(verdict)
  })

  it('says where it stopped when a text is longer than its limit', () => {
    const small = createFilter({ limits: { characters: 20 } })
    const verdict = small.check(`${'x '.repeat(10)}ssn 123-45-6789`)
    expect(verdict.incomplete).toEqual({ limit: 'characters', readTo: 20 })
    expect(verdict.action).toBe('block')
    const { incomplete } = createFilter({ limits: { workPerBlock: 3 } }).check('12 34 56 78 90')
    expect(incomplete).toMatchObject({ limit: 'candidates' })
  })
})
