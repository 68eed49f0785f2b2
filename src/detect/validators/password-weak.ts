import { isReference } from './placeholder.ts'
import type { Validator } from './validator.ts'

/** What code and forms assign to a name like `password` and is no password; compared in lower case. */
const CODE_WORDS: readonly string[] = [
  'string',
  'number',
  'boolean',
  'undefined',
  'null',
  'nullable',
  'object',
  'symbol',
  'unknown',
  'function',
  'return',
  'false',
  'required',
  'optional',
  'missing',
  'invalid',
  'incorrect',
  'expired',
  'changed',
  'hidden',
  'masked',
  'redacted',
  'removed',
  'encrypted',
  'hashed',
  'protected',
  'request',
  'response',
  'result',
  'value',
  'values',
  'prompt',
  'please',
  'forgot',
  'forgotten',
  'reset',
  'username',
  'default',
  'example',
  'placeholder',
  'changeme',
  'dummy',
  'bcrypt',
  'varchar',
  'nvarchar',
  'charfield',
  'credentials',
  'erforderlich',
  'vergessen',
  'ungültig',
]

/**
 * Judges a plain password: one run of letters or of digits, six characters and more, as people
 * choose them (`letmein`, `88888888`). Names of variables (`newPassword`), types and states
 * (`required`) and masks are `invalid`. Linear; never throws. Rules need a strict cue: an equals
 * sign without space, quotes, or a number behind a colon.
 */
export const passwordWeak: Validator = {
  check: (text) => {
    if (text.length < 6 || isReference(text)) return 'invalid'
    if (/^\d+$/.test(text)) return 'valid'
    if (!/^\p{L}+$/u.test(text) || /\p{Ll}\p{Lu}/u.test(text)) return 'invalid'
    const lower = text.toLowerCase()
    if (/pass|pwd|kennwort|secret|^x+$/.test(lower) || CODE_WORDS.includes(lower)) return 'invalid'
    return 'valid'
  },
  // Measured on 8,000 words of chat: 77 % pass. The cue carries the finding.
  passRate: 0.8,
}
