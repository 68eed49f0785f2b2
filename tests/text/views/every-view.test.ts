import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../properties/texts.ts'
import { namedViews, regionsOf } from './read.ts'

/** Pieces that call for one view or another, whole and broken. */
const calls = fc.constantFrom(
  ...[
    '1 2 3 4 5 6 7 8 9',
    '12-34-56-78',
    'four one one',
    'zwei drei',
    '一二三四',
    'jane at gmail dot com',
    '(at)',
    '[dot]',
  ],
  ...['%41%4', '&#52;&#5', '=34=3', '\\u0041\\u00', 'aGVsbG8gd29ybGQgMTIz', '68656c6c6f20776f726c', 'pаypal', 'х@х.аu'],
  ...['%EF%BC%9', '\\n', '\\"', 'C:\\', '\\u{35}', '_x', 'x_', '__', '<br>', '=\r\n', 'a=1+', '23+45', '** **', '❸'],
  ...['4l11O1 11ll', '１２３', '\u200b', '\ud83d', '\ude00', '\u0301', ' ', '\n', 'x', '７7\u200b7'],
)
const text = fc.oneof(
  anyText,
  fc.array(calls, { maxLength: 24 }).map((parts) => parts.join('')),
  fc.array(calls, { maxLength: 24 }).map((parts) => parts.join(' ')),
)

describe.each(namedViews)('%s', (_name, view) => {
  it('maps every unit into the text, monotone, and copies what it did not change', () => {
    fc.assert(
      fc.property(text, (given) => {
        let floor = 0
        for (const { text: made, map, intactTo } of regionsOf(view, given)) {
          expect(map.length).toBe(made.length)
          let last = { start: floor, end: floor }
          for (let at = 0; at < made.length; at++) {
            const span = map.toSpan(at, at + 1)
            expect(span.start).toBeGreaterThanOrEqual(last.start)
            expect(span.end).toBeGreaterThanOrEqual(Math.max(last.end, span.start))
            expect(span.end).toBeLessThanOrEqual(given.length)
            expect(intactTo(at)).toBeGreaterThanOrEqual(intactTo(Math.max(0, at - 1)))
            if (intactTo(at) > at) expect(given.slice(span.start, span.end).startsWith(made.charAt(at))).toBe(true)
            last = span
          }
          const whole = map.toSpan(0, made.length)
          expect(made.length).toBeLessThanOrEqual(Math.max(1, whole.end - whole.start) * view.maxExpansion)
          floor = whole.start
        }
      }),
      { numRuns: 150 },
    )
  })

  it('changes a text, or does not read it', () => {
    // Where only ignorable characters vanish, the folded view has nothing left to show for it.
    if (view.maxExpansion > 1) return expect(view.name).toBe('folded')
    fc.assert(
      fc.property(text, (given) => {
        for (const region of regionsOf(view, given)) expect(region.text).not.toBe(given)
      }),
      { numRuns: 100 },
    )
  })
})
