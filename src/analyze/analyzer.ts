import { unsupportedScore, validatorWeight } from '../detect/score.ts'
import { signalRules } from '../detect/signals.ts'
import type { PatternEngine } from '../pattern/engine.ts'
import type { LaunchLists } from '../pattern/launch-table.ts'
import { NEEDS_NOTHING, NEEDS_SUPPORT, type ScanOptions } from '../pattern/reading.ts'
import type { RuntimeRule } from '../pattern/runtime-rule.ts'
import { createScanner, type Scanner } from '../pattern/scan.ts'
import { DEMANDS, type Demand } from '../text/views/view.ts'
import { needOf } from './seen.ts'

/** What a filter knows once it is built: everything `analyze` needs beside the text. */
export interface Analyzer {
  readonly engine: PatternEngine
  readonly scanner: Scanner
  /** What passing each rule's validator is worth, by rule index. */
  readonly validatorPoints: Float64Array
  /** Candidates below this confidence are confirmed but not listed. */
  readonly minConfidence: number
  /** How a text is scanned that says nothing of its region; `needs` is what each rule needs to reach `minConfidence`. */
  readonly scanOptions: ScanOptions
  /** What each rule needs in the text of a view, by what the view demands; see `ScanOptions.needs`. */
  readonly needsInView: Readonly<Record<Demand, Uint8Array>>
  /** The rules that launches name there; see `ScanOptions.lists`. */
  readonly listsInView: Readonly<Record<Demand, LaunchLists>>
  /** Built-in rules for how a text is written, numbered behind those of the engine. */
  readonly signals: readonly RuntimeRule[]
}

/** Adds to an engine what `analyze` needs beside it. */
export function createAnalyzer(engine: PatternEngine, minConfidence: number, workPerBlock: number): Analyzer {
  const validatorPoints = new Float64Array(engine.rules.length)
  const needs = engine.required.slice()
  for (const { index, rule, lead, pattern } of engine.rules) {
    const validator = engine.validators[index]
    const points = validator ? validatorWeight(validator.passRate) : 0
    validatorPoints[index] = points
    const isBare = pattern !== null && lead === null
    if (isBare && unsupportedScore(rule.strength, points) < minConfidence && needs[index] === NEEDS_NOTHING)
      needs[index] = NEEDS_SUPPORT
  }
  const needsInView = Object.fromEntries(
    DEMANDS.map((demand) => [demand, needs.map((need, index) => Math.max(need, needOf(engine, demand, index)))]),
  ) as Record<Demand, Uint8Array>
  const scanner = createScanner(engine)
  const listsInView = Object.fromEntries(
    DEMANDS.map((demand) => [demand, scanner.listsFor(needsInView[demand])]),
  ) as Record<Demand, LaunchLists>
  return {
    engine,
    scanner,
    validatorPoints,
    minConfidence,
    scanOptions: { workPerBlock, everyRule: false, needs, region: undefined },
    needsInView,
    listsInView,
    signals: signalRules(engine),
  }
}

/** How to analyze a window. */
export interface AnalyzeOptions {
  /** ISO region of the message's locale. */
  readonly region?: string | undefined
  /** Also return candidates that a validator or a missing context dropped. */
  readonly explain?: boolean
  /** The text was recognized in an image: digits may be mistaken. */
  readonly recognized?: boolean
}
