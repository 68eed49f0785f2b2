import type { Message } from '../../types.ts'
import type { InputItem, LineReader, MakeId, RawDate } from './items.ts'
import { parseHeader } from './whatsapp-line.ts'
import { isNamedNotice, isSystemNotice, mediaNote } from './whatsapp-notices.ts'

/** Longest message that is put together from lines, in UTF-16 units; a longer one goes on as the next message. */
export const MAX_MESSAGE_UNITS: number = 32 * 1024 * 1024

interface OpenMessage {
  readonly line: number
  readonly date: RawDate | undefined
  readonly sender: string | undefined
  readonly texts: string[]
  units: number
  lines: number
}

/**
 * Returns a reader of WhatsApp chat exports (Android and iOS; 12 and 24 hours; dates of English, German and Chinese phones).
 *
 * A line without a header continues the message above it. Lines of the app itself are `system`. Text that belongs to no
 * message (before the first header, after a system line) is checked as a message without sender: nothing is passed over.
 *
 * @param dialect - how this file writes its headers; absent: as the first header does
 */
export const createWhatsAppReader = (makeId: MakeId, dialect?: string): LineReader => {
  let known = dialect
  let open: OpenMessage | undefined
  const close = (): readonly InputItem[] => {
    if (open === undefined) return []
    const item = toItem(open, makeId)
    open = undefined
    return [item]
  }
  const begin = (line: number, text: string, date?: RawDate, sender?: string): void => {
    open = { line, date, sender, texts: [text], units: text.length, lines: 1 }
  }
  return {
    push: (line, number) => {
      const header = parseHeader(line)
      if (header === undefined || (known !== undefined && header.dialect !== known)) {
        if (open !== undefined && open.units + line.length < MAX_MESSAGE_UNITS) {
          open.texts.push(line)
          open.units += line.length + 1
          open.lines++
          return []
        }
        if (open === undefined && line.trim() === '') return [{ kind: 'blank', line: number, lines: 1 }]
        const { date, sender } = open ?? {}
        const closed = close()
        begin(number, line, date, sender)
        return closed
      }
      known = header.dialect
      const closed = close()
      const { sender, body, date } = header
      if (sender === undefined ? isSystemNotice(body) : isNamedNotice(body)) {
        return [...closed, { kind: 'system', line: number, lines: 1 }]
      }
      begin(number, body, date, sender)
      return closed
    },
    skip: () => [],
    end: close,
  }
}

const toItem = (open: OpenMessage, makeId: MakeId): InputItem => {
  const [first = '', ...rest] = open.texts
  const note = mediaNote(first)
  const text = (note?.placeholder ? rest : open.texts).join('\n')
  const message: Message = {
    text,
    channel: 'whatsapp',
    ...(open.sender === undefined ? {} : { sender: { id: open.sender } }),
    ...(note === undefined ? {} : { attachments: [note.attachment] }),
  }
  return {
    kind: 'message',
    id: makeId(open.line),
    line: open.line,
    lines: open.lines,
    message,
    ...(open.date === undefined ? {} : { date: open.date }),
    ...(note === undefined ? {} : { media: true }),
  }
}
