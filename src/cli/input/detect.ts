/// <reference types="node" />
import { Buffer, isUtf8 } from 'node:buffer'
import type { InputKind } from './items.ts'
import { commonDialect, parseHeader } from './whatsapp-line.ts'

/** How many bytes at the beginning of an input are looked at to tell its kind. */
export const SAMPLE_BYTES: number = 64 * 1024

/** What the beginning of an input says about the rest. */
export interface InputSample {
  readonly kind: InputKind
  /** How a WhatsApp export writes its headers. */
  readonly dialect?: string
  /** Why the input cannot be read at all; names the place of the offending byte. */
  readonly fault?: { readonly line: number; readonly column: number; readonly reason: string }
}

const NUL = 0
// One NUL in a short text is an odd message; a tenth of a longer one is UTF-16 or no text at all.
const LEAST_JUDGED = 64

/**
 * Returns the kind of an input from its name and first bytes.
 *
 * NDJSON: a name ending in `.ndjson`, `.jsonl` or `.json`, a first line that begins with `{`, or at least half of the lines
 * doing so. WhatsApp: the first line, or three lines, begin like a message of an export. Everything else is plain text.
 * In doubt it is NDJSON, which then reports every line; JSON read as plain text would hide text behind escapes.
 *
 * @param wanted - the kind the user named; detection is then left out, and NUL bytes are text
 */
export const sampleInput = (bytes: Uint8Array, name: string, wanted: InputKind | 'auto'): InputSample => {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, SAMPLE_BYTES))
  const lines = sample
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
  const filled = lines.filter((line) => line.trim() !== '')
  const kind = wanted === 'auto' ? guess(filled, name) : wanted
  const fault = unreadable(sample, wanted === 'auto' && kind !== 'ndjson')
  const dialect = kind === 'whatsapp' ? commonDialect(filled) : undefined
  return { kind, ...(dialect === undefined ? {} : { dialect }), ...(fault === undefined ? {} : { fault }) }
}

const guess = (filled: readonly string[], name: string): InputKind => {
  if (/\.(?:ndjson|jsonl|json)$/i.test(name)) return 'ndjson'
  const first = filled[0] ?? ''
  if (first.trimStart().startsWith('{')) return 'ndjson'
  const objects = filled.filter((line) => line.trimStart().startsWith('{')).length
  if (objects > 0 && objects * 2 >= filled.length) return 'ndjson'
  if (parseHeader(first) !== undefined) return 'whatsapp'
  const dialect = commonDialect(filled)
  const headers = filled.filter((line) => parseHeader(line)?.dialect === dialect && dialect !== undefined).length
  return headers >= 3 ? 'whatsapp' : 'text'
}

const unreadable = (sample: Buffer, doubtBinary: boolean): InputSample['fault'] => {
  const utf16 = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)
  if (utf16) return { line: 1, column: 1, reason: 'UTF-16 text; save the file as UTF-8' }
  if (sample[0] === 0x50 && sample[1] === 0x4b && (sample[2] === 3 || sample[2] === 5)) {
    return { line: 1, column: 1, reason: 'a zip archive; unpack it and scan the _chat.txt inside' }
  }
  const nul = sample.indexOf(NUL)
  if (nul < 0 || !doubtBinary || !looksBinary(sample)) return undefined
  const before = sample.subarray(0, nul).toString('utf8').split('\n')
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    reason: 'NUL byte in what looks like a binary file; if it is text, say so with --input text',
  }
}

const looksBinary = (sample: Buffer): boolean => {
  // The sample may end inside a character of up to four bytes.
  const isText = [0, 1, 2, 3].some((cut) => isUtf8(sample.subarray(0, Math.max(0, sample.length - cut))))
  if (!isText) return true
  let nuls = 0
  for (const byte of sample) if (byte === NUL) nuls++
  return sample.length >= LEAST_JUDGED && nuls * 10 > sample.length
}
