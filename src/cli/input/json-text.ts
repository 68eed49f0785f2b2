/** Where a text stops being JSON, and what should have stood there. */
export interface JsonFault {
  /** UTF-16 offset. */
  readonly offset: number
  /** What was expected, in words; never what was found. */
  readonly expected: string
}

/** A key of the outermost object and where its value begins. */
export interface JsonMember {
  readonly key: string
  /** UTF-16 offset of the key's opening quote. */
  readonly offset: number
  readonly valueOffset: number
}

/** What a walk over a JSON text learned. */
export interface JsonOutline {
  readonly fault?: JsonFault
  /** Keys of the outermost object in order, repeated ones included; up to the fault if there is one. */
  readonly members: readonly JsonMember[]
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const WORD = /true|false|null/y
const SPACE = /[ \t\n\r]*/y

/**
 * Returns where a text breaks the JSON grammar (RFC 8259) and the keys of its outermost object.
 *
 * `JSON.parse` cannot serve for this: its messages quote the input, tell no offset on some versions of the engine, and
 * it keeps the last of repeated keys without a word. Total; time linear; depth bounded only by memory, no recursion.
 */
export const outlineJson = (text: string): JsonOutline => {
  const members: JsonMember[] = []
  const stack: ('{' | '[')[] = []
  let at = 0
  const match = (pattern: RegExp): number => {
    pattern.lastIndex = at
    return pattern.test(text) ? pattern.lastIndex : -1
  }
  const fail = (expected: string, offset: number = at): JsonOutline => ({ members, fault: { offset, expected } })
  const badString = (offset: number): JsonOutline =>
    offset >= text.length
      ? fail('a closing quote', offset)
      : fail('a valid escape, or control characters written as \\u00XX', offset)
  let expecting: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end' = 'value'
  for (;;) {
    at = match(SPACE)
    const character = text.charAt(at)
    if (expecting === 'key' || expecting === 'key-or-end') {
      if (character === '}' && expecting === 'key-or-end') {
        at++
        stack.pop()
        expecting = 'comma-or-end'
      } else {
        if (character !== '"')
          return fail(expecting === 'key' ? 'a key in double quotes' : 'a key in double quotes or }')
        const end = endOfString(text, at)
        if (end < 0) return badString(-end)
        const keyAt = at
        at = end
        at = match(SPACE)
        if (text.charAt(at) !== ':') return fail('a colon')
        at++
        if (stack.length === 1) {
          const valueOffset = match(SPACE)
          members.push({ key: JSON.parse(text.slice(keyAt, end)) as string, offset: keyAt, valueOffset })
        }
        expecting = 'value'
      }
    } else if (expecting === 'comma-or-end') {
      const open = stack.at(-1)
      if (open === undefined) return at < text.length ? fail('the end of the line') : { members }
      if (character === ',') {
        at++
        expecting = open === '{' ? 'key' : 'value'
      } else if (character === (open === '{' ? '}' : ']')) {
        at++
        stack.pop()
      } else {
        return fail(open === '{' ? 'a comma or }' : 'a comma or ]')
      }
    } else if (character === '{' || character === '[') {
      stack.push(character)
      at++
      expecting = character === '{' ? 'key-or-end' : 'value-or-end'
    } else if (character === ']' && expecting === 'value-or-end') {
      at++
      stack.pop()
      expecting = 'comma-or-end'
    } else if (character === '"') {
      const end = endOfString(text, at)
      if (end < 0) return badString(-end)
      at = end
      expecting = 'comma-or-end'
    } else {
      const end = Math.max(match(NUMBER), match(WORD))
      if (end < 0) return fail(expecting === 'value-or-end' ? 'a value or ]' : 'a value')
      at = end
      expecting = 'comma-or-end'
    }
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const SPACE_CODE = 0x20
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * Returns the offset after the closing quote, or minus the offset where the string goes wrong.
 * A loop, because a regular expression would run out of stack on a string of many megabytes.
 */
const endOfString = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at + 1
    if (code < SPACE_CODE) return -at
    if (code !== BACKSLASH) {
      at++
      continue
    }
    ESCAPE.lastIndex = at
    if (!ESCAPE.test(text)) return -at
    at = ESCAPE.lastIndex
  }
  return -text.length
}
