import type { EngineParts } from '../models/engine.ts'

/** A scan whose work is counted instead of timed. */
export interface CountedScan {
  /** What reading a text takes, in steps: one a unit, and what the engine counts against its limit. The same on every machine. */
  readonly work: (text: string) => number
}

/** Counts the work of the shipped engine. */
export function countedScan(
  { Scanner, shippedEngine }: Pick<EngineParts, 'Scanner' | 'shippedEngine'>,
  workPerBlock: number,
): CountedScan {
  const scanner = new Scanner(shippedEngine)
  return { work: (text) => text.length + scanner.scan(text, { workPerBlock }).work }
}
