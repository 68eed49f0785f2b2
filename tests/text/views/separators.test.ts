import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSpaceUnit, kindOf, partsItems } from '../../../src/text/views/separators.ts'

/** The same, said with regular expressions. */
const slowKind = (separator: string): string => {
  const bare = separator.replace(/\*\*|__|~~|\|\||`/g, '').trim()
  if (separator.includes('\n')) return ''
  if (bare === '') return ' '
  if (/[,;:&"'=<>#+%\\\n]/.test(bare) || /\.\s/.test(separator)) return ''
  if (/^\(|\)|\($/.test(bare)) return ' '
  return /^[-‐-―−]+$/.test(bare) ? '-' : bare
}
const slowParts = (separator: string): boolean =>
  /[,;:&"'=<>#+%\\]/.test(separator) || (separator.includes('\n') && separator.trim() !== '')

const separator = fc
  .array(fc.constantFrom(...' \t\r\n-./()*_~|`,;:&"\'=<>#+%\\–—−‑·•\u00a0\u2003\u2028\u3000😀'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((units) => units.join(''))

describe('separators', () => {
  it('are of the kind that expressions give them, wherever they stand', () => {
    fc.assert(
      fc.property(separator, (between) => {
        const text = `1${between}*2`
        expect(kindOf(text, 1, 1 + between.length)).toBe(slowKind(between))
        expect(partsItems(text, 1, 1 + between.length)).toBe(slowParts(between))
      }),
      { numRuns: 3000 },
    )
  })

  it('know white space as expressions do', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      expect(isSpaceUnit(unit), unit.toString(16)).toBe(/\s/.test(String.fromCharCode(unit)))
    }
  })
})
