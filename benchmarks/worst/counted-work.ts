import type { EngineParts } from '../models/engine.ts'

/** A reading whose work is counted instead of timed. */
export interface CountedReading {
  /**
   * What reading a text and its views takes, in steps: one for each unit scanned, and what the engine counts against its
   * limit. The same on every machine. 0 for a text that the limit stops: it costs no more than the limit.
   */
  readonly work: (text: string) => number
}

/** How near to a limit a tile may come: blocks and regions cut it in other places than the judged text does. */
const SHARE = 0.95

/** The confidence from which the default policy lists a finding: what needs support depends on it. */
const MIN_CONFIDENCE = 0.65

/**
 * Counts the work of the shipped rules.
 *
 * @param workPerBlock - the limit that a long text has in each block
 */
export function countedReading(
  {
    BLOCK,
    VIEW_SHARE,
    analyze,
    createAnalyzer,
    shippedEngine,
  }: Pick<EngineParts, 'BLOCK' | 'VIEW_SHARE' | 'analyze' | 'createAnalyzer' | 'shippedEngine'>,
  workPerBlock: number,
): CountedReading {
  let work = 0
  let units = 0
  let inViews = 0
  const { scanner, ...rest } = createAnalyzer(shippedEngine, MIN_CONFIDENCE, workPerBlock)
  const scan: typeof scanner.scan = (text, options) => {
    const reading = scanner.scan(text, options)
    work += text.length + reading.work
    units += text.length
    if (options.news !== undefined) inViews += reading.work
    return reading
  }
  const analyzer = { ...rest, scanner: { ...scanner, scan } }
  return {
    work: (text) => {
      work = 0
      units = 0
      inViews = 0
      const { stoppedAt } = analyze(analyzer, text, 0, true)
      // A text shorter than a block, and the views of a short text, have steps to spare that those of a long one have not.
      const share = (SHARE * workPerBlock * text.length) / BLOCK
      const fits = work - units - inViews <= share && inViews <= VIEW_SHARE * share
      return stoppedAt === undefined && fits ? work : 0
    },
  }
}
