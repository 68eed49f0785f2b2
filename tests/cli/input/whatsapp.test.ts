import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InputItem, MessageItem } from '../../../src/cli/input/items.ts'
import { createPlainTextReader } from '../../../src/cli/input/plain-text.ts'
import { createWhatsAppReader } from '../../../src/cli/input/whatsapp.ts'
import { parseHeader } from '../../../src/cli/input/whatsapp-line.ts'
import { isSystemNotice, mediaNote } from '../../../src/cli/input/whatsapp-notices.ts'

const read = (lines: readonly string[], dialect?: string): InputItem[] => {
  const reader = createWhatsAppReader((line) => `line-${line}`, dialect)
  return [...lines.flatMap((line, index) => reader.push(line, index + 1)), ...reader.end()]
}

const messages = (items: readonly InputItem[]): MessageItem[] =>
  items.filter((item): item is MessageItem => item.kind === 'message')

const textOf = (items: readonly InputItem[]): (string | undefined)[] => messages(items).map((item) => item.message.text)

describe('header of a WhatsApp line', () => {
  it.each([
    ['Android de', '23.11.26, 07:58 - Anna Maier: Guten Morgen', '23.11.26', 'Anna Maier', 'Guten Morgen'],
    ['Android de, long year', '23.11.2026, 07:58 - Anna: x', '23.11.2026', 'Anna', 'x'],
    ['Android de, old', '23.11.26 um 07:58 - Anna: x', '23.11.26', 'Anna', 'x'],
    ['Android en-GB', '23/11/2026, 07:58 - Anna: x', '23/11/2026', 'Anna', 'x'],
    ['Android en-US', '11/23/26, 7:58 AM - Anna: x', '11/23/26', 'Anna', 'x'],
    ['Android en-US, narrow space', '11/23/26, 7:58\u202fAM - Anna: x', '11/23/26', 'Anna', 'x'],
    ['Android en-AU', '23/11/26, 7:58 am - Anna: x', '23/11/26', 'Anna', 'x'],
    ['Android en-CA', '2026-11-23, 5:46 p.m. - Anna: x', '2026-11-23', 'Anna', 'x'],
    ['Android zh', '2026/11/23 07:58 - 王芳: 早上好', '2026/11/23', '王芳', '早上好'],
    ['Android zh, 12 h', '2026/11/23 上午7:58 - 王芳: 早', '2026/11/23', '王芳', '早'],
    ['Android zh, written', '2026年11月23日 上午7:58 - 王芳: 早', '2026年11月23日', '王芳', '早'],
    ['iOS de', '[23.11.26, 07:58:12] Anna: x', '23.11.26', 'Anna', 'x'],
    [
      'iOS mark',
      '\u200e[23.11.26, 07:58:12] Anna: \u200eBild weggelassen',
      '23.11.26',
      'Anna',
      '\u200eBild weggelassen',
    ],
    ['iOS en-US', '[11/23/26, 7:58:12\u202fAM] Anna: x', '11/23/26', 'Anna', 'x'],
    ['iOS en-US, PM', '[11/23/26, 7:58:12 PM] Anna: x', '11/23/26', 'Anna', 'x'],
    ['iOS zh', '[2026/11/23 上午7:58:12] 王芳: x', '2026/11/23', '王芳', 'x'],
    ['iOS unknown contact', '[23/11/26, 07:58:12] ~\u202fAnna: x', '23/11/26', '~\u202fAnna', 'x'],
    ['legacy', '23/11/26, 07:58:12: Anna: x', '23/11/26', 'Anna', 'x'],
    ['number as name', '23.11.26, 07:58 - +49 170 1234567: x', '23.11.26', '+49 170 1234567', 'x'],
    ['marks around a number', '23.11.26, 07:58 - \u202a+49 170 1234567\u202c: x', '23.11.26', '+49 170 1234567', 'x'],
    ['text on the next line', '23.11.26, 07:58 - Anna:', '23.11.26', 'Anna', ''],
    ['colon in the text', '23.11.26, 07:58 - Anna: BP: 120/80', '23.11.26', 'Anna', 'BP: 120/80'],
  ])('%s', (_, line, written, sender, body) => {
    expect(parseHeader(line)).toMatchObject({ date: { written }, sender, body })
  })

  it('has no sender on a line of the app', () => {
    expect(parseHeader('23.11.26, 07:58 - Anna hat die Gruppe erstellt')).not.toHaveProperty('sender')
  })

  it.each([
    'Guten Morgen',
    '',
    'Termin 23.11.26, 07:58 - bitte kommen',
    '23.11.26 Labor',
    '23.11.26, 07:58 Labor',
    '45.45.45, 07:58 - A: x',
    '31/13/26, 07:58 - A: x',
    '23.11.26, 07:99 - A: x',
    '23.11/26, 07:58 - A: x',
    '07:58 - A: x',
    '23/11/26, 07:58: A: x',
    '[Anna] 07:58',
  ])('is not %j', (line) => {
    expect(parseHeader(line)).toBeUndefined()
  })
})

