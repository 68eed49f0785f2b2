import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDfa } from '../../src/pattern/automaton/dfa.ts'
import { TooManyStatesError } from '../../src/pattern/automaton/nfa.ts'
import { fewestNumbers, MOST_NUMBERS } from '../../src/pattern/fewest-numbers.ts'
import { parsePattern } from '../../src/pattern/syntax/parse.ts'
import { toRegExpSource } from '../../src/pattern/syntax/print.ts'
import { cache, patternSource, toyText } from './toy.ts'

const fewest = (pattern: string): number => fewestNumbers(buildDfa(parsePattern(pattern, cache), 2500))

describe('fewestNumbers', () => {
  it.each([
    ['[a-z]+', 0],
    [String.raw`[a-z]\d?`, 0],
    [String.raw`\d`, 1],
    ['[0-9a-f]{4}', 0],
    [String.raw`[a-z]{2}\d{3}_\d`, 1],
    [String.raw`\d{3}-\d{2}`, 2],
    [String.raw`\d{3}-?\d{2}`, 1],
    [String.raw`(?:\d |x)\d`, 1],
    [String.raw`\d\D\d`, 1],
    [String.raw`\d[ -]\d[ -]\d`, 3],
    [String.raw`\d+(?:\.\d+){3}`, MOST_NUMBERS],
    ['1中1', 1],
  ])('of %s', (pattern, numbers) => {
    expect(fewest(pattern)).toBe(numbers)
  })

  it('is never more than a match has', () => {
    let matches = 0
    fc.assert(
      fc.property(patternSource, fc.array(toyText, { minLength: 4, maxLength: 8 }), (pattern, texts) => {
        let least: number
        try {
          least = fewest(pattern)
        } catch (cause) {
          if (cause instanceof TooManyStatesError) return
          throw cause
        }
        const anywhere = new RegExp(toRegExpSource(parsePattern(pattern, cache)), 'gu')
        for (const [match] of texts.flatMap((text) => [...text.matchAll(anywhere)])) {
          matches++
          const numbers = match.split(/[^\w\u0080-\uffff]/).filter((word) => /\d/.test(word)).length
          expect(least).toBeLessThanOrEqual(numbers)
        }
      }),
      { numRuns: 1000 },
    )
    expect(matches).toBeGreaterThan(1000)
  })
})
