import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analyze/analyze.ts'
import { createAnalyzer } from '../../src/analyze/analyzer.ts'
import { createFilter } from '../../src/index.ts'
import { exampleTexts, shippedEngine } from '../shipped.ts'

/** Look-alikes, full-width letters, words for digits and encoded text, each beside cues that start dozens of rules. */
const MANY_VIEWS =
  'F九〇\n二零bz num numero d\nhttps://numéro de \nn° de pass\nnúmero d\npa&poortpas@zp\nútlevél\n1: pass!=uραρͅϑ\n\nα'

const WORK_PER_BLOCK = 28 << 12

/** Reads a text and counts what its views take. */
function readCounted(text: string): { views: number; stoppedAt: number | undefined } {
  const { scanner, ...rest } = createAnalyzer(shippedEngine, 0.65, WORK_PER_BLOCK)
  let views = 0
  const scan: typeof scanner.scan = (given, options) => {
    const reading = scanner.scan(given, options)
    if (options.news !== undefined) views += reading.work
    return reading
  }
  const { stoppedAt } = analyze({ ...rest, scanner: { ...scanner, scan } }, text, 0, true)
  return { views, stoppedAt }
}

describe('the views of a text', () => {
  it('take no more steps together than are theirs, and say where they stopped', () => {
    const text = MANY_VIEWS.repeat(200)
    const { views, stoppedAt } = readCounted(text)
    expect(stoppedAt).toBeDefined()
    // The region in which the steps are used up is read to its end, by the limit of its blocks.
    expect(views).toBeLessThan(2 * 12 * text.length + 16_384)
    expect(createFilter().check(text).incomplete?.limit).toBe('candidates')
  })

  it('are read whole in the densest honest text: all examples of all packs in a row', () => {
    const text = exampleTexts.join('\n')
    const { views, stoppedAt } = readCounted(text)
    expect(stoppedAt).toBeUndefined()
    expect(views).toBeGreaterThan(text.length)
  })
})
