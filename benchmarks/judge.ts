/** What the guard needs to know of one measured case. */
export interface Judged {
  readonly name: string
  /** `check` by the floor. */
  readonly ratio: number
  /** Cost of a character in the whole text by its cost in pieces; absent where it is not asked. */
  readonly growth?: number
  readonly findings: number
  /** Whether every text was read to its end. */
  readonly complete: boolean
}

/** The ratios of an accepted run, by case: record/baseline.json. */
export type Baseline = Readonly<Record<string, { readonly ratio: number; readonly growth?: number }>>

/** Finding counts by case and model: definitions/expected.json. */
export type Expected = Readonly<Record<string, Readonly<Record<string, number>>>>

/** How much slower than the baseline is a failure. */
export const TOLERANCE = 1.25
/** Growth up to here is linear for all that can be measured, whatever the baseline says. */
export const LINEAR = 1.5

/**
 * Why a measured case fails, a sentence each; empty when it passes.
 *
 * A wrong count, an unread text and a missing baseline fail at any speed: a fast wrong answer is no answer.
 */
export function judge(
  measured: Judged,
  baseline: Baseline,
  expectedFindings: number | undefined,
  tolerance: number = TOLERANCE,
): string[] {
  const failures: string[] = []
  const { name, ratio, growth, findings, complete } = measured
  if (expectedFindings === undefined) {
    failures.push(`${name}: no expected finding count; add it to definitions/expected.json`)
  } else if (findings !== expectedFindings) {
    failures.push(`${name}: ${findings} findings, expected ${expectedFindings}`)
  }
  if (!complete) failures.push(`${name}: a counted limit stopped the reading, so the time is of a part of the text`)
  const stored = baseline[name]
  if (stored === undefined) {
    failures.push(`${name}: no baseline; accept one with npm run bench:ci -- --store`)
    return failures
  }
  if (!(ratio <= stored.ratio * tolerance)) {
    failures.push(`${name}: ${times(ratio)} the floor, more than ${tolerance} x the stored ${times(stored.ratio)}`)
  }
  if (growth !== undefined) {
    const most = Math.max(LINEAR, (stored.growth ?? 0) * tolerance)
    if (!(growth <= most))
      failures.push(`${name}: a character costs ${times(growth)} as much in the whole text, more than ${times(most)}`)
  } else if (stored.growth !== undefined) {
    failures.push(`${name}: the growth was not measured, but the baseline has one`)
  }
  return failures
}

/** Whether a second measurement could clear a case: noise makes a case slow, never its findings wrong. */
export function onlyTime(measured: Judged, expectedFindings: number | undefined): boolean {
  return measured.complete && measured.findings === expectedFindings
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} x`
}
