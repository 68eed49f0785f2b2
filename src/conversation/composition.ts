import type { Span } from '../types.ts'
import type { TextEnds } from './text-ends.ts'
import type { RememberedMessage } from './thread.ts'

/** A message of the sender as a composition sees it. */
export interface Line {
  readonly ends: TextEnds
  /** Whether it is the message being checked. */
  readonly isCurrent: boolean
  /** What is remembered of it; `undefined` for the current one. */
  readonly message: RememberedMessage | undefined
}

/** A place in a line. */
export interface LinePlace {
  readonly line: Line
  readonly span: Span
}

interface Segment extends LinePlace {
  readonly start: number
  readonly end: number
}

/** A text made of pieces of several messages, that knows where each piece came from. Total length is a few hundred units. */
export class Composition {
  text = ''
  readonly #segments: Segment[] = []

  /** Adds glue that stands in no message. */
  glue(text: string): this {
    this.text += text
    return this
  }

  /** Adds `text`, which stands for `[from, to)` of a line: those characters, or what is left of them. */
  add(text: string, line: Line, from: number, to: number = from + text.length): this {
    if (text === '') return this
    const start = this.text.length
    this.text += text
    this.#segments.push({ start, end: this.text.length, line, span: { start: from, end: to } })
    return this
  }

  /** Where a span of the composition stands in its lines, in their order; pieces of one line are joined. */
  placesOf({ start, end }: Span): LinePlace[] {
    const places: LinePlace[] = []
    for (const segment of this.#segments) {
      if (segment.start >= end || segment.end <= start) continue
      const span = spanIn(segment, start, end)
      const last = places.at(-1)
      if (last?.line === segment.line) {
        places[places.length - 1] = {
          line: last.line,
          span: { start: Math.min(last.span.start, span.start), end: Math.max(last.span.end, span.end) },
        }
      } else {
        places.push({ line: segment.line, span })
      }
    }
    return places
  }

  /** The piece that ends last at or before an offset. */
  placeBefore(offset: number): LinePlace | undefined {
    return this.#segments.filter(({ end }) => end <= offset).at(-1)
  }
}

/** A piece that lost its separators stands for its place as a whole. */
function spanIn({ start, end, span }: Segment, from: number, to: number): Span {
  if (span.end - span.start !== end - start) return span
  return { start: span.start + Math.max(0, from - start), end: span.end - Math.max(0, end - to) }
}

/** How a composition was read, which decides what may be found in it. */
export type ReadingKind = 'sequence' | 'cue' | 'word' | 'number'

/** A composition to be analyzed. */
export interface Composed {
  readonly kind: ReadingKind
  readonly composition: Composition
  /** Units that a finding must cover; for words and numbers, all that was put together. */
  readonly start: number
  readonly end: number
  /** Whether nothing like a part was left out between the parts, and little else stands beside them. */
  readonly isPlain: boolean
  /** Whether every part but the first stands alone, and what was left out between does not. */
  readonly isContinued: boolean
  /** Whether the number is cut at its groups, and nothing at all stands beside the parts but words that say that a number goes on. */
  readonly isBare: boolean
}

/** The end of a message that another one continues. */
export function lastEnd({ ends }: Line): string {
  return ends.tail === '' ? ends.head : ends.tail
}
