import { describe, expect, it } from 'vitest'
import { withInsideWords } from '../../src/pattern/launch-table.ts'
import { holdsLeft } from '../../src/text/edges.ts'
import { shippedEngine } from '../shipped.ts'

describe('withInsideWords', () => {
  const { launches, rules } = shippedEngine
  const both = withInsideWords(launches, rules)
  const lists = launches.from.length - 1
  const list = ({ from, rules: listed }: typeof launches, index: number): number[] => [
    ...listed.subarray(from[index], from[index + 1]),
  ]

  it('keeps of each list, in order, the rules that a letter before a digit does not refuse, and no others', () => {
    expect(both.from).toHaveLength(2 * lists + 1)
    let refused = 0
    for (let index = 0; index < lists; index++) {
      const whole = list(launches, index)
      const kept = whole.filter((rule) => {
        const { lead, rule: data } = rules[rule] as (typeof rules)[number]
        // A lead is a word of its own.
        return holdsLeft(lead === null ? data.edges.left : 'word', 'x1', 1, 2)
      })
      expect(list(both, lists + index)).toEqual(kept)
      expect(list(both, index)).toEqual(whole)
      refused += whole.length - kept.length
    }
    expect(refused).toBeGreaterThan(10_000)
  })
})
