import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, type CliSetup, ndjsonOf, runCli } from './fake-presend.ts'

const scanNdjson = (input: string | Uint8Array, more: readonly string[] = [], setup: CliSetup = {}) =>
  runCli(['scan', '--format', 'ndjson', ...more, '-'], { ...setup, stdin: input })

describe('presend scan, NDJSON', () => {
  it('answers one line a message, in order', async () => {
    const { code, stdout, stderr } = await scanNdjson(
      '{"id":"a","text":"hi"}\n\n{"id":2,"text":"ID-12"}\n{"text":"call 555"}',
    )
    expect(ndjsonOf(stdout).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['a', 'allow'],
      [2, 'block'],
      ['line-4', 'warn'],
    ])
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })

  it('reports malformed lines with file, line and column, goes on, and exits with 2', async () => {
    const file = [
      '{"id":"a","text":"ID-12"}',
      '{"id":"b","text":"secret words',
      'secret words',
      '{"id":"c"}',
      '{"id":"d","text":"nul \\u0000 and lone \\ud800"}',
      '{"id":"e","text":""}',
    ].join('\n')
    const bytes = new Uint8Array([
      ...bytesOf(`${file}\n{"id":"f","text":"`),
      0xc3,
      0x28,
      ...bytesOf('"}\n{"id":"g","text":"x"}\n'),
    ])
    const { code, stdout, stderr } = await runCli(['scan', '--format', 'ndjson', 'in.ndjson'], {
      files: { 'in.ndjson': bytes },
    })
    expect(ndjsonOf(stdout).map(({ id }) => id)).toEqual(['a', 'd', 'e', 'g'])
    expect(stderr.split('\n')).toEqual([
      'in.ndjson:2:31: not valid JSON: expected a closing quote',
      'in.ndjson:3:1: not valid JSON: expected a value',
      'in.ndjson:4:1: no "text", "fields" or "attachments": nothing to check',
      'in.ndjson:7:19: not valid UTF-8; save the file as UTF-8',
      '',
    ])
    expect(code).toBe(2)
  })

  it('answers a message of 10 MB and marks it incomplete', async () => {
    const { code, stdout } = await scanNdjson(
      `${JSON.stringify({ id: 'big', text: 'x'.repeat(10_000_000) })}\n{"id":"s","text":"a"}`,
    )
    expect(ndjsonOf(stdout)).toMatchObject([
      { id: 'big', verdict: 'block', incomplete: { limit: 'characters' } },
      { id: 's' },
    ])
    expect(code).toBe(1)
  })

  it('takes the locale of the message first, then --locale', async () => {
    const input = '{"id":1,"text":"ID-1","locale":"en-US"}\n{"id":2,"text":"ID-1"}'
    const { stdout } = await scanNdjson(input, ['--locale', 'de-DE'])
    expect(ndjsonOf(stdout).map((row) => (row.reasons as { tip: string }[])[0]?.tip)).toEqual([
      'Take the number out.',
      'Nimm die Nummer heraus.',
    ])
  })

  it('gives the same output however the input is cut, and one line for each good message', async () => {
    const line = fc.oneof(
      fc
        .record({ id: fc.nat(), text: fc.string({ unit: 'binary' }).map((text) => text.replaceAll('BOOM', '')) })
        .map((row) => JSON.stringify(row)),
      fc.constantFrom('{', '', '{"text":"ID-1"}', 'x'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 12 }),
        fc.integer({ min: 1, max: 50 }),
        async (lines, chunkBytes) => {
          const input = lines.join('\n')
          const args = ['--input', 'ndjson']
          const whole = await scanNdjson(input, args)
          const cut = await scanNdjson(input, args, { chunkBytes })
          expect({ ...cut, files: 0, presend: 0 }).toEqual({ ...whole, files: 0, presend: 0 })
          const good = lines.filter((each) => each.startsWith('{"')).length
          expect(ndjsonOf(whole.stdout)).toHaveLength(good)
          const bad = lines.filter((each) => each === '{' || each === 'x').length
          expect(whole.stderr.split('\n').length - 1).toBe(bad)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('reports a defect without quoting the message, answers the rest, and exits with 3', async () => {
    const { code, stdout, stderr } = await scanNdjson('{"id":"a","text":"BOOM"}\n{\n{"id":"b","text":"ID-1"}\n')
    expect(ndjsonOf(stdout).map(({ id }) => id)).toEqual(['b'])
    expect(stderr).toContain('stdin:1: internal error (TypeError)')
    expect(stderr).not.toContain('4711')
    expect(code).toBe(3)
  })
})

describe('presend scan, files', () => {
  const WARD =
    '23.11.26, 07:58 - Anna Maier: bed ID-4711\n23.11.26, 07:59 - Jonas: ok\n23.11.26, 08:00 - Jonas: <Media omitted>\n'

  it('prints one masked line for each message that is not allowed, then a summary', async () => {
    const { code, stdout, stderr } = await runCli(['scan', 'ward.txt'], { files: { 'ward.txt': WARD } })
    expect(stdout.split('\n')).toEqual([
      'BLOCK line-1     TOY_ID                     bed *******',
      '',
      '3 messages: 1 BLOCK  0 WARN  2 ALLOW',
      '1 message with a medium that nobody looked at.',
      '',
      'found   category  findings  in blocked  in warned  in allowed',
      'TOY_ID  identity         1           1          0           0',
      '',
    ])
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })

  it('shows text and sender with --show', async () => {
    const { stdout } = await runCli(['scan', '--show', 'ward.txt'], { files: { 'ward.txt': WARD } })
    expect(stdout).toContain('Anna Maier: bed ID-4711')
  })

  it('keeps ids of several files apart', async () => {
    const { stdout } = await runCli(['scan', '--format', 'ndjson', 'a.txt', 'b.txt'], {
      files: { 'a.txt': 'x\ny', 'b.txt': 'z' },
    })
    expect(ndjsonOf(stdout).map(({ id }) => id)).toEqual(['file-1-line-1', 'file-1-line-2', 'file-2-line-1'])
  })

  it('goes on after files that cannot be read', async () => {
    const files = {
      dir: ['x'],
      locked: null,
      'pic.png': new Uint8Array([0x89, 0x50, 0, 0, 0, 0, 0, 0]),
      'chat.zip': new Uint8Array([0x50, 0x4b, 3, 4]),
      'ok.txt': 'ID-1',
    }
    const { code, stdout, stderr } = await runCli(
      ['scan', '--format', 'ndjson', 'none.txt', 'dir', 'locked', 'pic.png', 'chat.zip', 'ok.txt'],
      { files },
    )
    expect(stderr.split('\n')).toEqual([
      'none.txt: no such file',
      'dir: a directory; name the files in it',
      'locked: no permission to read it',
      'pic.png:1:3: NUL byte in what looks like a binary file; if it is text, say so with --input text',
      'chat.zip:1:1: a zip archive; unpack it and scan the _chat.txt inside',
      '',
    ])
    expect(ndjsonOf(stdout)).toHaveLength(1)
    expect(code).toBe(2)
  })

  it('reads a file as it is told', async () => {
    const files = { 'a.ndjson': '{"text":"ID-1"}' }
    const { stdout } = await runCli(['scan', '--format', 'ndjson', '--input', 'text', 'a.ndjson'], { files })
    expect(ndjsonOf(stdout)).toMatchObject([{ id: 'line-1', findings: [{ start: 9, end: 13 }] }])
  })

  it('is quiet and clean on an empty file', async () => {
    const { code, stdout, stderr } = await runCli(['scan', '--format', 'ndjson', 'e.txt'], { files: { 'e.txt': '' } })
    expect([code, stdout, stderr]).toEqual([0, '', ''])
  })

  it('writes the report, masked, and says where', async () => {
    const { code, stderr, files } = await runCli(['scan', '--report', 'out/r.html', 'ward.txt'], {
      files: { 'ward.txt': WARD },
    })
    expect(stderr).toBe('report written to out/r.html\n')
    expect(files['out/r.html']).toContain('<mark>*******<b>TOY_ID</b></mark>')
    expect(files['out/r.html']).not.toMatch(/4711|Anna Maier/)
    expect(code).toBe(1)
  })

  it('refuses a report over its input and says when a report cannot be written', async () => {
    const setup = { files: { 'ward.txt': WARD } }
    expect((await runCli(['scan', '--report', './ward.txt', 'ward.txt'], setup)).code).toBe(2)
    const { code, stderr } = await runCli(['scan', '--report', '/forbidden/r.html', 'ward.txt'], setup)
    expect(code).toBe(2)
    expect(stderr).toContain('/forbidden/r.html: the report could not be written')
  })

  it('keeps the bar and every message off standard output, and the bar off pipes', async () => {
    const lines = '{"id":1,"text":"x"}\n'.repeat(40)
    const files = { 'a.ndjson': lines }
    const onTerminal = await runCli(['scan', '--format', 'ndjson', 'a.ndjson'], { files, isTTY: true, chunkBytes: 100 })
    expect(ndjsonOf(onTerminal.stdout)).toHaveLength(40)
    expect(onTerminal.stderr).toContain('█')
    expect(onTerminal.stderr.endsWith('\r\u001b[K')).toBe(true)
    const piped = await runCli(['scan', '--format', 'ndjson', 'a.ndjson'], { files, chunkBytes: 100 })
    expect(piped.stderr).toBe('')
  })

  it('ends quietly when the reader has gone, with the code of what was seen', async () => {
    const files = { 'a.ndjson': '{"id":1,"text":"ID-1"}\n'.repeat(400) }
    const { code, stderr } = await runCli(['scan', '--format', 'ndjson', 'a.ndjson'], {
      files,
      chunkBytes: 1000,
      closeAfter: 2,
    })
    expect([code, stderr]).toEqual([1, ''])
  })
})
