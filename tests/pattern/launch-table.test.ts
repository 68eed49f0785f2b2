import { describe, expect, it } from 'vitest'
import { listsInsideWords } from '../../src/pattern/launch-table.ts'
import { holdsLeft } from '../../src/text/edges.ts'
import { shippedEngine } from '../shipped.ts'

describe('listsInsideWords', () => {
  const { launches, rules } = shippedEngine
  const inside = listsInsideWords(launches, rules)

  it('keeps of each list, in order, the rules that a letter before a digit does not refuse, and no others', () => {
    expect(inside).toHaveLength(launches.length)
    let refused = 0
    for (const [index, list] of launches.entries()) {
      const kept = [...list].filter((rule) => {
        const { lead, rule: data } = rules[rule] as (typeof rules)[number]
        // A lead is a word of its own.
        return holdsLeft(lead === null ? data.edges.left : 'word', 'x1', 1, 2)
      })
      expect([...(inside[index] as Uint16Array)]).toEqual(kept)
      refused += list.length - kept.length
    }
    expect(refused).toBeGreaterThan(10_000)
  })

  it('keeps what it need not part', () => {
    const index = launches.findIndex((list, i) => list.length > 0 && inside[i]?.length === list.length)
    expect(index).toBeGreaterThan(0)
    expect(inside[index]).toBe(launches[index])
  })
})
