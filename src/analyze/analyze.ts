import { type Candidate, isDropped } from '../detect/candidate.ts'
import { resolve } from '../detect/resolve.ts'
import { signalsIn } from '../detect/signals.ts'
import { WRITING_KINDS } from '../text/views/signs.ts'
import type { Incomplete } from '../types.ts'
import type { AnalyzeOptions, Analyzer } from './analyzer.ts'
import { confirm } from './confirm.ts'
import { kindsOf, ReadingAgain, signsOf } from './read-again.ts'

/** What was found in a window, and where the undecided rest begins. */
export interface Analysis {
  /** Candidates by start, then end. Dropped ones are only there when `explain` asked for them. */
  readonly candidates: readonly Candidate[]
  /** No later text can change what was found before this offset; the next window must begin `reach` earlier. */
  readonly decidedTo: number
  /** Where the counted limit stopped the reading; `undefined` when all was read. */
  readonly stoppedAt: number | undefined
  /** Which limit that was. */
  readonly stoppedBy?: Incomplete['limit']
}

const NO_OPTIONS: AnalyzeOptions = {}

/**
 * Finds what stands in a window of text: scan, validate, score, resolve.
 *
 * Findings are local: what is found at a place depends only on the text within `engine.reach` of it.
 * Offsets are UTF-16 units of `window`.
 *
 * @param leftEdge - units at the start of the window that were decided before and serve as context only
 * @param final - whether the text ends with the window; if not, the last `reach` units stay undecided
 */
export function analyze(
  analyzer: Analyzer,
  window: string,
  leftEdge: number,
  final: boolean,
  options: AnalyzeOptions = NO_OPTIONS,
): Analysis {
  const { engine, scanner } = analyzer
  const explain = options.explain ?? false
  const scanOptions =
    options === NO_OPTIONS
      ? analyzer.scanOptions
      : { ...analyzer.scanOptions, everyRule: explain, region: options.region }
  const reading = scanner.scan(window, scanOptions)
  const found: Candidate[] = confirm(analyzer, reading, undefined, options)
  let stoppedAt = reading.stoppedAt
  let stoppedBy: Incomplete['limit'] = 'candidates'
  if (reading.signs.length > 0) {
    const again = new ReadingAgain(analyzer, scanOptions, options, window.length, found)
    const signs = signsOf(reading)
    if ((kindsOf(signs) & WRITING_KINDS) !== 0) {
      for (const signal of signalsIn(window, signs, analyzer.signals)) found.push(signal)
    }
    again.read(window, signs, reading.hits.length > 0, undefined)
    if (again.stoppedAt !== undefined && again.stoppedAt < (stoppedAt ?? Number.POSITIVE_INFINITY)) {
      stoppedAt = again.stoppedAt
      stoppedBy = again.stoppedBy
    }
  }
  if (found.length === 0) {
    return {
      candidates: [],
      decidedTo: final ? window.length : Math.max(leftEdge, window.length - engine.reach),
      stoppedAt,
      stoppedBy,
    }
  }
  const dropped = explain ? found.filter(isDropped) : []
  const confirmed = explain ? found.filter((c) => !isDropped(c)) : found
  const resolved = resolve(confirmed, analyzer.minConfidence)
  const all = dropped.length > 0 ? [...resolved, ...dropped] : resolved
  const candidates = leftEdge === 0 ? all : all.filter((c) => c.span.start >= leftEdge)
  return {
    candidates,
    decidedTo: final ? window.length : decidedTo(window, leftEdge, engine.reach, resolved),
    stoppedAt,
    stoppedBy,
  }
}

/** The last offset before the undecided rest that cuts no candidate in two. */
function decidedTo(window: string, leftEdge: number, reach: number, resolved: readonly Candidate[]): number {
  let cut = Math.max(leftEdge, window.length - reach)
  for (let i = resolved.length - 1; i >= 0; i--) {
    const { start, end } = (resolved[i] as Candidate).span
    if (start < cut && end > cut) cut = start
  }
  return Math.max(cut, leftEdge)
}
