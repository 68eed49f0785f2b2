import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineJson } from '../../../src/cli/input/json-text.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('JSON outline', () => {
  it.each([
    ['{"a":1,}', 7, 'a key in double quotes'],
    ['{a:1}', 1, 'a key in double quotes or }'],
    ['{"a" 1}', 5, 'a colon'],
    ['{"a":}', 5, 'a value'],
    ['{"a":1 "b":2}', 7, 'a comma or }'],
    ['[1 2]', 3, 'a comma or ]'],
    ['[,]', 1, 'a value or ]'],
    ['{"a":"x', 7, 'a closing quote'],
    ['{"a":"x\\q"}', 7, 'a valid escape, or control characters written as \\u00XX'],
    ['{"a":"\u0000"}', 6, 'a valid escape, or control characters written as \\u00XX'],
    ['{"a":1} x', 8, 'the end of the line'],
    ['{"a":01}', 6, 'a comma or }'],
    ['', 0, 'a value'],
    ['nul', 0, 'a value'],
  ])('places the fault of %j', (text, offset, expected) => {
    expect(outlineJson(text).fault).toEqual({ offset, expected })
    expect(parses(text)).toBe(false)
  })

  it('lists the keys of the outermost object, escaped and repeated ones too', () => {
    const members = outlineJson('{"text":"a", "x":{"text":1}, "te\\u0078t": "b"}').members
    expect(members).toEqual([
      { key: 'text', offset: 1, valueOffset: 8 },
      { key: 'x', offset: 13, valueOffset: 17 },
      { key: 'text', offset: 29, valueOffset: 42 },
    ])
  })

  it('agrees with JSON.parse on what is JSON', () => {
    const nearly = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '{', '}', ',', ':', '\\', '0', ' ', '\u0001', 'e', '-', '.'))
      .map(([json, at, insert]) => {
        const place = at % (json.length + 1)
        return json.slice(0, place) + insert + json.slice(place + (at % 2))
      })
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearly, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const { fault } = outlineJson(text)
        expect(fault === undefined).toBe(parses(text))
        if (fault !== undefined) {
          expect(fault.offset).toBeGreaterThanOrEqual(0)
          expect(fault.offset).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('survives deep nesting and long strings', () => {
    expect(outlineJson('['.repeat(200_000)).fault?.offset).toBe(200_000)
    expect(outlineJson(`{"text":"${'x'.repeat(5_000_000)}"}`).fault).toBeUndefined()
  })
})
