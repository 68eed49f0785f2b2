import { ConfigError } from '../errors.ts'
import type { Finding, Message, RedactionMode, Verdict } from '../types.ts'
import type { Decided, StreamReader } from './stream-reader.ts'

/** How a stream is filtered. */
export interface StreamOptions {
  /**
   * `redact` (default): what was found leaves redacted. `stop`: the text leaves as it is until a block; what blocks
   * does not leave. `observe`: the text leaves as it is, the verdict says what was found.
   */
  readonly mode?: 'redact' | 'stop' | 'observe'
  /** How `redact` replaces a stretch; default `mask`. */
  readonly redaction?: RedactionMode
  /** `all`: nothing leaves before the end of the text, for policies whose conjunctions complete late. */
  readonly hold?: 'all'
  /** What the host knows of the message beside its text, for the policy. */
  readonly message?: Omit<Message, 'text' | 'fields'>
  /** Called for each finding as soon as it is decided; spans are UTF-16 units of the whole stream. */
  readonly onFinding?: (finding: Finding) => void
  /** Called once when the policy blocks, before anything it blocks has left. */
  readonly onBlock?: (verdict: Verdict) => void
}

/** A text stream with a filter in it: pipe through it as through any transform stream. */
export interface FilterStream {
  readonly writable: WritableStream<string>
  readonly readable: ReadableStream<string>
  /** The verdict on all that was read: when the stream ends, or a block stops it. Rejects when it is aborted, canceled or fails. */
  readonly verdict: Promise<Verdict>
  /** UTF-16 units held back now. */
  readonly held: () => number
  /** Most UTF-16 units held back so far. */
  readonly longestHeld: () => number
}

/** What a stream asks of its filter: the verdict on what was decided so far. */
export interface StreamJudge {
  /** Adds what became decided; returns the verdict when it blocks, or when `final`. */
  readonly judge: (decided: Decided, final: boolean) => Verdict | undefined
}

/**
 * Puts a reader between a writable and a readable side. Back-pressure, aborts and errors are those of
 * `TransformStream`; an error in the reader errors both sides, so that nothing unread leaves.
 *
 * @throws ConfigError when an option has a value that is none: a misspelled mode must not let text out as it is
 */
export function openStream(reader: StreamReader, judge: StreamJudge, options: StreamOptions): FilterStream {
  const { mode = 'redact', redaction, hold } = options
  oneOf('mode', mode, ['redact', 'stop', 'observe'])
  if (redaction !== undefined) oneOf('redaction', redaction, ['mask', 'label'])
  if (hold !== undefined) oneOf('hold', hold, ['all'])
  let settle: { readonly resolve: (verdict: Verdict) => void; readonly reject: (reason: unknown) => void }
  const verdict = new Promise<Verdict>((resolve, reject) => {
    settle = { resolve, reject }
  })
  // A host that does not ask for the verdict must not be told of its rejection.
  verdict.catch(() => {})
  let blocked = false

  const send = (piece: string, final: boolean, controller: TransformStreamDefaultController<string>): void => {
    const decided = reader.push(piece, final)
    const judged = judge.judge(decided, final)
    if (judged?.action === 'block' && !blocked) {
      blocked = true
      options.onBlock?.(judged)
      if (mode === 'stop' && judged.observed !== true) {
        settle.resolve(judged)
        controller.terminate()
        return
      }
    }
    const out = mode === 'redact' ? decided.redacted : decided.text
    if (out !== '') controller.enqueue(out)
    if (final && judged) settle.resolve(judged)
  }

  const transform = new TransformStream<string, string>({
    transform: (piece, controller) => {
      if (typeof piece !== 'string')
        throw new TypeError('expected a stream of strings; pipe bytes through TextDecoderStream first')
      send(piece, false, controller)
    },
    flush: (controller) => send('', true, controller),
  })
  // A transform is not told when its readable side is canceled, or its writable side aborted; who writes to it is.
  const writer = transform.writable.getWriter()
  writer.closed.catch((reason) => settle.reject(reason))
  const writable = new WritableStream<string>({
    start: ({ signal }) => signal.addEventListener('abort', () => settle.reject(signal.reason)),
    write: (piece) => writer.write(piece),
    close: () => writer.close(),
    abort: (reason) => writer.abort(reason),
  })
  return {
    readable: transform.readable,
    writable,
    verdict,
    held: () => reader.held,
    longestHeld: () => reader.longestHeld,
  }
}

function oneOf(option: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) throw new ConfigError(`stream: ${option}: expected one of ${known.join(', ')}`)
}
