/** The messages of a sender read as they follow one another, and as a cue and its value. */

import { MOST_PARTS } from './choices.ts'
import { type Composed, Composition, type Line, lastEnd } from './composition.ts'

/** A spaced card number has four groups. */
const MOST_VALUE_WORDS = 4
const LONGEST_VALUE = 128

/**
 * The current message with its neighbors before and behind it, joined by a space: up to four on each side, as far as
 * they are whole. What shorter readings would find stands in this one too.
 */
export function* sequences(lines: readonly Line[], current: number): Generator<Composed> {
  // What stands between the ends of a long message is not remembered, so nothing is read across it.
  const isWhole = (index: number): boolean => lines[index]?.ends.tail === ''
  let from = current
  while (from > 0 && current - from < MOST_PARTS - 1 && (from === current || isWhole(from))) from--
  if (isWhole(current)) {
    let to = current
    while (to < lines.length - 1 && to - current < MOST_PARTS - 1 && (to === current || isWhole(to))) to++
    if (from < to) yield composeSequence(lines.slice(from, to + 1), ' ')
    return
  }
  if (from < current) yield composeSequence(lines.slice(from, current + 1), ' ')
  if (current < lines.length - 1) yield composeSequence(lines.slice(current, current + 2), ' ')
}

/**
 * The cue in one of the last messages, the value in the current one: as if they followed one another, and as if the cue
 * ended in a colon ("my password" / "…"). And the current one as the cue of those after it, which came earlier.
 */
export function* cues(lines: readonly Line[], current: number): Generator<Composed> {
  const line = lines[current] as Line
  if (isValueLike(line)) {
    for (let back = 1; back < MOST_PARTS && back <= current; back++) {
      yield* asCue(lines[current - back] as Line, line, back > 1)
    }
  }
  for (let ahead = 1; ahead < MOST_PARTS && current + ahead < lines.length; ahead++) {
    const value = lines[current + ahead] as Line
    if (isValueLike(value)) yield* asCue(line, value, ahead > 1)
  }
}

/** Whether a message is short enough to be a value and little else. */
function isValueLike({ ends }: Line): boolean {
  return (
    ends.tail === '' &&
    ends.head.length <= LONGEST_VALUE &&
    ends.head.trim().split(/\s+/u, 5).length <= MOST_VALUE_WORDS
  )
}

function* asCue(cue: Line, value: Line, isApart: boolean): Generator<Composed> {
  const last = lastEnd(cue).trimEnd().at(-1) ?? ''
  // Beside its neighbor, `sequences` has read it with a space already.
  if (isApart) yield { ...composeSequence([cue, value], ' '), kind: 'cue' }
  if (/[\p{L}\p{N}]/u.test(last)) yield { ...composeSequence([cue, value], ': '), kind: 'cue' }
}

function composeSequence(lines: readonly Line[], joiner: string): Composed {
  const composition = new Composition()
  for (const [index, line] of lines.entries()) {
    if (index > 0) composition.glue(joiner)
    const text = index === 0 ? lastEnd(line) : line.ends.head
    composition.add(text, line, index === 0 ? line.ends.length - text.length : 0)
  }
  return {
    kind: 'sequence',
    composition,
    start: 0,
    end: composition.text.length,
    isPlain: true,
    isContinued: false,
    isBare: false,
  }
}
