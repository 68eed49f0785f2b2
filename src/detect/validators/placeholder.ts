/**
 * Words and shapes that stand where a secret would stand, but are none: fillers of documentation,
 * references to a variable or a vault, masked values. Shared by the validators of secrets.
 */

/** Words of templates and manuals; compared in lower case, anywhere in the value. */
const FILLER_WORDS: readonly string[] = [
  'changeme',
  'change-me',
  'change_me',
  'placeholder',
  'redacted',
  'replace',
  'insert-',
  'insert_',
  'dummy',
  'your-',
  'your_',
  'your.',
  'yourapi',
  'yourkey',
  'yourtoken',
  'yoursecret',
  'yourpass',
  'my-secret',
  'my_secret',
  'not-a-real',
  'notareal',
  'platzhalter',
  'xxxx',
  '****',
  '....',
  '----',
  '____',
]

/** Names of objects that hold settings; a value that begins with one is fetched from there. */
const HOLDERS: readonly string[] = [
  'process',
  'os',
  'env',
  'environ',
  'system',
  'environment',
  'config',
  'conf',
  'settings',
  'options',
  'opts',
  'params',
  'args',
  'this',
  'self',
  'req',
  'request',
  'form',
  'user',
  'data',
  'ctx',
  'context',
  'state',
  'props',
  'secrets',
  'vars',
  'var',
  'vault',
  'ssm',
  'arn',
  'keyring',
]
const HOLDER: RegExp = new RegExp(`^(?:(?:${HOLDERS.join('|')})(?:[.:[(]|->|$)|getenv|get_env|getpass|@value)`, 'i')

/** Marks of variables and templates: `${X}`, `$X`, `%X%`, `{{ x }}`, `<x>`, `[x]`. Case matters: `$ecret1` is none. */
const VARIABLE = /^(?:\$[({]|\$[A-Z_]{3}|\$[a-z_]+$|%[({]|%[A-Z_]{3}|\{|<|\[|&(?:amp|lt|quot|#60|#x3[Cc]);)/

/**
 * Tells whether a value only refers to a secret kept elsewhere: `${VAR}`, `process.env.X`, `{{ x }}`,
 * `<your-key>`, `vault:…`, `get_secret(…)`, `row[1]`. Linear in the length of the text; never throws.
 */
export function isReference(text: string): boolean {
  return VARIABLE.test(text) || HOLDER.test(text) || /^[A-Za-z_][\w.]*(?:\(|\[[^\]]*\]?$)/.test(text)
}

/**
 * Tells whether a value is filler: a template word, a mask such as `****`, or a few characters
 * repeated. Linear in the length of the text; never throws.
 */
export function isFiller(text: string): boolean {
  const lower = text.toLowerCase()
  if (FILLER_WORDS.some((word) => lower.includes(word))) return true
  return text.length >= 8 && new Set(lower).size <= 3
}

/** Tells whether the issuer's word for samples, `EXAMPLE`, is part of a value, in any case. */
export function isSample(text: string): boolean {
  return /example/i.test(text)
}
