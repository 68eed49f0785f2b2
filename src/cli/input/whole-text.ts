import { UsageError } from '../failures.ts'
import type { Terminal } from '../terminal.ts'
import { MAX_LINE_BYTES } from './lines.ts'

/** The argument that stands for standard input. */
const STDIN = '-'

/**
 * Returns the text of an argument, or all of standard input for `-`, without the line break at its end.
 * Throws `UsageError` when the input is longer than 64 MB or not UTF-8.
 */
export const textOf = async (argument: string, terminal: Terminal): Promise<string> => {
  if (argument !== STDIN) return argument
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let text = ''
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
    } catch {
      const before = text.split('\n')
      const line = before.length
      throw new UsageError(`stdin:${line}: not valid UTF-8 in or after this line; send the text as UTF-8`)
    }
  }
  for await (const chunk of terminal.stdin()) {
    bytes += chunk.byteLength
    if (bytes > MAX_LINE_BYTES) throw new UsageError('stdin: longer than 64 MB; use presend scan for many messages')
    text += decode(chunk)
  }
  return (text + decode()).replace(/\r?\n$/, '')
}
