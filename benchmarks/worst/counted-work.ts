import type { EngineParts } from '../models/engine.ts'

/** A scan whose work is counted instead of timed. */
export interface CountedScan {
  /**
   * What reading a text takes, in steps: one a unit, and what the engine counts against its limit. The same on every
   * machine. 0 for a text that the limit stops: it costs no more than the limit.
   */
  readonly work: (text: string) => number
}

/**
 * Counts the work of the shipped engine.
 *
 * @param workPerBlock - the limit; for texts shorter than a block the share of it that is theirs in a long text
 */
export function countedScan(
  { Scanner, shippedEngine }: Pick<EngineParts, 'Scanner' | 'shippedEngine'>,
  workPerBlock: number,
): CountedScan {
  const scanner = new Scanner(shippedEngine)
  return {
    work: (text) => {
      const { work, stoppedAt } = scanner.scan(text, { workPerBlock })
      return stoppedAt === undefined && work <= workPerBlock ? text.length + work : 0
    },
  }
}
