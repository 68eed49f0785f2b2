/// <reference types="node" />
import { createReadStream, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** The world outside the commands: streams, files, environment and clock. Tests replace it. */
export interface Terminal {
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  /** Standard input, chunk by chunk. */
  stdin(): AsyncIterable<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly files: Files
  /** Milliseconds since the epoch: for the progress bar and the date on a report only, never for a verdict. */
  now(): number
}

/** A text stream with back-pressure. */
export interface OutputStream {
  readonly isTTY: boolean
  /** Width in columns; 120 when unknown: files and pipes do not wrap. */
  readonly columns: number
  /** Writes and waits until there is room for more. Rejects with `ClosedOutput` when the reader has gone. */
  write(text: string): Promise<void>
}

/** The file operations the commands use. All reject with a Node error carrying `code`. */
export interface Files {
  /** Returns the size in bytes, or whether it is a directory. */
  describe(path: string): Promise<{ readonly size: number; readonly isDirectory: boolean }>
  chunks(path: string): AsyncIterable<Uint8Array>
  read(path: string): Promise<Uint8Array>
  readNow(path: string): Uint8Array
  list(directory: string): Promise<readonly string[]>
  write(path: string, text: string): Promise<void>
  /** Whether both paths lead to one file, links included; `false` when either is not there. */
  isSame(path: string, other: string): Promise<boolean>
}

/** The reader of standard output has gone (`presend scan … | head`): the end of the work, not a failure. */
export class ClosedOutput extends Error {
  constructor() {
    super('the reader of the output has gone')
    this.name = 'ClosedOutput'
  }
}

// Larger than Node's default of 64 KB: a long file costs fewer turns of the event loop.
const CHUNK_BYTES = 256 * 1024
const DEFAULT_COLUMNS = 120

/** Returns the files of this machine. */
export const localFiles = (): Files => ({
  describe: async (path) => {
    const info = await stat(path)
    return { size: info.isFile() ? info.size : 0, isDirectory: info.isDirectory() }
  },
  chunks: (path) => createReadStream(path, { highWaterMark: CHUNK_BYTES }),
  read: (path) => readFile(path),
  readNow: (path) => readFileSync(path),
  list: (directory) => readdir(directory),
  write: async (path, text) => {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, 'utf8')
  },
  isSame: async (path, other) => {
    const [a, b] = await Promise.all([path, other].map((file) => stat(file).catch(() => undefined)))
    return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
  },
})

/** Returns the terminal of a Node process. */
export const processTerminal = (host: NodeJS.Process): Terminal => ({
  stdout: outputStream(host.stdout),
  stderr: outputStream(host.stderr),
  stdin: () => host.stdin as Readable as AsyncIterable<Uint8Array>,
  env: host.env,
  files: localFiles(),
  now: () => Date.now(),
})

/** Wraps a Node stream so that writing waits for room and a gone reader is one known error. */
export const outputStream = (stream: Writable & { isTTY?: boolean; columns?: number }): OutputStream => {
  let closed = false
  let failure: Error | undefined
  // A listener must stay for good: an unheard 'error' event would end the process with a stack trace.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') closed = true
    else failure = error
  })
  const failIfBroken = (): void => {
    if (closed) throw new ClosedOutput()
    if (failure) throw failure
  }
  return {
    isTTY: stream.isTTY === true,
    get columns(): number {
      return stream.columns ?? DEFAULT_COLUMNS
    },
    write: async (text) => {
      failIfBroken()
      if (text === '') return
      if (!stream.write(text)) await roomIn(stream)
      failIfBroken()
    },
  }
}

/** Waits until a full stream can take more, or never will. */
const roomIn = (stream: Writable): Promise<void> =>
  new Promise((resolve) => {
    const events = ['drain', 'close', 'error'] as const
    const done = (): void => {
      // All three go together: a long scan waits many thousand times on the same stream.
      for (const event of events) stream.off(event, done)
      resolve()
    }
    for (const event of events) stream.on(event, done)
    if (stream.destroyed) done()
  })
