import type { Message } from './types.ts'

/** A text of a message and the JSON pointer of its field; none for `text`. */
export interface Part {
  readonly field: string | undefined
  readonly text: string
}

/**
 * What was given as a message.
 *
 * @throws TypeError when it is none: silence about what nobody understood would let it pass
 */
export function toMessage(input: string | Message): Message {
  if (typeof input === 'string') return { text: input }
  if (typeof input !== 'object' || input === null) throw new TypeError('expected a text or a message')
  if (input.text === undefined && input.fields === undefined && input.attachments === undefined) {
    throw new TypeError('expected a message with text, fields or attachments')
  }
  return input
}

/**
 * The texts of a message, `text` first.
 *
 * @throws TypeError when something else stands where a text belongs, or two fields share a pointer: what is found in a
 *   field is told by its pointer
 */
export function partsOf({ text, fields = [] }: Message): Part[] {
  const parts: Part[] = text === undefined ? [] : [{ field: undefined, text }]
  for (const { pointer, text } of fields) {
    if (typeof pointer !== 'string') throw new TypeError('expected a pointer for each field')
    parts.push({ field: pointer, text })
  }
  if (parts.some(({ text }) => typeof text !== 'string')) throw new TypeError('expected text')
  if (parts.length > 1 && new Set(parts.map(({ field }) => field)).size < parts.length) {
    throw new TypeError('expected a pointer of its own for each field')
  }
  return parts
}
