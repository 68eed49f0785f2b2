import { describe, expect, it } from 'vitest'
import { type LaunchLists, withInsideWords } from '../../src/pattern/launch-table.ts'
import { NEEDS_TOO_MUCH } from '../../src/pattern/reading.ts'
import { withoutUseless } from '../../src/pattern/useful-rules.ts'
import { holdsLeft } from '../../src/text/edges.ts'
import { shippedEngine } from '../shipped.ts'

const { launches, rules } = shippedEngine

function list({ from, rules: listed }: LaunchLists, index: number): number[] {
  return [...listed.subarray(from[index], from[index + 1])]
}

describe('withInsideWords', () => {
  const both = withInsideWords(launches, rules)
  const lists = launches.from.length - 1

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

describe('withoutUseless', () => {
  it('keeps of each list, in order, the rules that something is enough for', () => {
    const needs = Uint8Array.from(rules, (_, index) => index % (NEEDS_TOO_MUCH + 1))
    const useful = withoutUseless(launches, needs)
    expect(useful.from).toHaveLength(launches.from.length)
    for (let index = 0; index < launches.from.length - 1; index++) {
      expect(list(useful, index)).toEqual(list(launches, index).filter((rule) => needs[rule] !== NEEDS_TOO_MUCH))
    }
  })

  it('is the same where every rule may be of use', () => {
    expect(withoutUseless(launches, new Uint8Array(rules.length))).toBe(launches)
  })
})
