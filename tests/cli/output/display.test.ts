import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colorsFor } from '../../../src/cli/output/colors.ts'
import { cellsOf, clip, padTo, printable, textWidth } from '../../../src/cli/output/display.ts'
import { excerptParts, hiddenStretches } from '../../../src/cli/output/excerpt.ts'
import { frame } from '../../../src/cli/output/frame.ts'
import { ndjsonLine } from '../../../src/cli/output/ndjson.ts'
import { progressLine } from '../../../src/cli/output/progress.ts'
import { table } from '../../../src/cli/output/table.ts'
import type { Verdict } from '../../../src/types.ts'
import { fakeCheck } from '../fake-presend.ts'

const stream = { isTTY: false, columns: 80, write: async (): Promise<void> => undefined }
const plain = colorsFor(stream, {})
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u

describe('columns', () => {
  it.each([
    ['abc', 3],
    ['中文', 4],
    ['ｄｅ', 4],
    ['한', 2],
    ['e\u0301', 1],
    ['😀', 2],
    ['👩‍⚕️', 2],
    ['🇩🇪', 2],
    ['❤️', 2],
    ['ä–“', 3],
    ['\u001b[31m', 5],
    ['', 0],
  ])('%j takes %i', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })

  it('never lets through what could steer a terminal or reorder a line', () => {
    expect(printable('a\u001b[2J\u202eb\r\n\ud800')).toBe('a\u241b[2J\ufffdb\u240d\u240a\ufffd')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, columns) => {
        expect(printable(text)).not.toMatch(UNSAFE)
        const cut = clip(text, columns)
        expect(cut).not.toMatch(UNSAFE)
        expect(textWidth(cut)).toBeLessThanOrEqual(columns)
      }),
    )
  })

  it('clips by columns and pads by columns', () => {
    expect(clip('abcdef', 6)).toBe('abcdef')
    expect(clip('abcdefg', 6)).toBe('abcde…')
    expect(clip('中文中文', 6)).toBe('中文…')
    expect(padTo('中', 4)).toBe('中  ')
  })

  it('masks every character a hidden span touches, at its own width', () => {
    const text = 'a中😀b'
    const shown = cellsOf(text, 0, text.length, [{ start: 1, end: 3 }])
    expect(shown.map((cell) => cell.text).join('')).toBe('a****b')
  })
})

describe('frame', () => {
  const options = { hidden: [], columns: 60, colors: plain, maxRows: 20 }

  it('underlines after CJK and emoji in the right column', () => {
    const text = '病人😀 ID-12 ok'
    const start = text.indexOf('ID')
    const rows = frame(text, [{ span: { start, end: start + 5 }, number: 1 }], {
      ...options,
      hidden: [{ start, end: start + 5 }],
    })
    expect(rows).toEqual(['1 │ 病人😀 ***** ok', '  │        ─────', '  │        1'])
  })

  it('shows only lines with a mark, with their numbers, and numbers that would collide on rows of their own', () => {
    const text = 'nothing\nab cd\nnothing\nef'
    const rows = frame(
      text,
      [
        { span: { start: 8, end: 10 }, number: 1 },
        { span: { start: 8, end: 13 }, number: 2 },
        { span: { start: 22, end: 24 }, number: 3 },
      ],
      options,
    )
    expect(rows).toEqual(['2 │ ab cd', '  │ ─────', '  │ 1', '  │ 2', '4 │ ef', '  │ ──', '  │ 3'])
  })

  it('cuts long lines around the mark and says how much more there is', () => {
    const text = `${'x'.repeat(500)}ID-1${'y'.repeat(500)}\n`.repeat(5)
    const marks = [0, 1, 2, 3, 4].map((index) => ({
      span: { start: index * 1005 + 500, end: index * 1005 + 504 },
      number: index + 1,
    }))
    const rows = frame(text, marks, { ...options, columns: 140, maxRows: 2 })
    expect(rows.at(-1)).toContain('3 more rows')
    for (const row of rows) expect(textWidth(row)).toBeLessThanOrEqual(140)
    expect(rows[0]).toMatch(/^1 │ …x+ID-1y+…$/)
  })

  it('draws a mark that runs over lines on each of them', () => {
    const rows = frame('a KEY\nKEY b', [{ span: { start: 2, end: 9 }, number: 1 }], options)
    expect(rows).toEqual(['1 │ a KEY', '  │   ───', '  │   1', '2 │ KEY b', '  │ ───'])
  })

  it('never throws, never shows what is hidden, keeps to the width', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(20))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(span, { maxLength: 4 }), (around, spans) => {
        const text = `${around}ID-4711${around}`
        const secret = { start: around.length, end: around.length + 7 }
        const marks = [
          secret,
          ...spans.map(([start, length]) => ({ start, end: Math.min(text.length, start + length) })),
        ]
          .filter(({ start, end }) => start < end)
          .map((each, index) => ({ span: each, number: index + 1 }))
        const rows = frame(text, marks, { ...options, hidden: [secret] })
        expect(rows.join('\n')).not.toContain('4711')
        for (const row of rows) expect(textWidth(row)).toBeLessThanOrEqual(62)
      }),
    )
  })
})

