/// <reference types="node" />
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ClosedOutput, localFiles, outputStream } from '../../src/cli/terminal.ts'

const slow = (written: string[]): Writable =>
  new Writable({
    highWaterMark: 4,
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      written.push(chunk)
      setImmediate(done)
    },
  })

const failing = (code: string): Writable =>
  new Writable({ write: (_, __, done) => done(Object.assign(new Error('x'), { code })) })

describe('output stream', () => {
  it('waits for room, keeps the order and leaves no listeners behind', async () => {
    const written: string[] = []
    const stream = slow(written)
    const output = outputStream(stream)
    const before = stream.listenerCount('error')
    for (let index = 0; index < 50; index++) await output.write(`line ${index}\n`)
    expect(written).toHaveLength(50)
    expect(written[49]).toBe('line 49\n')
    expect(stream.writableLength).toBe(0)
    expect([stream.listenerCount('drain'), stream.listenerCount('close'), stream.listenerCount('error')]).toEqual([
      0,
      0,
      before,
    ])
  })

  it('tells a gone reader from a failure', async () => {
    const broken = async (code: string): Promise<unknown> => {
      const output = outputStream(failing(code))
      for (let index = 0; index < 3; index++) {
        try {
          await output.write('x'.repeat(100_000))
        } catch (error) {
          return error
        }
        await new Promise((resolve) => setImmediate(resolve))
      }
      return undefined
    }
    expect(await broken('EPIPE')).toBeInstanceOf(ClosedOutput)
    expect(await broken('EIO')).toMatchObject({ code: 'EIO' })
  })
})

describe('local files', () => {
  it('writes into directories it makes, and reads back', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'presend-cli-'))
    try {
      const files = localFiles()
      const path = join(directory, 'a', 'b', 'r.html')
      await files.write(path, '<p>ü')
      expect(await readFile(path, 'utf8')).toBe('<p>ü')
      expect(await files.describe(path)).toEqual({ size: 5, isDirectory: false })
      expect((await files.describe(directory)).isDirectory).toBe(true)
      expect(await files.list(directory)).toEqual(['a'])
      await expect(files.read(directory)).rejects.toMatchObject({ code: 'EISDIR' })
    } finally {
      await rm(directory, { recursive: true })
    }
  })
})
