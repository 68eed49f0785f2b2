import { analyze } from '../analyze/analyze.ts'
import type { AnalyzeOptions, Analyzer } from '../analyze/analyzer.ts'
import type { Candidate } from '../detect/candidate.ts'
import { redactText } from '../redact/redact.ts'
import { stretches } from '../redact/stretches.ts'
import { firstUnits } from '../text/characters.ts'
import type { Incomplete, Redaction, RedactionMode } from '../types.ts'
import { undecidedFrom } from './hold.ts'

/** What became decided with a piece of a stream. */
export interface Decided {
  /** The text that may go on, as it was written. */
  readonly text: string
  /** The same with everything cut. */
  readonly redacted: string
  /** Offset of `text` in the whole stream, UTF-16 units. */
  readonly from: number
  /** Listed candidates in it, spans in units of the whole stream. */
  readonly listed: readonly { readonly candidate: Candidate; readonly value: string }[]
  /** What was cut for what it is, spans in units of the whole stream; what is unread stands in `incomplete`. */
  readonly redactions: readonly Redaction[]
  /** Set once a limit stopped the reading: from there on nothing is read and everything is cut. */
  readonly incomplete: Incomplete | undefined
}

/**
 * Text before the undecided rest that a decision may depend on: leads and terms before a value, and what a cut
 * further left takes away of those.
 */
const LEFT_CONTEXT = 640
/** Units that may be undecided: far more than any rule reaches, so only a text made to be undecided gets there. */
const MOST_HELD = 0x10000
/** Entity type of what was cut because nobody read it. */
export const UNREAD = 'UNREAD'

/**
 * Reads a text piece by piece and gives each stretch back as soon as no continuation can change what is found in
 * it. Whatever the pieces, all that comes out equals what one reading of the whole gives.
 *
 * Holds the undecided end and a bounded context before it, nothing else.
 */
export class StreamReader {
  readonly #analyzer: Analyzer
  readonly #options: AnalyzeOptions
  readonly #characters: number
  readonly #redaction: RedactionMode
  readonly #holdAll: boolean
  #window = ''
  /** Offset of the window in the stream, and of what was not given back yet in the window. */
  #origin = 0
  #given = 0
  #longestHeld = 0
  #incomplete: Incomplete | undefined

  /** @param characters - most units that are read of the whole stream */
  constructor(
    analyzer: Analyzer,
    options: AnalyzeOptions,
    characters: number,
    { redaction = 'mask', hold }: { readonly redaction?: RedactionMode; readonly hold?: 'all' },
  ) {
    this.#analyzer = analyzer
    this.#options = options
    this.#characters = characters
    this.#redaction = redaction
    this.#holdAll = hold === 'all'
  }

  /** UTF-16 units that are held now. */
  get held(): number {
    return this.#window.length - this.#given
  }

  /** Most UTF-16 units held after any piece. */
  get longestHeld(): number {
    return this.#longestHeld
  }

