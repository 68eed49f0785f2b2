import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAD_REACH, MAX_AFTER, MAX_BEFORE, MAX_SPAN } from '../../src/pattern/compiled-pack.ts'
import { IntList } from '../../src/pattern/int-list.ts'
import { NearSets } from '../../src/pattern/near-sets.ts'

const SETS = 4
const LONGEST = 30
/** Output `o` of the term tree speaks with the sets `o` and `o + 1`. */
const supports = {
  setsFrom: Int32Array.from({ length: SETS }, (_, output) => 2 * output),
  sets: Uint16Array.from({ length: 2 * SETS }, (_, i) => (i >> 1) + (i & 1)),
}

const hit = fc.tuple(fc.nat(3000), fc.integer({ min: 1, max: LONGEST }), fc.nat(SETS - 2))

/** The slow way: looks at every hit. */
function isNear(hits: IntList, set: number, at: number): boolean {
  for (let h = 0; h < hits.length; h += 3) {
    const [start, end, output] = hits.items.subarray(h, h + 3) as unknown as [number, number, number]
    const speaks = set === output || set === output + 1
    if (speaks && end >= at - MAX_BEFORE && start <= at + LEAD_REACH + MAX_SPAN + MAX_AFTER) return true
  }
  return false
}

describe('NearSets', () => {
  it('never denies a term that could count, in whatever order offsets are asked about, text after text', () => {
    const near = new NearSets(supports, SETS, LONGEST, new IntList(4))
    let denied = 0
    fc.assert(
      fc.property(fc.array(hit, { maxLength: 40 }), fc.array(fc.nat(3000), { maxLength: 30 }), (terms, offsets) => {
        const hits = new IntList(256)
        for (const [start, length, output] of terms.sort((a, b) => a[0] - b[0]))
          hits.push3(start, start + length, output)
        near.begin(hits)
        for (const at of [...offsets].sort((a, b) => a - b).concat(offsets)) {
          for (let set = 0; set < SETS; set++) {
            const may = near.mayHold(set, at)
            if (!may) denied++
            if (isNear(hits, set, at)) expect(may).toBe(true)
          }
        }
        near.end()
      }),
      { numRuns: 500 },
    )
    expect(denied).toBeGreaterThan(1000)
  })

  it('counts a term at the first offset of a text', () => {
    const hits = new IntList(4)
    hits.push3(0, 3, 0)
    const near = new NearSets(supports, SETS, LONGEST, hits)
    near.begin(hits)
    expect(near.mayHold(0, 0)).toBe(true)
    expect(near.mayHold(3, 0)).toBe(false)
  })
})
