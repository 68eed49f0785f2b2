import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Baseline, type Judged, judge, LINEAR, onlyTime, TOLERANCE } from '../../benchmarks/judge.ts'

const baseline: Baseline = { chat: { ratio: 4 }, hostile: { ratio: 50, growth: 1.02 } }
const chat: Judged = { name: 'chat', ratio: 4, findings: 7, complete: true }
const hostile: Judged = { name: 'hostile', ratio: 50, growth: 1.02, findings: 0, complete: true }

/** The same measurement of a build that takes `factor` times as long. */
const slowed = (measured: Judged, factor: number): Judged => ({ ...measured, ratio: measured.ratio * factor })

describe('the guard', () => {
  it('passes what is as fast as the baseline, or a little slower', () => {
    expect(judge(chat, baseline, 7)).toEqual([])
    expect(judge(slowed(chat, 1.2), baseline, 7)).toEqual([])
    expect(judge(slowed(hostile, 0.5), baseline, 0)).toEqual([])
  })

  it('fails on a slowed build, naming the case and both ratios', () => {
    expect(judge(slowed(chat, 1.3), baseline, 7)).toEqual([
      'chat: 5.20 x the floor, more than 1.25 x the stored 4.00 x',
    ])
    expect(judge(slowed(hostile, 2), baseline, 0)).toHaveLength(1)
  })

  it('fails on a build that became quadratic, even when the whole is fast enough', () => {
    const quadratic = { ...hostile, growth: 100 }
    expect(judge(quadratic, baseline, 0)).toEqual([
      'hostile: a character costs 100.00 x as much in the whole text, more than 1.50 x',
    ])
    expect(judge({ ...hostile, growth: LINEAR }, baseline, 0)).toEqual([])
  })

  it('fails when a growth that was measured once is no longer measured', () => {
    const { growth: _, ...unmeasured } = hostile
    expect(judge(unmeasured, baseline, 0)).toHaveLength(1)
  })

  it('fails on a wrong finding count at any speed', () => {
    expect(judge(slowed(chat, 0.01), baseline, 8)).toEqual(['chat: 7 findings, expected 8'])
    expect(judge(chat, baseline, undefined)).toHaveLength(1)
  })

  it('fails when a limit cut the text short, however fast that was', () => {
    expect(judge({ ...slowed(chat, 0.01), complete: false }, baseline, 7)).toHaveLength(1)
  })

  it('fails without a baseline and on ratios that are no numbers', () => {
    expect(judge({ ...chat, name: 'new' }, baseline, 7)).toHaveLength(1)
    expect(judge({ ...chat, ratio: Number.NaN }, baseline, 7)).toHaveLength(1)
    expect(judge({ ...hostile, growth: Number.NaN }, baseline, 0)).toHaveLength(1)
  })

  it('draws the line at the tolerance for every ratio', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1e4, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (ratio, factor) => {
          const failures = judge({ ...chat, ratio: ratio * factor }, { chat: { ratio } }, 7)
          expect(failures.length).toBe(ratio * factor <= ratio * TOLERANCE ? 0 : 1)
        },
      ),
    )
  })

  it('measures again only what time alone made fail', () => {
    expect(onlyTime(slowed(chat, 9), 7)).toBe(true)
    expect(onlyTime(chat, 8)).toBe(false)
    expect(onlyTime({ ...chat, complete: false }, 7)).toBe(false)
  })
})
