/** The two ends of a text: all that another message can continue. */

/** A short text as a whole (`tail` is empty), or where a longer one begins and ends. */
export interface TextEnds {
  readonly head: string
  readonly tail: string
  /** UTF-16 units of the whole text. */
  readonly length: number
}

/** Units of each end that are remembered. */
export const REMEMBERED_END = 64
/** Units of each end of the message being checked that may complete something. */
export const CHECKED_END = 256

/** The ends of a text, at most `end` units each; no surrogate pair is cut. Constant time. */
export function endsOf(text: string, end: number): TextEnds {
  const { length } = text
  if (length <= 2 * end) return { head: text, tail: '', length }
  const to = isPair(text, end - 1) ? end - 1 : end
  const from = isPair(text, length - end - 1) ? length - end + 1 : length - end
  return { head: text.slice(0, to), tail: text.slice(from), length }
}

/** Shorter ends of the same text. */
export function shortenEnds(ends: TextEnds, end: number): TextEnds {
  const { head, tail, length } = ends
  if (tail === '') return endsOf(head, end)
  return { head: cutAfter(head, end), tail: cutBefore(tail, end), length }
}

function cutAfter(text: string, end: number): string {
  if (text.length <= end) return text
  return text.slice(0, isPair(text, end - 1) ? end - 1 : end)
}

function cutBefore(text: string, end: number): string {
  const from = Math.max(0, text.length - end)
  return text.slice(isPair(text, from - 1) ? from + 1 : from)
}

/** Whether an end holds what an identifier may consist of: a digit of any script, an `@`, a dot inside a word. */
export function holdsFragment({ head, tail }: TextEnds): boolean {
  return FRAGMENT.test(head) || FRAGMENT.test(tail)
}

const FRAGMENT = /\p{N}|@|\S[._]\S|^[._@]/u

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}
