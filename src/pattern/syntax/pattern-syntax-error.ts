/**
 * Thrown for a pattern outside the rules' language, while rules are compiled and never while a
 * message is read.
 *
 * The message says what was found, what was expected and, where RE2 would have taken it, what to
 * write instead. It may quote the pattern, which is configuration.
 */
export class PatternSyntaxError extends Error {
  /** Where in the pattern the offending part begins, in UTF-16 code units. */
  readonly offset: number
  /** What is wrong and what to do, without the place. */
  readonly reason: string

  constructor(reason: string, offset: number) {
    super(`pattern, offset ${offset}: ${reason}`)
    this.name = 'PatternSyntaxError'
    this.reason = reason
    this.offset = offset
  }
}
