import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFilter } from '../../src/index.ts'
import type { Finding } from '../../src/types.ts'
import { toyPack } from '../pattern/toy.ts'
import { anyText, mixture, packs } from './texts.ts'

const all = createFilter()

describe('a rule that finds nothing in a text', () => {
  const unrelated = toyPack(
    [
      { pattern: 'zzqx[a-z0-9]{1,9}', strength: 'distinct' },
      { pattern: '[0-9]{1,6}[§]{1,40}', left: 'number', right: 'none' },
      { pattern: '[A-Za-z0-9.]{1,20}=[§]', left: 'token', right: 'none' },
      { lead: 'zzqx (?:card|ssn|phone)', pattern: '[0-9]{3}', left: 'none', for: { terms: ['ssn', 'card', 'zzqx'] } },
      { lexicon: 'strangers' },
    ],
    { strangers: { languages: ['en', 'de'], terms: ['zzqx', 'phonezzqx', 'cardigan zzqx', 'ssnzzqx'] } },
    'unrelated',
  )
  const more = createFilter({ packs: [unrelated, ...packs] })
  const last = createFilter({ packs: [...packs, unrelated] })

  it('changes no other finding, nor what follows from them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (/zzqx|§/.test(text)) return
        const verdict = all.check(text)
        expect(more.check(text)).toEqual(verdict)
        expect(last.check(text)).toEqual(verdict)
      }),
      { numRuns: 800 },
    )
  })

  it('changes no finding elsewhere in a text where it does find something', () => {
    fc.assert(
      fc.property(mixture, mixture, (before, after) => {
        const text = `${before}\nzzqx1\n${after}`
        const others = ({ ruleId }: Finding): boolean => !ruleId.startsWith('unrelated')
        const { findings } = more.check(text)
        expect(findings.length).toBeGreaterThan(findings.filter(others).length)
        expect(findings.filter(others)).toEqual(all.check(text).findings)
      }),
      { numRuns: 300 },
    )
  })
})

describe('packs', () => {
  it('find together what they find alone, but where one outranks another', () => {
    const alone = packs.map((pack) => createFilter({ packs: [pack] }))
    let compared = 0
    fc.assert(
      fc.property(mixture, (text) => {
        // A label is one where a loaded rule has that entity type.
        if (/\[[A-Z]/.test(text)) return
        const { verdict, candidates } = all.explain(text)
        const place = ({ ruleId, span }: Pick<Finding, 'ruleId' | 'span'>): string =>
          `${ruleId} ${span.start}-${span.end}`
        const separately = alone.flatMap((filter) => filter.check(text).findings)
        const together = new Set(verdict.findings.map(place))
        const separate = new Set(separately.map(place))
        const outranked = new Set(candidates.filter(({ outcome }) => outcome === 'outranked').map(place))
        compared += together.size
        for (const finding of verdict.findings) expect(separate.has(place(finding))).toBe(true)
        for (const finding of separately)
          expect(together.has(place(finding)) || outranked.has(place(finding))).toBe(true)
      }),
      { numRuns: 400 },
    )
    expect(compared).toBeGreaterThan(100)
  })

  it('find the same in whatever order they are given', () => {
    const reversed = createFilter({ packs: [...packs].reverse() })
    const places = (findings: readonly Finding[]): string[] => findings.map((finding) => JSON.stringify(finding)).sort()
    fc.assert(
      fc.property(mixture, (text) => {
        expect(places(reversed.check(text).findings)).toEqual(places(all.check(text).findings))
        expect(reversed.check(text).action).toBe(all.check(text).action)
      }),
      { numRuns: 400 },
    )
  })
})
