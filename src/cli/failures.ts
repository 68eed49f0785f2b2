import type { Verdict } from '../types.ts'

/** Something the user can put right: an option, a file, a configuration. Ends with exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** Returns whether an error is presend's `ConfigError`; by name, since the bundle may hold the class twice. */
export const isConfigError = (error: unknown): error is Error => error instanceof Error && error.name === 'ConfigError'

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'a directory; name the files in it',
  EMFILE: 'too many open files',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the file system is read-only',
}

/** Returns why the operating system refused a file, in words. */
export const fileReason = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string') return 'cannot be read'
  return SYSTEM_REASONS[code] ?? `cannot be read (${code})`
}

/**
 * Returns what may be said of a defect: the kind of error and the places in the code. The error's own message is left
 * out, since it may quote what was being read.
 */
export const defectReport = (error: unknown): string => {
  const kind = error instanceof Error ? error.name : typeof error
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const places = stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  return [`internal error (${kind}); please report it with these lines:`, ...places.slice(0, 8)].join('\n')
}

/** What is said of a message whose verdict rests on a defect and not on its content. */
export const DEFECT = 'internal error while reading this message; the policy decided without having read it'

/** Tells whether the filter met a defect of its own: it answers with a reason then and does not throw. */
export const isDefect = (verdict: Verdict): boolean =>
  verdict.reasons.some((reason) => reason.policyRule === 'internal-error')
