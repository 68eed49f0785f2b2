/**
 * What the process says with its exit code. When several apply, the highest wins:
 * a gate that could not read its input must not look like one that found something.
 */
export const EXIT_CLEAN = 0
/** A message was judged at or above `--fail-on`. */
export const EXIT_FOUND = 1
/** Wrong usage, wrong configuration, or input that could not be read or understood. */
export const EXIT_INPUT = 2
/** A defect in presend itself. */
export const EXIT_INTERNAL = 3

/** One of the four exit codes. */
export type ExitCode = 0 | 1 | 2 | 3

/** Returns the code that wins when both apply: the higher one. */
export const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b)
