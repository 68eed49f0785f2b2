import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineSplitter, type Line } from '../../../src/cli/input/lines.ts'

const encoder = new TextEncoder()

const split = (bytes: Uint8Array, cuts: readonly number[] = [], maxBytes?: number): Line[] => {
  const splitter = createLineSplitter(maxBytes)
  const lines: Line[] = []
  let from = 0
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const at = Math.min(cut, bytes.length)
    lines.push(...splitter.push(bytes.subarray(from, at)))
    from = at
  }
  return [...lines, ...splitter.push(bytes.subarray(from)), ...splitter.end()]
}

const texts = (lines: readonly Line[]): (string | undefined)[] =>
  lines.map((line) => ('text' in line ? line.text : undefined))

describe('line splitter', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['\n\n', ['', '']],
    ['\ufeffa\n\ufeffb', ['a', '\ufeffb']],
    ['a\rb', ['a\rb']],
    ['a\u2028b\u0085c', ['a\u2028b\u0085c']],
    ['a\0b', ['a\0b']],
  ])('cuts %j', (input, expected) => {
    expect(texts(split(encoder.encode(input)))).toEqual(expected)
  })

  it('names the column of the first byte that is not UTF-8, in UTF-16 units', () => {
    const bytes = new Uint8Array([...encoder.encode('ok\n😀ü'), 0xff, ...encoder.encode('x\nnext')])
    const lines = split(bytes)
    expect(texts(lines)).toEqual(['ok', undefined, 'next'])
    expect(lines[1]).toMatchObject({ number: 2, column: 4 })
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 64, 1000])(
    'finds the bad byte after %i characters of three bytes',
    (count) => {
      const bytes = new Uint8Array([
        ...encoder.encode('中'.repeat(count)),
        0xe4,
        0xb8,
        0x20,
        ...encoder.encode('文'.repeat(50)),
      ])
      expect(split(bytes)).toMatchObject([{ number: 1, column: count + 1 }])
    },
  )

  it('passes over a line that is too long and reads the next one', () => {
    for (const cuts of [[], [3], [9], [3, 6, 9, 12], [11]]) {
      const lines = split(encoder.encode('0123456789\nok\n'), cuts, 8)
      expect(texts(lines)).toEqual([undefined, 'ok'])
      expect(lines[0]).toMatchObject({ number: 1, fault: expect.stringContaining('longer than 8 bytes') as unknown })
    }
    expect(texts(split(encoder.encode('12345678\r\nok'), [], 8))).toEqual(['12345678', 'ok'])
    expect(texts(split(encoder.encode('ok\n0123456789'), [5], 8))).toEqual(['ok', undefined])
  })

  it('gives the same lines however the bytes are cut, numbered from 1 without gaps', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => encoder.encode(text)),
      fc.constantFrom('\n', '\r\n', '\n\n', '\0', '\ufeff').map((text) => encoder.encode(text)),
      fc.uint8Array({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(120), { maxLength: 5 }), (pieces, cuts) => {
        const bytes = new Uint8Array(pieces.flatMap((each) => [...each]))
        const whole = split(bytes)
        expect(split(bytes, cuts)).toEqual(whole)
        expect(whole.map((line) => line.number)).toEqual(whole.map((_, index) => index + 1))
        const newlines = bytes.filter((byte) => byte === 0x0a).length
        const open = bytes.length > 0 && bytes[bytes.length - 1] !== 0x0a ? 1 : 0
        expect(whole.length).toBe(newlines + open)
      }),
    )
  })
})
