import { describe, expect, it } from 'vitest'
import { tile } from '../../benchmarks/corpora/hostile.ts'
import { random } from '../../benchmarks/corpora/random.ts'
import * as parts from '../../benchmarks/models/engine-source.ts'
import { climb, JUDGED_CHARS } from '../../benchmarks/worst/climb.ts'
import { countedReading } from '../../benchmarks/worst/counted-work.ts'
import { piecesOf } from '../../benchmarks/worst/pieces.ts'

const WORK_PER_BLOCK = 1 << 20
const counted = countedReading(parts, WORK_PER_BLOCK)
const pieces = piecesOf(parts.compiledRules)

describe('counted work', () => {
  it('is the same every time, and grows in proportion to a repeated text', () => {
    for (const piece of ['1-', 'a@', 'call +1 212 555 0123, ']) {
      const once = counted.work(tile(piece, 2000))
      expect(counted.work(tile(piece, 2000))).toBe(once)
      expect(counted.work(tile(piece, 4000)) / once).toBeGreaterThan(1.5)
      expect(counted.work(tile(piece, 4000)) / once).toBeLessThan(2.5)
    }
  })

  it('is more for hostile text than for a letter repeated', () => {
    expect(counted.work(tile('a@1-', 1000))).toBeGreaterThan(counted.work(tile('a', 1000)))
  })
})

describe('the search for the worst text', () => {
  it('finds the same tile for the same seed, and climbs', () => {
    const first = climb(random(5), pieces, counted.work, 1)
    const later = climb(random(5), pieces, counted.work, 60)
    expect(climb(random(5), pieces, counted.work, 60)).toEqual(later)
    expect(later.work).toBeGreaterThanOrEqual(first.work)
    expect(counted.work(tile(later.tile, JUDGED_CHARS)) / JUDGED_CHARS).toBe(later.work)
  })

  it('climbs any hill it is shown', () => {
    const best = climb(random(3), ['a', 'b', 'c'], (text) => text.split('b').length, 2000)
    expect(best.tile).toMatch(/^b+$/)
  })
})
