import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK, hexBlock } from '../../../src/text/views/encoded-blocks.ts'
import { Rewriting } from '../../../src/text/views/view.ts'

/** The stretch that pairs of hex digits take from one that begins at an offset, said with expressions. */
const slowStretch = (text: string, at: number): readonly [number, number] | undefined => {
  if (!/^[0-9a-fA-F][0-9a-fA-Fx]/.test(text.slice(at, at + 2))) return undefined
  const before = /(?:(?:0[xX])?[0-9a-fA-F]{2}[ :,-]{1,2}){1,10}$/.exec(text.slice(Math.max(0, at - 60), at))
  const from = at - (before?.[0].length ?? 0)
  const found = /^(?:0[xX])?[0-9a-fA-F]{2}(?:(?:[ :,-]|, ?)?(?:0[xX]|\\x)?[0-9a-fA-F]{2})*(?![0-9A-Za-z])/.exec(
    text.slice(from, at + BLOCK),
  )?.[0]
  return found === undefined || found.length < 14 ? undefined : [from, from + found.length]
}

describe('pairs of hex digits', () => {
  // Letters of a text in all ways of writing them, so that what is found is decoded.
  const piece = fc.constantFrom(
    ...['41', '62', '0x63', '\\x64', '6a6b', '20', '7A', '4', 'x', '0', ' ', ', ', ',', ':', '-', '  ', '0X65', '66'],
  )
  it('are those that expressions find', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 8, maxLength: 40 }), fc.nat(30), (pieces, skipped) => {
        const text = pieces.join('')
        const at = pieces.slice(0, skipped).join('').length
        const out = new Rewriting()
        const isText = hexBlock(text, at, out)
        const stretch = slowStretch(text, at)
        expect(out.covered).toBe(stretch?.[1] ?? 0)
        if (!isText) return
        const pairs = [...text.slice(...(stretch ?? [0, 0])).matchAll(/(?:0[xX]|\\x)?([0-9a-fA-F]{2})/g)]
        expect(out.texts).toEqual(pairs.map(([, pair]) => String.fromCharCode(Number.parseInt(pair as string, 16))))
        expect(out.starts).toEqual(pairs.map(({ index }) => (stretch?.[0] ?? 0) + index))
        expect(out.ends.at(-1)).toBe(stretch?.[1])
      }),
      { numRuns: 3000 },
    )
  })
})
