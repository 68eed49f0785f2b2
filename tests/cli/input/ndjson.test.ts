import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InputItem } from '../../../src/cli/input/items.ts'
import { createNdjsonReader } from '../../../src/cli/input/ndjson.ts'

const read = (line: string): InputItem => {
  const [item] = createNdjsonReader((number) => `line-${number}`).push(line, 7)
  if (item === undefined) throw new Error('a line without an item')
  return item
}

describe('NDJSON reader', () => {
  it('takes the fields of a message and leaves out the rest', () => {
    const line = JSON.stringify({
      id: 42,
      text: 'hi',
      fields: [{ pointer: '/subject', text: 's' }],
      attachments: [{ name: 'a.pdf', size: 3 }],
      channel: 'mail',
      sender: { id: 'u1', roles: ['nurse'] },
      recipients: [{ audience: 'external' }],
      locale: 'de-DE',
      conversationId: 'c',
      expect: 'absent',
    })
    const { expect: _, id: __, ...message } = JSON.parse(line) as Record<string, unknown>
    expect(read(line)).toEqual({ kind: 'message', id: 42, line: 7, lines: 1, message })
  })

  it('makes an id from the line, takes null as absent, and a timestamp as the day', () => {
    expect(read('{"text":"","locale":null,"id":null,"timestamp":"2026-11-23T07:58:00Z"}')).toEqual({
      kind: 'message',
      id: 'line-7',
      line: 7,
      lines: 1,
      message: { text: '' },
      date: { parts: [2026, 11, 23], written: '2026-11-23' },
    })
  })

  it.each([
    ['{"id":1', 8, /^not valid JSON: expected a comma or }$/],
    ['secret words', 1, /^not valid JSON: expected a value$/],
    ['  [1]', 3, /JSON object/],
    ['"text"', 1, /JSON object/],
    ['null', 1, /JSON object/],
    ['{"id":"a"}', 1, /nothing to check/],
    ['{"id":"a","text":null}', 1, /nothing to check/],
    ['{"id":"a","text":5}', 18, /"text" must be a string/],
    ['{"id":{},"text":"a"}', 7, /"id" must be/],
    ['{"text":"a","sender":"u"}', 22, /"sender" must be/],
    ['{"text":"a","source":"OCR"}', 22, /"source" must be "ocr"/],
    ['{"fields":[{"pointer":"/a","text":"a"},{"pointer":"/a","text":"b"}]}', 11, /same "pointer"/],
    ['{"text":"a","recipients":[{"audience":"friends"}]}', 26, /audience one of self, team/],
    ['{"fields":[{"pointer":"/a"}]}', 11, /"fields" must be/],
    ['{"text":"a","text":"b"}', 13, /key "text" is given twice/],
    ['{"text":"a","te\\u0078t":"b"}', 13, /key "text" is given twice/],
  ])('reports %j with its column', (line, column, reason) => {
    expect(read(line)).toEqual({
      kind: 'fault',
      line: 7,
      lines: 1,
      column,
      reason: expect.stringMatching(reason) as unknown,
    })
  })

  it('does not take a quoted key inside a text for a second key', () => {
    expect(read('{"text":"say \\"text\\" and \\u4e2d \\"id\\"","id":"text"}').kind).toBe('message')
    expect(read('{"text":"a","note":{"text":"b"}}').kind).toBe('message')
  })

  it('answers every line with exactly one item, never throws, never quotes the line', () => {
    const marker = 'Zq9Xw7'
    const junk = fc
      .tuple(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), fc.nat())
      .map(([text, at]) => text.slice(0, at % (text.length + 1)) + marker + text.slice(at % (text.length + 1)))
    fc.assert(
      fc.property(junk, (line) => {
        const items = createNdjsonReader(String).push(line, 1)
        expect(items).toHaveLength(1)
        expect(items[0]?.lines).toBe(1)
        if (items[0]?.kind === 'fault') expect(items[0].reason).not.toContain(marker)
      }),
    )
  })
})
