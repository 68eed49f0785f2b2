/**
 * Thrown while a filter, a rule pack or a policy is built; never while a message is read.
 *
 * The message names rule, file, line and column where known, says what was expected and what to do,
 * and quotes the configuration at most, never the content of a message.
 */
export class ConfigError extends Error {
  /** Id of the rule or policy rule at fault. */
  readonly ruleId: string | undefined
  readonly file: string | undefined
  /** 1-based line in `file`. */
  readonly line: number | undefined
  /** 1-based column in `file`, in UTF-16 code units. */
  readonly column: number | undefined
  /** What is wrong and what to do, without the place. */
  readonly reason: string

  constructor(reason: string, place: ConfigPlace = {}) {
    super(`${describePlace(place)}${reason}`)
    this.name = 'ConfigError'
    this.reason = reason
    this.ruleId = place.ruleId
    this.file = place.file
    this.line = place.line
    this.column = place.column
  }
}

/** Where in the configuration an error lies; every part is optional. */
export interface ConfigPlace {
  readonly ruleId?: string | undefined
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
}

function describePlace({ ruleId, file, line, column }: ConfigPlace): string {
  let at = file ?? ''
  if (line !== undefined) at += `${at ? ':' : 'line '}${line}${column === undefined ? '' : `:${column}`}`
  if (ruleId !== undefined) at += `${at ? ' ' : ''}rule ${ruleId}`
  return at ? `${at}: ` : ''
}
