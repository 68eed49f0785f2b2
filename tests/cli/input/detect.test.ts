import { describe, expect, it } from 'vitest'
import { sampleInput } from '../../../src/cli/input/detect.ts'
import { bytesOf } from '../fake-presend.ts'

describe('kind of an input', () => {
  it.each([
    ['a.ndjson', 'not json at all', 'ndjson'],
    ['-', '{"id":"1","text":"a"}\n', 'ndjson'],
    ['-', '\ufeff\n  {"text":"a"}', 'ndjson'],
    ['-', 'broken\n{"text":"a"}\n', 'ndjson'],
    ['a.txt', 'hello\nthere\n{"text":"quoted"}\n', 'text'],
    ['a.txt', '23.11.26, 07:58 - Anna: hi\n', 'whatsapp'],
    ['a.txt', '\u200e[23.11.26, 07:58:12] Anna: hi\n', 'whatsapp'],
    ['a.txt', 'end of a message\n1/2/26, 7:58 AM - A: x\n1/2/26, 7:59 AM - A: y\n1/2/26, 8:00 AM - A: z', 'whatsapp'],
    ['a.txt', 'see 23.11.26, 07:58\nok\n', 'text'],
    ['a.txt', '', 'text'],
  ])('%s %j is %s', (name, content, kind) => {
    const sample = sampleInput(bytesOf(content), name, 'auto')
    expect(sample.kind).toBe(kind)
    expect(sample.fault).toBeUndefined()
  })

  it('takes the most frequent way of writing headers, not the first', () => {
    const text = `[01/02/26, 07:58:12] Pasted: x\n${'1.2.26, 08:00 - A: x\n'.repeat(3)}`
    expect(sampleInput(bytesOf(text), 'a.txt', 'auto').dialect).toContain('.')
  })

  it.each([
    ['zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /zip/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), /UTF-16/],
    ['UTF-16 without mark', new Uint8Array(Array.from({ length: 200 }, (_, i) => (i % 2 ? 0 : 0x61))), /NUL/],
    ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0a, 0, 1, 2]), /NUL/],
  ])('refuses %s', (_, bytes, reason) => {
    expect(sampleInput(bytes, 'a.txt', 'auto').fault?.reason).toMatch(reason)
  })

  it('names line and column of the NUL, and reads it as text when told so', () => {
    const bytes = new Uint8Array([...bytesOf('ab\ncd'), 0, 0xff, ...bytesOf(' and on')])
    expect(sampleInput(bytes, 'a.bin', 'auto').fault).toMatchObject({ line: 2, column: 3 })
    expect(sampleInput(bytes, 'a.bin', 'text').fault).toBeUndefined()
  })

  it('lets a single NUL in a text pass, and leaves NDJSON to its reader', () => {
    expect(sampleInput(bytesOf('a\0b\n'), 'a.txt', 'auto').fault).toBeUndefined()
    expect(sampleInput(new Uint8Array([0, 0xff]), 'a.ndjson', 'auto').fault).toBeUndefined()
  })

  it('does not take a character cut at the end of the sample for a binary file', () => {
    const bytes = bytesOf(`\0${'中'.repeat(40)}`)
    expect(sampleInput(bytes.subarray(0, bytes.length - 1), 'a.txt', 'auto').fault).toBeUndefined()
  })
})
