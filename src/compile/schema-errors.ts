import type * as v from 'valibot'
import { ConfigError, type ConfigPlace } from '../errors.ts'

/** Tells where in a file a path of its value stands. */
export type Locate = (path: readonly (string | number)[]) => ConfigPlace

/** The first complaint of a schema as a `ConfigError` with its place in the file. */
export function schemaError(issues: readonly v.BaseIssue<unknown>[], locate: Locate | undefined): ConfigError {
  const issue = issues[0] as v.BaseIssue<unknown>
  const path = (issue.path ?? []).map((item) => item.key as string | number)
  const at = path.join('.')
  // Messages of our own say it in words; the library's begin with "Invalid".
  const own = !issue.message.startsWith('Invalid ')
  const expected = own
    ? `${issue.message}, found ${issue.received}`
    : `expected ${issue.expected}, found ${issue.received}`
  const reason = issue.expected === 'never' ? 'unknown key; see rules/schema.json for the keys there are' : expected
  return new ConfigError(at ? `${at}: ${reason}` : reason, { ...locate?.(path), ruleId: ruleIdOn(issue) })
}

/** The id of the rule that the complaint is about: the innermost value on its path that has one. */
function ruleIdOn(issue: v.BaseIssue<unknown>): string | undefined {
  for (const { value } of [...(issue.path ?? [])].reverse()) {
    if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return value.id
  }
  return undefined
}
