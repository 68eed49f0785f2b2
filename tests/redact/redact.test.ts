import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactText } from '../../src/redact/redact.ts'
import { stretches } from '../../src/redact/stretches.ts'
import type { Redaction } from '../../src/types.ts'
import { candidate, toyRule } from '../detect/toy.ts'

const cut = (...spans: [number, number][]): Redaction[] =>
  spans.map(([start, end], index) => ({ span: { start, end }, entityType: `TOY_${index}` }))

describe('redactText', () => {
  it.each([
    ['abc def', cut([0, 3]), '*** def', '[TOY_0] def'],
    ['abc def', cut([0, 3], [4, 7]), '*** ***', '[TOY_0] [TOY_1]'],
    ['ab\ncd\tef', cut([0, 8]), '**\n**\t**', '[TOY_0]'],
    ['a\u{1f600}b', cut([1, 3]), 'a*b', 'a[TOY_0]b'],
    ['中文字', cut([1, 2]), '中*字', '中[TOY_0]字'],
    ['abc', cut(), 'abc', 'abc'],
    ['', cut(), '', ''],
    ['abc', cut([0, 1], [1, 2]), '**c', '[TOY_0][TOY_1]c'],
  ])('of %j', (text, redactions, mask, label) => {
    expect(redactText(text, redactions, 'mask')).toBe(mask)
    expect(redactText(text, redactions, 'label')).toBe(label)
  })

  it('keeps everything outside the cuts to the unit, and nothing inside', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 8 }), (given, offsets) => {
        const points = [...new Set(offsets.map((n) => Math.min(n, given.length)))].sort((a, b) => a - b)
        const spans: [number, number][] = []
        for (let i = 0; i + 1 < points.length; i += 2) spans.push([points[i] as number, points[i + 1] as number])
        const rest = spans.reduceRight((kept, [start, end]) => kept.slice(0, start) + kept.slice(end), given)
        const labeled = redactText(given, cut(...spans), 'label')
        expect(spans.reduce((kept, _, index) => kept.replace(`[TOY_${index}]`, ''), labeled)).toBe(rest)
        const masked = redactText(given, cut(...spans), 'mask')
        const starsAndSpace = spans.map(([start, end]) => given.slice(start, end).replace(/\S/gu, '*'))
        expect(masked).toHaveLength(rest.length + starsAndSpace.join('').length)
      }),
    )
  })
})

const spansOf = (redactions: readonly Redaction[]): string =>
  redactions.map(({ span }) => `${span.start}-${span.end}`).join(' ')

describe('stretches', () => {
  it('merges what overlaps and keeps apart what only touches', () => {
    const list = [candidate({ start: 0, end: 3 }), candidate({ start: 2, end: 5 }), candidate({ start: 5, end: 6 })]
    expect(spansOf(stretches('-----------', list, 0.65, undefined))).toBe('0-5 5-6')
  })

  it('cuts outranked candidates, too, but none below the threshold or dropped before', () => {
    const text = '---- ---- ---- ----'
    const list = [
      candidate({ start: 0, end: 4, outcome: 'outranked' }),
      candidate({ start: 5, end: 9, outcome: 'below-threshold', confidence: 0.64 }),
      candidate({ start: 10, end: 14, outcome: 'invalid' }),
      candidate({ start: 15, end: 19, outcome: 'no-context' }),
    ]
    expect(spansOf(stretches(text, list, 0.65, undefined))).toBe('0-4')
  })

  it('labels a stretch with its surest, then longest candidate, and names the field', () => {
    const list = [
      candidate({ start: 0, end: 3, confidence: 0.7, rule: toyRule(1) }),
      candidate({ start: 1, end: 3, confidence: 0.9, rule: toyRule(2) }),
      candidate({ start: 2, end: 7, confidence: 0.9, rule: toyRule(3) }),
    ]
    expect(stretches('----------', list, 0.65, '/a')).toEqual([
      { span: { start: 0, end: 7 }, field: '/a', entityType: 'TOY_3' },
    ])
  })

  it('takes the rest of a word along', () => {
    expect(spansOf(stretches('x12yz 中34文 -56-', [candidate({ start: 1, end: 3 })], 0.65, undefined))).toBe('0-5')
    expect(spansOf(stretches('x12yz 中34文 -56-', [candidate({ start: 7, end: 9 })], 0.65, undefined))).toBe('7-9')
    expect(spansOf(stretches('x12yz 中34文 -56-', [candidate({ start: 12, end: 14 })], 0.65, undefined))).toBe('12-14')
  })

  it('is disjoint, ascending, within the text, cuts no pair of surrogates and covers every candidate', () => {
    const piece = fc.constantFrom('a', '1', '-', ' ', '中', '\u{1f600}', '\u{10400}', 'é', 'e\u0301', '_', '.', '@')
    const texts = fc.array(piece, { minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(fc.nat(119), fc.nat(12), fc.boolean()), { maxLength: 8 }),
        (parts, spans) => {
          const text = parts.join('')
          // Candidates never cut a piece.
          const at = (index: number): number => parts.slice(0, index).join('').length
          const list = spans
            .map(([from, length, sure]) => ({
              start: at(from),
              end: at(from + length + 1),
              confidence: sure ? 0.9 : 0.3,
            }))
            .filter(({ start, end }) => start < end)
            .sort((a, b) => a.start - b.start || a.end - b.end)
            .map((toy) => candidate(toy))
          const cuts = stretches(text, list, 0.65, undefined)
          let from = 0
          for (const { span } of cuts) {
            expect(span.start).toBeGreaterThanOrEqual(from)
            expect(span.end).toBeGreaterThan(span.start)
            expect(span.end).toBeLessThanOrEqual(text.length)
            for (const offset of [span.start, span.end]) {
              expect(
                /^[\udc00-\udfff]/.test(text.slice(offset)) && /[\ud800-\udbff]$/.test(text.slice(0, offset)),
              ).toBe(false)
            }
            from = span.end
          }
          for (const { span, confidence } of list) {
            if (confidence < 0.65) continue
            expect(cuts.some((c) => c.span.start <= span.start && c.span.end >= span.end)).toBe(true)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
