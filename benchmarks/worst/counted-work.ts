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
export const SHARE = 0.95

/** The confidence from which the default policy lists a finding: what needs support depends on it. */
const MIN_CONFIDENCE = 0.65

/**
 * Counts the work of the shipped rules.
 *
 * @param workPerBlock - the limit; for texts shorter than a block the share of it that is theirs in a long text
 */
export function countedReading(
  {
    Scanner,
    VIEW_STEPS,
    analyze,
    createAnalyzer,
    shippedEngine,
  }: Pick<EngineParts, 'Scanner' | 'VIEW_STEPS' | 'analyze' | 'createAnalyzer' | 'shippedEngine'>,
  workPerBlock: number,
): CountedReading {
  let work = 0
  let inViews = 0
  class CountingScanner extends Scanner {
    override scan(...[text, options]: Parameters<InstanceType<typeof Scanner>['scan']>) {
      const reading = super.scan(text, options)
      work += text.length + reading.work
      if (options.news !== undefined) inViews += reading.work
      return reading
    }
  }
  const analyzer = {
    ...createAnalyzer(shippedEngine, MIN_CONFIDENCE, workPerBlock),
    scanner: new CountingScanner(shippedEngine),
  }
  return {
    work: (text) => {
      work = 0
      inViews = 0
      const { stoppedAt } = analyze(analyzer, text, 0, true)
      // A short text has steps to spare that a long one has not.
      const fits = inViews <= SHARE * VIEW_STEPS * text.length
      return stoppedAt === undefined && fits ? work : 0
    },
  }
}
