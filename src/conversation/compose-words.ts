/** Words that were cut in two: `jane.doe@exa` / `mple.org`. */

import { isGapless, nearest, subsets } from './choices.ts'
import { type Composed, Composition, type Line, lastEnd } from './composition.ts'

/** A message of more words than these holds no part of a word that others continue from both sides. */
const MOST_WORDS = 6
const LONGEST_WORD = 128
/** Units before a word that are read with it: "password: Tr0u" / "b4dor". */
const CONTEXT_BEFORE = 40
const AT = /[@＠]/
/** What a word that is more than a word has: an `@`, or digits. */
const TELLING = /[@＠\d]/

/** Words put together without anything between: the last word of one message and the first of the next. */
export function* words(lines: readonly Line[], current: number): Generator<Composed> {
  const around = nearest(
    lines.map((_, index) => index),
    current,
  )
  const isShort = (index: number): boolean => index === current || wordCount(lines[index] as Line) <= MOST_WORDS
  const short = around.filter(isShort)
  // Only an address is looked for with other messages between its parts; whatever else was cut, in neighbors.
  const hasAt = short.some(
    (index) => AT.test((lines[index] as Line).ends.head) || AT.test((lines[index] as Line).ends.tail),
  )
  for (const chosen of subsets(short, current)) {
    const isPlain = isGapless(chosen)
    if (!hasAt && !isPlain) continue
    const parts = chosen.map((index, rank) =>
      wordPart(lines[index] as Line, rank === 0 ? 'first' : rank === chosen.length - 1 ? 'last' : 'inner'),
    )
    const [first] = parts
    if (first === undefined) continue
    const end = lastEnd(first.line)
    const lead = end.slice(0, end.length - first.text.length).slice(-CONTEXT_BEFORE)
    const composition = new Composition().add(lead, first.line, first.from - lead.length)
    const start = lead.length
    for (const part of parts) if (part) composition.add(part.text, part.line, part.from)
    const word = composition.text.slice(start)
    if (parts.includes(undefined) || word.length > LONGEST_WORD || !(isPlain ? TELLING : AT).test(word)) continue
    yield { kind: 'word', composition, start, end: start + word.length, isPlain, isContinued: false, isBare: false }
  }
}

interface WordPart {
  readonly text: string
  readonly line: Line
  readonly from: number
}

function wordPart(line: Line, position: 'first' | 'inner' | 'last'): WordPart | undefined {
  const { head, tail, length } = line.ends
  if (position === 'first') {
    const end = lastEnd(line)
    const text = /[^\s:：,，;]+$/u.exec(end)?.[0]
    return text === undefined ? undefined : { text, line, from: length - text.length }
  }
  const trimmed = tail === '' ? head.trimEnd() : head
  const found = /^\s*([^\s]+)/u.exec(trimmed)
  const first = found?.[1]
  if (first === undefined) return undefined
  const from = (found?.[0].length ?? 0) - first.length
  if (from + first.length === trimmed.length) {
    return { text: position === 'last' ? first.replace(/[.,;!?。，！？]+$/u, '') : first, line, from }
  }
  // "then @example.org": what continues a word after other words says so by how it begins, or ends the message.
  const last = /\s([^\s]+)$/u.exec(trimmed)?.[1]
  if (tail === '' && last !== undefined && (position === 'last' || wordCount(line) <= 4) && /[@.\d]/.test(last)) {
    return { text: last, line, from: trimmed.length - last.length }
  }
  return position === 'last' ? { text: first.replace(/[.,;!?。，！？]+$/u, ''), line, from } : undefined
}

function wordCount({ ends }: Line): number {
  return ends.tail === '' ? ends.head.split(/\s+/u, 8).length : 8
}
