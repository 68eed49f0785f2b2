import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EdgeKind } from '../../src/text/edges.ts'
import { denoted, patternSource, scanned, toyEngine, toyPack, toyText, tryToyPack } from './toy.ts'

const edge = fc.constantFrom<EdgeKind>('word', 'digit', 'number', 'token', 'none')

describe('scan agrees with the definition', () => {
  it('on random patterns, edges and texts', () => {
    let anchored = 0
    fc.assert(
      fc.property(patternSource, edge, edge, fc.array(toyText, { minLength: 1, maxLength: 12 }), (pattern, left, right, texts) => {
        const pack = tryToyPack([{ pattern, left, right, maxChars: 24 }])
        if (!pack) return
        anchored++
        const engine = toyEngine(pack)
        for (const text of texts) expect(scanned(engine, text)).toEqual(denoted(pack, text))
      }),
      { numRuns: 4000 },
    )
    console.log(anchored)
  })
})
