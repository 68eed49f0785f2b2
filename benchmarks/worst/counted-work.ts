import type { EngineParts } from '../models/engine.ts'

/** A reading whose work is counted instead of timed. */
export interface CountedReading {
  /**
   * What reading a text and its views takes, in steps: one for each unit scanned, and what the engine counts against its
   * limit. The same on every machine. 0 for a text that the limit stops: it costs no more than the limit.
   */
  readonly work: (text: string) => number
}

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
    analyze,
    createAnalyzer,
    shippedEngine,
  }: Pick<EngineParts, 'Scanner' | 'analyze' | 'createAnalyzer' | 'shippedEngine'>,
  workPerBlock: number,
): CountedReading {
  let work = 0
  class CountingScanner extends Scanner {
    override scan(...[text, options]: Parameters<InstanceType<typeof Scanner>['scan']>) {
      const reading = super.scan(text, options)
      work += text.length + reading.work
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
      return analyze(analyzer, text, 0, true).stoppedAt === undefined ? work : 0
    },
  }
}
