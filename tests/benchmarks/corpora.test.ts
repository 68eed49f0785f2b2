import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCorpus } from '../../benchmarks/corpora/build.ts'
import { chat, mixedChat } from '../../benchmarks/corpora/chat.ts'
import { dense } from '../../benchmarks/corpora/dense.ts'
import { HOSTILE, tile } from '../../benchmarks/corpora/hostile.ts'
import { prose } from '../../benchmarks/corpora/prose.ts'
import { flat } from '../../benchmarks/corpora/random.ts'
import { generatedPack } from '../../benchmarks/corpora/rules.ts'
import { CASES } from '../../benchmarks/definitions/cases.ts'
import { compilePack } from '../../src/compile/index.ts'
import { createFilter } from '../../src/index.ts'

const filter = createFilter()

describe('the corpora', () => {
  it('are the same for the same seed and differ for another', () => {
    for (const { name, corpus } of CASES) {
      if (corpus.kind !== 'prose') expect(buildCorpus(corpus), name).toEqual(buildCorpus(corpus))
    }
    expect(prose(5000, 1)).toBe(prose(5000, 1))
    expect(prose(5000, 1)).not.toBe(prose(5000, 2))
    expect(mixedChat(30, 1)).not.toEqual(mixedChat(30, 2))
  })

  it.each(['en', 'de', 'zh'] as const)('chat in %s has about 128 units and nothing to find', (language) => {
    const texts = chat(language, 300, 9)
    const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
    expect(mean).toBeGreaterThan(115)
    expect(mean).toBeLessThan(141)
    for (const text of texts) expect(filter.check(text).findings, text).toEqual([])
  })

  it('dense messages hold valid identifiers: nearly every planted one is found', () => {
    const misses = new Map<string, number>()
    let planted = 0
    for (const message of dense(200, 9)) {
      const { findings } = filter.check(message.text)
      for (const { entityType, start, end } of message.planted) {
        planted++
        const found = findings.some((f) => f.entityType === entityType && f.span.start < end && f.span.end > start)
        if (!found) misses.set(entityType, (misses.get(entityType) ?? 0) + 1)
      }
    }
    const missed = [...misses.values()].reduce((sum, n) => sum + n, 0)
    expect(missed / planted, JSON.stringify([...misses])).toBeLessThan(0.03)
  })

  it('hostile texts and tiles have exactly the length that was asked for', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 500 }), (piece, length) => {
        expect(tile(piece, length)).toHaveLength(length)
      }),
    )
    for (const [name, make] of Object.entries(HOSTILE)) expect(make(999), name).toHaveLength(999)
  })

  it('flattening keeps every unit, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(flat(text)).toBe(text)
      }),
    )
    expect(flat('a\ud800b')).toBe('a\ud800b')
  })

  it('generated rules compile, and each has its own id', () => {
    const pack = compilePack(generatedPack('generated', 60, 3))
    expect(new Set(pack.rules.map(({ id }) => id)).size).toBe(60)
  })
})

describe('the definitions', () => {
  it('have distinct names and say why they exist', () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length)
    for (const { name, why } of CASES) expect(why.length, name).toBeGreaterThan(30)
  })
})
