import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFilter } from '../../src/index.ts'
import type { Finding } from '../../src/types.ts'

const filter = createFilter()

/** The finding of a type in a text, of which there must be one place. */
function only(text: string, entityType: string): Finding {
  const findings = filter.check(text).findings.filter((finding) => finding.entityType === entityType)
  expect(new Set(findings.map(({ span }) => `${span.start}-${span.end}`)).size).toBe(1)
  return findings[0] as Finding
}

const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const digitsFrom =
  (zero: number) =>
  (text: string): string =>
    text.replace(/[0-9]/g, (c) => String.fromCodePoint(zero + c.charCodeAt(0) - 0x30))

/** Ways to write an ASCII value so that only the folded view reads it. */
const disguises: readonly (readonly [name: string, write: (value: string) => string])[] = [
  ['full width', wide],
  ['mathematical digits, two units each', digitsFrom(0x1d7f6)],
  ['Arabic-Indic digits', digitsFrom(0x660)],
  ['zero-width spaces between all characters', (value) => [...value].join('\u200b')],
  ['soft hyphens', (value) => [...value].join('\u00ad')],
  ['runs of byte order marks', (value) => [...value].join('\ufeff\ufeff\ufeff')],
  ['dashes that are no hyphen', (value) => value.replaceAll('-', '\u2011')],
]

/** What may stand around a value without touching it. */
const around = [
  ...[
    '',
    '👩‍👩‍👧‍👦 ',
    '🏳️‍🌈',
    '\u{1f600}\u{1f600}',
    'ﬁﬂ ',
    '㎏ ',
    '中文，',
    '好的。',
    '한국어 ',
    'e\u0301 ',
    '\ud83d ',
    '½ ',
    '«',
    '（',
    '１２ ',
    '\n',
  ],
] as const

describe('spans seen through a view are those of the text as given', () => {
  it.each(disguises)('of a social security number in %s', (_name, write) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...around), { maxLength: 4 }),
        fc.constantFrom(...around),
        (before, after) => {
          const value = write('219-48-1234')
          const prefix = `${before.join('')} SSN: `
          const { span, view, evidence } = only(`${prefix}${value} ${after}`, 'US_SSN')
          expect(span).toEqual({ start: prefix.length, end: prefix.length + value.length })
          expect(view).toBe('folded')
          const context = evidence.find(({ kind }) => kind === 'context')
          expect(context?.span).toEqual({ start: prefix.length - 5, end: prefix.length - 2 })
        },
      ),
      { numRuns: 120 },
    )
  })

  it.each([
    ['between emoji', '🧑‍⚕️４１１１ １１１１ １１１１ １１１１🎉', 'CREDIT_CARD', 5],
    ['between Han', '信用卡４１１１１１１１１１１１１１１１，谢谢', 'CREDIT_CARD', 3],
    ['behind a ligature', 'ﬁnally: ｊａｎｅ＠ｆｅｎｗｉｃｋ．ｏｒｇ', 'EMAIL', 8],
    ['with a ligature inside', 'write to oﬃce@fenwick.org now', 'EMAIL', 9],
    ['with a squared letter before', '🅰 ssn ２１９-４８-１２３４', 'US_SSN', 7],
  ])('%s', (_name, text, entityType, start) => {
    const { span } = only(text, entityType)
    expect(span.start).toBe(start)
    expect(text.slice(span.start, span.end).normalize('NFKC')).toMatch(/^[!-~ ]+$/)
    // The same digits may be two documents: the label names one of them.
    const labels = filter.check(text).findings.map((finding) => `[${finding.entityType}]`)
    expect(labels.map((label) => `${text.slice(0, start)}${label}${text.slice(span.end)}`)).toContain(
      filter.redact(text, filter.check(text), 'label'),
    )
  })

  it('say nothing of a view when the text as given shows the same', () => {
    const { view, span } = only('１２ ssn 219-48-1234 ﬁ', 'US_SSN')
    expect(view).toBeUndefined()
    expect(span).toEqual({ start: 7, end: 18 })
  })

  it('do not depend on what stands far before', () => {
    const value = wide('219-48-1234')
    for (const filler of ['x ', '👩‍👩‍👧‍👦', '１ ', '\u200b']) {
      const prefix = `${filler.repeat(900)} ssn `
      expect(only(`${prefix}${value}`, 'US_SSN').span).toEqual({
        start: prefix.length,
        end: prefix.length + value.length,
      })
    }
  })
})