describe('WhatsApp reader', () => {
  it('puts multi-line messages together and numbers them by their first line', () => {
    const items = read([
      '23.11.26, 07:57 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand kann mitlesen.',
      '23.11.26, 07:58 - Anna: Übergabe:',
      '',
      'Zimmer 4 ok',
      '23.11.26, 07:59 - Jonas: 👍',
    ])
    expect(items.map(({ kind, line, lines }) => ({ kind, line, lines }))).toEqual([
      { kind: 'system', line: 1, lines: 1 },
      { kind: 'message', line: 2, lines: 3 },
      { kind: 'message', line: 5, lines: 1 },
    ])
    expect(messages(items)[0]).toMatchObject({
      id: 'line-2',
      message: { text: 'Übergabe:\n\nZimmer 4 ok', channel: 'whatsapp', sender: { id: 'Anna' } },
    })
  })

  it('keeps a pasted line in another dialect inside the message', () => {
    const items = read([
      '23.11.26, 07:58 - Anna: von der anderen Station:',
      '[11/22/26, 9:15:02 PM] Dr. Lee: bed 3 is free',
      '22/11/2026, 21:15 - Lee: same',
    ])
    expect(textOf(items)).toEqual([
      'von der anderen Station:\n[11/22/26, 9:15:02 PM] Dr. Lee: bed 3 is free\n22/11/2026, 21:15 - Lee: same',
    ])
  })

  it('follows the dialect it is told, even when the file begins with a pasted line', () => {
    const lines = ['[11/22/26, 9:15:02 PM] Lee: pasted', '23.11.26, 07:58 - Anna: a', '23.11.26, 07:59 - Anna: b']
    const dialect = parseHeader(lines[1] ?? '')?.dialect
    expect(textOf(read(lines, dialect))).toEqual(['[11/22/26, 9:15:02 PM] Lee: pasted', 'a', 'b'])
  })

  it('checks what belongs to no message: a preamble, and lines after a notice', () => {
    const items = read([
      'end of a cut message',
      '23.11.26, 07:58 - Anna left',
      'stray ID-4711',
      '23.11.26, 08:00 - Anna: x',
    ])
    expect(items.map((item) => item.kind)).toEqual(['message', 'system', 'message', 'message'])
    expect(textOf(items)).toEqual(['end of a cut message', 'stray ID-4711', 'x'])
  })

  it('checks a line without sender unless the app wrote it', () => {
    const items = read(['23.11.26, 07:58 - MRN 4711 discharged', '23.11.26, 07:58 - +49 170 1234567 left'])
    expect(textOf(items)).toEqual(['MRN 4711 discharged', '+49 170 1234567 left'])
    expect(messages(items)[0]?.message).not.toHaveProperty('sender')
  })

  it.each([
    'Messages and calls are end-to-end encrypted. Only people in this chat can read them.',
    'Anna created group "Ward 3"',
    'Anna added Jonas',
    "You're now an admin",
    "Anna's security code changed. Tap to learn more.",
    'Anna hat Jonas hinzugefügt',
    'Anna hat die Gruppe verlassen',
    'Jonas ist mithilfe des Einladungslinks dieser Gruppe beigetreten',
    '消息和通话已进行端到端加密。',
    '王芳创建了群组“三病区”',
    '王芳添加了李强',
    '李强退出了群组',
  ])('knows the notice %j', (body) => {
    expect(isSystemNotice(body)).toBe(true)
  })

  it('knows the encryption notice that iOS writes in the name of the group', () => {
    const items = read([
      '[23.11.26, 07:58:12] Station 3: \u200eNachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb kann sie lesen.',
      '[23.11.26, 07:58:40] Anna: \u200eID-4711',
    ])
    expect(items.map((item) => item.kind)).toEqual(['system', 'message'])
  })

  it.each([
    ['<Media omitted>', {}],
    ['<Medien ausgeschlossen>', {}],
    ['<媒体已省略>', {}],
    ['\u200eimage omitted', {}],
    ['\u200eBild weggelassen', {}],
    ['图片已忽略', {}],
    ['IMG-20261123-WA0001.jpg (file attached)', { name: 'IMG-20261123-WA0001.jpg' }],
    ['\u200eBefund.pdf (Datei angehängt)', { name: 'Befund.pdf' }],
    ['\u200e<attached: 00000012-PHOTO.jpg>', { name: '00000012-PHOTO.jpg' }],
    ['<Anhang: 00000012-PHOTO.jpg>', { name: '00000012-PHOTO.jpg' }],
  ])('takes %j for a medium', (text, attachment) => {
    expect(mediaNote(text)?.attachment).toEqual(attachment)
  })

  it('keeps the caption of a medium, and the name of a file as text', () => {
    const items = read([
      '23.11.26, 07:58 - Anna: <Media omitted>',
      '23.11.26, 07:58 - Anna: <Media omitted>',
      'wound of ID-4711',
      '23.11.26, 07:59 - Anna: ID-4711.pdf (file attached)',
    ])
    expect(textOf(items)).toEqual(['', 'wound of ID-4711', 'ID-4711.pdf (file attached)'])
    expect(messages(items).map((item) => item.media)).toEqual([true, true, true])
    expect(messages(items).map((item) => item.message.attachments)).toEqual([[{}], [{}], [{ name: 'ID-4711.pdf' }]])
  })

  const stamp = fc.constantFrom(
    '23.11.26, 07:58 - ',
    '[23.11.26, 07:58:12] ',
    '\u200e[23.11.26, 07:58:13] ',
    '11/23/26, 7:58\u202fAM - ',
    '2026/11/23 上午7:58 - ',
  )
  const body = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Anna: hi',
      'Anna:',
      'Anna left',
      '<Media omitted>',
      'Anna: <Media omitted>',
      ': ',
      ' ',
      '王芳添加了李强',
    ),
  )
  const line = fc
    .oneof(
      fc.tuple(stamp, body).map(([a, b]) => a + b),
      body,
    )
    .map((text) => text.replaceAll('\n', ' '))

  it('accounts for every line and loses no text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const items = read(lines)
        expect(items.reduce((sum, item) => sum + item.lines, 0)).toBe(lines.length)
        let next = 1
        for (const item of items) {
          expect(item.line).toBe(next)
          next += item.lines
          if (item.kind !== 'message') continue
          const own = lines.slice(item.line - 1, item.line - 1 + item.lines)
          const rest = own.slice(1).join('\n')
          const text = item.message.text ?? ''
          expect(text.endsWith(rest)).toBe(true)
          if (item.media === undefined) expect(own.join('\n').endsWith(text)).toBe(true)
        }
      }),
    )
  })
})

describe('plain text reader', () => {
  it('takes every line that is not blank for a message', () => {
    const reader = createPlainTextReader((number) => `line-${number}`)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const items = reader.push(text, 3)
        expect(items).toHaveLength(1)
        if (text.trim() === '') expect(items[0]).toEqual({ kind: 'blank', line: 3, lines: 1 })
        else expect(items[0]).toEqual({ kind: 'message', id: 'line-3', line: 3, lines: 1, message: { text } })
      }),
    )
  })
})