  /** Takes the next piece; with `final` everything that is held becomes decided. */
  push(piece: string, final: boolean): Decided {
    if (this.#incomplete) return this.#unread(piece, false, final)
    this.#window += piece
    const most = this.#characters - this.#origin
    return this.#window.length > most ? this.#readLast(most, final) : this.#read(final)
  }

  /** Reads up to the limit as if the text ended there, and gives up the rest. */
  #readLast(most: number, final: boolean): Decided {
    const window = this.#window
    this.#window = firstUnits(window, most)
    const rest = window.slice(this.#window.length)
    const read = this.#read(true)
    const unread = this.#incomplete ? this.#unread(rest, false, final) : this.#stop('characters', rest, final)
    const { incomplete } = unread
    return { ...read, text: read.text + unread.text, redacted: read.redacted + unread.redacted, incomplete }
  }

  /** Decides what can be decided of the window. */
  #read(final: boolean): Decided {
    const window = this.#window
    if (this.#holdAll && !final) {
      this.#longestHeld = Math.max(this.#longestHeld, this.held)
      return {
        text: '',
        redacted: '',
        from: this.#origin + this.#given,
        listed: [],
        redactions: [],
        incomplete: undefined,
      }
    }
    const { candidates, stoppedAt, stoppedBy } = analyze(this.#analyzer, window, 0, true, this.#options)
    if (stoppedAt !== undefined) return this.#stop(stoppedBy ?? 'candidates', '', final)
    const cuts = stretches(window, candidates, this.#analyzer.minConfidence, undefined)
    const from = this.#given
    const to = final ? window.length : this.#decidedTo(window, cuts)
    if (window.length - to > MOST_HELD) return this.#stop('candidates', '', final)
    const decided = cuts.filter(({ span }) => span.start >= from && span.end <= to)
    const moved = (span: { start: number; end: number }, by: number): { start: number; end: number } => ({
      start: span.start + by,
      end: span.end + by,
    })
    const text = window.slice(from, to)
    const result: Decided = {
      text,
      redacted: redactText(
        text,
        decided.map((cut) => ({ ...cut, span: moved(cut.span, -from) })),
        this.#redaction,
      ),
      from: this.#origin + from,
      listed: candidates
        .filter(({ outcome, span }) => outcome === 'listed' && span.start >= from && span.end <= to)
        .map((candidate) => ({
          candidate: { ...candidate, evidence: candidate.evidence, span: moved(candidate.span, this.#origin) },
          value: window.slice(candidate.span.start, candidate.span.end),
        })),
      redactions: decided.map((cut) => ({ ...cut, span: moved(cut.span, this.#origin) })),
      incomplete: undefined,
    }
    this.#given = to
    this.#forget()
    this.#longestHeld = Math.max(this.#longestHeld, this.held)
    return result
  }

  /** Gives up all that is held, and more, as unread: what was found in it may be half of something. */
  #stop(limit: Incomplete['limit'], more: string, final: boolean): Decided {
    const held = this.#window.slice(this.#given) + more
    this.#origin += this.#given
    this.#window = ''
    this.#given = 0
    this.#incomplete = { limit, readTo: this.#origin }
    return this.#unread(held, true, final)
  }

  #unread(piece: string, isFirst: boolean, final: boolean): Decided {
    const from = this.#origin
    // The half of a pair waits for the other: a mask has one sign for both.
    const whole = this.#window + piece
    const waits = !final && (whole.charCodeAt(whole.length - 1) & 0xfc00) === 0xd800
    const text = waits ? whole.slice(0, -1) : whole
    this.#window = whole.slice(text.length)
    this.#origin += text.length
    const unread: Redaction[] = [{ span: { start: 0, end: text.length }, entityType: UNREAD }]
    return {
      text,
      // One label stands for all of it.
      redacted: isFirst || this.#redaction === 'mask' ? redactText(text, unread, this.#redaction) : '',
      from,
      listed: [],
      redactions: [],
      incomplete: this.#incomplete,
    }
  }

  /** Where the undecided rest begins: no cut and no pair of surrogates lies across it. */
  #decidedTo(window: string, cuts: readonly Redaction[]): number {
    let to = undecidedFrom(this.#analyzer, window)
    for (let i = cuts.length - 1; i >= 0; i--) {
      const { start, end } = (cuts[i] as Redaction).span
      if (start < to && end > to) to = start
    }
    if ((window.charCodeAt(to - 1) & 0xfc00) === 0xd800) to--
    return Math.max(to, this.#given)
  }

  /** Drops what no later decision depends on. */
  #forget(): void {
    let drop = this.#given - LEFT_CONTEXT
    if (drop <= LEFT_CONTEXT) return
    // Never between the halves of a pair.
    if ((this.#window.charCodeAt(drop) & 0xfc00) === 0xdc00) drop--
    this.#window = this.#window.slice(drop)
    this.#origin += drop
    this.#given -= drop
  }
}
