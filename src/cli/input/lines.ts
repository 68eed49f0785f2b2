/// <reference types="node" />
import { Buffer, isUtf8 } from 'node:buffer'

/** Longest line that is read, in bytes. Longer ones are passed over to their end and reported. */
export const MAX_LINE_BYTES: number = 64 * 1024 * 1024

/** A line of the input: its text, or why it has none. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: string; readonly column?: number }

/** Cuts a stream of bytes into lines; holds one unfinished line and nothing else. */
export interface LineSplitter {
  push(chunk: Uint8Array): readonly Line[]
  end(): readonly Line[]
}

const NEWLINE = 0x0a
const RETURN = 0x0d
const MARK = [0xef, 0xbb, 0xbf] as const

/**
 * Returns a splitter: UTF-8, lines end with LF or CRLF, a byte order mark at the beginning is dropped.
 * An empty piece after the last line break is no line.
 *
 * A line with a byte that is not UTF-8, or longer than `maxBytes`, becomes a fault; the next line is read as usual.
 * Memory: one line, at most `maxBytes`. Time: linear, however the bytes are cut into chunks.
 */
export const createLineSplitter = (maxBytes: number = MAX_LINE_BYTES): LineSplitter => {
  let pending: Uint8Array[] = []
  let pendingBytes = 0
  let number = 1
  let overlong = false

  const take = (last: Uint8Array): Line => {
    const bytes = pending.length === 0 ? asBuffer(last) : Buffer.concat([...pending, last])
    pending = []
    pendingBytes = 0
    const line = finish(bytes, number, overlong || bytes.length > maxBytes + 1, maxBytes)
    overlong = false
    number++
    return line
  }

  return {
    push: (chunk) => {
      const lines: Line[] = []
      const bytes = asBuffer(chunk)
      let from = 0
      for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
        lines.push(take(overlong ? bytes.subarray(0, 0) : bytes.subarray(from, at)))
        from = at + 1
      }
      const rest = bytes.subarray(from)
      if (rest.length === 0 || overlong) return lines
      pending.push(rest)
      pendingBytes += rest.length
      if (pendingBytes > maxBytes + 1) {
        overlong = true
        pending = []
        pendingBytes = 0
      }
      return lines
    },
    end: () => (pendingBytes > 0 || overlong ? [take(new Uint8Array(0))] : []),
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const finish = (line: Buffer, number: number, overlong: boolean, maxBytes: number): Line => {
  if (overlong) return { number, fault: `line longer than ${sizeOf(maxBytes)}; split it into several messages` }
  let bytes = line
  if (number === 1 && MARK.every((value, index) => bytes[index] === value)) bytes = bytes.subarray(MARK.length)
  if (bytes[bytes.length - 1] === RETURN) bytes = bytes.subarray(0, -1)
  if (isUtf8(bytes)) return { number, text: bytes.toString('utf8') }
  return {
    number,
    column: validPrefix(bytes).length + 1,
    fault: 'not valid UTF-8; save the file as UTF-8',
  }
}

const sizeOf = (bytes: number): string => (bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${bytes} bytes`)

/** Returns the text of the longest prefix that is valid UTF-8. */
const validPrefix = (bytes: Buffer): string => {
  let good = 0
  let bad = bytes.length
  // Invariant: bytes[0, good) is valid but for a character cut at its end; halving keeps a 64 MB line cheap.
  while (bad - good > 4) {
    const middle = (good + bad) >> 1
    if (isUtf8(bytes.subarray(0, backToCharacter(bytes, middle)))) good = middle
    else bad = middle
  }
  let end = backToCharacter(bytes, good)
  // The search stops up to four bytes short, and a character takes up to four.
  const last = Math.min(bytes.length, end + 8)
  for (let next = end + 1; next <= last; next++) if (isUtf8(bytes.subarray(0, next))) end = next
  return bytes.subarray(0, end).toString('utf8')
}

/** Moves back from inside a character to its first byte, at most three bytes. */
const backToCharacter = (bytes: Buffer, at: number): number => {
  let start = at
  while (start > 0 && at - start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--
  return start
}