describe('excerpt', () => {
  const parts = (text: string, show = false, maxParts = 9): string =>
    excerptParts({ text, verdict: fakeCheck(text), show, around: 10, maxParts })
      .map((part) => (part.entityType === undefined ? part.text : `[${part.text}|${part.entityType}]`))
      .join('')

  it('is the beginning of a text without findings', () => {
    expect(parts('short')).toBe('short')
    expect(parts('a long text without anything to find')).toBe('a long text without  … ')
  })

  it('shows findings as labelled masks with a little around them', () => {
    expect(parts('see ID-12 and\nID-3 today')).toBe('see [*****|TOY_ID] and [****|TOY_ID] today')
    expect(parts('see ID-12', true)).toBe('see [ID-12|TOY_ID]')
    expect(parts(`${'a '.repeat(30)}ID-12${' b'.repeat(30)}ID-34`)).toBe(
      ' … a a a a a [*****|TOY_ID] b b b b b …  b b b b b[*****|TOY_ID]',
    )
  })

  it('stops after so many parts and says so', () => {
    expect(parts('ID-1 ID-2 ID-3 ID-4 ID-5', false, 3)).toBe('[****|TOY_ID] [****|TOY_ID] … ')
  })

  it('hides redactions that are no listed finding, and joins overlapping ones', () => {
    const verdict: Verdict = {
      ...fakeCheck('ID-12'),
      redactions: [{ span: { start: 3, end: 8 }, entityType: 'WIDER' }],
    }
    expect(hiddenStretches(verdict)).toEqual([{ span: { start: 0, end: 8 }, entityType: 'WIDER', confidence: 2 }])
  })

  it('never contains a masked finding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('ID-4711 ')), { maxLength: 8 }),
        (pieces) => {
          expect(parts(pieces.join(''))).not.toContain('4711')
        },
      ),
    )
  })
})

describe('NDJSON line', () => {
  it('has the agreed fields and no text', () => {
    const text = 'ID-4711'
    expect(JSON.parse(ndjsonLine('m1', fakeCheck({ fields: [{ pointer: '/a', text }] })))).toEqual({
      id: 'm1',
      verdict: 'block',
      findings: [
        {
          ruleId: 'toy-id',
          entityType: 'TOY_ID',
          category: 'identity',
          start: 0,
          end: 7,
          confidence: 0.9,
          field: '/a',
        },
      ],
      reasons: [
        { policyRule: 'toy-block', action: 'block', tip: 'Take the number out.', senderMay: ['edit'], findings: [0] },
      ],
    })
    expect(ndjsonLine('m1', fakeCheck('x'.repeat(1_000_001)))).toContain('"incomplete":{"limit":"characters"')
  })

  it('is one line of JSON for any message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (id, text) => {
        const line = ndjsonLine(id, fakeCheck(text.replaceAll('BOOM', '')))
        expect(line).not.toMatch(/[\n\r]/)
        expect((JSON.parse(line) as { id: string }).id).toBe(id)
      }),
    )
  })
})

describe('small parts', () => {
  it('aligns tables by columns', () => {
    expect(
      table(
        [{ heading: 'type' }, { heading: 'n', align: 'right' }],
        [
          ['中文字', '5'],
          ['A', '120'],
        ],
      ),
    ).toEqual(['type      n', '中文字    5', 'A       120'])
  })

  it('draws progress with and without a known size', () => {
    expect(progressLine(50e6, 100e6, 1200, 1000)).toBe('████████████░░░░░░░░░░░░  50 %  1200 messages  50.0 MB/s')
    expect(progressLine(5e6, 0, 7, 1000)).toBe('7 messages  5.0 MB/s')
  })

  it.each([
    [{}, false, false],
    [{}, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ])('colors with %j on a terminal (%s): %s', (env, isTTY, colored) => {
    expect(colorsFor({ ...stream, isTTY }, env).red('x') !== 'x').toBe(colored)
  })
})
