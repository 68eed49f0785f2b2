/** What views that ask for a term leave unread holds nothing: all that is found is found as if every view were read. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Analyzer, analyze } from '../../src/analyze.ts'
import { Prospects } from '../../src/pattern/prospects.ts'
import { exampleTexts } from '../shipped.ts'
import { analyzerOf, anyText, packs } from './texts.ts'

class ReadAll extends Prospects {
  override mayHold(): boolean {
    return true
  }
}

const analyzer = analyzerOf(packs)
const { engine, needsInView } = analyzer
const readingAll: Analyzer = {
  ...analyzer,
  prospects: {
    'check-and-support': new ReadAll(engine, needsInView['check-and-support']),
    'strict-check-and-support': new ReadAll(engine, needsInView['strict-check-and-support']),
  },
}

const found = (by: Analyzer, text: string, recognized: boolean): unknown => {
  const { candidates, stoppedAt } = analyze(by, text, 0, true, { recognized })
  return [
    stoppedAt,
    candidates.map(({ rule, span, confidence, view, evidence }) => [rule.rule.id, span, confidence, view, evidence]),
  ]
}

/** An example in whose numbers the digits are grouped anew, or stand the other way around. */
const disguised = fc
  .tuple(fc.constantFrom(...exampleTexts), fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }), fc.boolean(), fc.nat(3))
  .map(([text, sizes, turned, kind]) =>
    text.replace(/\d(?:[ .\-/]?\d){6,24}/g, (number) => {
      const digits = [...number.replace(/\D/g, '')]
      if (turned) digits.reverse()
      let made = ''
      for (let i = 0, k = 0; i < digits.length; k++) {
        const size = 1 + (sizes[k % sizes.length] as number)
        made += (made === '' ? '' : ' -./'.charAt(kind)) + digits.slice(i, i + size).join('')
        i += size
      }
      return made
    }),
  )

describe('what is left unread', () => {
  it('holds nothing, in examples with their numbers written otherwise', () => {
    fc.assert(
      fc.property(fc.array(disguised, { minLength: 1, maxLength: 3 }), fc.boolean(), (texts, recognized) => {
        const text = texts.join(' ')
        expect(found(analyzer, text, recognized)).toEqual(found(readingAll, text, recognized))
      }),
      { numRuns: 600 },
    )
  })

  it('holds nothing, in any text', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, recognized) => {
        expect(found(analyzer, text, recognized)).toEqual(found(readingAll, text, recognized))
      }),
      { numRuns: 400 },
    )
  })

  it('is most of what these views would read', () => {
    let read = 0
    let left = 0
    const counting = {
      ...analyzer,
      prospects: Object.fromEntries(
        (['check-and-support', 'strict-check-and-support'] as const).map((demand) => {
          const prospects = analyzer.prospects[demand]
          const mayHold: Prospects['mayHold'] = (...seen) => {
            const may = prospects.mayHold(...seen)
            if (may) read++
            else left++
            return may
          }
          return [demand, { of: prospects.of.bind(prospects), mayHold }]
        }),
      ),
    } as unknown as Analyzer
    for (const text of exampleTexts) analyze(counting, text, 0, true)
    expect(left).toBeGreaterThan(read)
    expect(read).toBeGreaterThan(0)
  })

  it.each([
    ['a term that turning makes', 'my IPv 4-6 reads 1:0:0:0:0:0:0:1'],
    ['a term and the number that turning makes', 'card 1111 1111 1111 1114'],
    ['a number in odd groups', 'Steuer-ID 8609574271 9'],
  ])('is not %s', (_what, text) => {
    expect(found(analyzer, text, false)).toEqual(found(readingAll, text, false))
  })
})
