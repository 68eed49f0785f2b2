import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCarryingOn, isOpen, numberRuns } from '../../src/conversation/number-runs.ts'
import { endsOf, REMEMBERED_END, shortenEnds } from '../../src/conversation/text-ends.ts'
import { anyText } from '../properties/texts.ts'

/** Half of a pair. */
const LONE = /\p{Cs}/u
const runsIn = (text: string): string[] => numberRuns(endsOf(text, 256)).map(({ code }) => code)

describe('runs of digit groups', () => {
  it.each([
    ['my card is 4111 1111', ['41111111']],
    ['then 219-48', ['21948']],
    ['+49 170 1234', ['+491701234']],
    ['IBAN DE89 3704', ['DE893704']],
    ['iban de89', ['de89']],
    ['INGB 8891', ['INGB8891']],
    ['and INGB', ['INGB']],
    ['IBAN: AT', ['AT']],
    ['卡号是４５３９', ['4539']],
    ['12 and 34', ['12', '34']],
  ])('%s', (text, codes) => expect(runsIn(text)).toEqual(codes))

  it.each([
    ['an amount', 'costs $40'],
    ['an amount behind', 'kostet 40 €'],
    ['a share', 'minus 20 %'],
    ['a time', 'at 9:30'],
    ['a grouped number', '1,299,000'],
    ['a tag', '#12'],
    ['a unit', '10kg'],
    ['an address', 'a12@b.org'],
    ['words', 'hello OK there'],
    ['nothing', ''],
  ])('none in %s', (_, text) => expect(runsIn(text)).toEqual([]))

  it('stand where they say, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 900 })), (text) => {
        let from = 0
        for (const { start, end, written } of numberRuns(endsOf(text, 256))) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end - start).toBe(written.length)
          expect(text.slice(start, end).normalize('NFKC')).toBe(written.normalize('NFKC'))
          from = end
        }
      }),
    )
  })
})

describe('words around a number', () => {
  it('that carry it on', () => {
    for (const text of ['', 'and the rest is: ', 'then', 'und dann ', '然后是：', '... ', 'the second half ']) {
      expect(isCarryingOn(text), text).toBe(true)
    }
    for (const text of ['score', 'thenceforth', 'my order and', '订单', 'restaurant']) {
      expect(isCarryingOn(text), text).toBe(false)
    }
  })

  it('that something must follow', () => {
    for (const text of ['my number is', 'card:', 'ruf mich an unter ', '卡号是']) expect(isOpen(text), text).toBe(true)
    for (const text of ['call the bank', 'Bank anrufen', 'this', 'ok']) expect(isOpen(text), text).toBe(false)
  })
})

describe('the ends of a text', () => {
  it('are the text when it is short, and cut no pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 1, max: 80 }), (text, end) => {
        const { head, tail, length } = endsOf(text, end)
        expect(length).toBe(text.length)
        expect(text.startsWith(head) && text.endsWith(tail)).toBe(true)
        if (text.length <= 2 * end) expect([head, tail]).toEqual([text, ''])
        else expect(Math.max(head.length, tail.length)).toBeLessThanOrEqual(end)
        expect(LONE.test(head) || LONE.test(tail)).toBe(LONE.test(text))
      }),
    )
  })

  it('can be shortened', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        expect(shortenEnds(endsOf(text, 256), REMEMBERED_END)).toEqual(endsOf(text, REMEMBERED_END))
      }),
    )
  })
})
