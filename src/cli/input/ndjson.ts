import type { Audience, Message, MessageField } from '../../types.ts'
import type { FaultItem, InputItem, LineReader, MakeId, RawDate } from './items.ts'
import { outlineJson } from './json-text.ts'

const AUDIENCES: readonly Audience[] = [
  'self',
  'team',
  'internal',
  'partner',
  'client',
  'patient',
  'external',
  'public',
  'model',
]

/**
 * Returns a reader of NDJSON: one object a line, `{"id","text",…}` with the fields of `Message`. Other keys are ignored.
 *
 * A record needs `text`, `fields` or `attachments`; what is there must have the right type, `null` counting as
 * absent. A key given twice is a fault:
 * reading one of the two would leave the other unchecked.
 */
export const createNdjsonReader = (makeId: MakeId): LineReader => ({
  push: (line, number) => [readRecord(line, number, makeId)],
  skip: () => [],
  end: () => [],
})

const readRecord = (line: string, number: number, makeId: MakeId): InputItem => {
  if (line.trim() === '') return { kind: 'blank', line: number, lines: 1 }
  const fault = (reason: string, offset: number): FaultItem => ({
    kind: 'fault',
    line: number,
    lines: 1,
    column: offset + 1,
    reason,
  })
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    const found = outlineJson(line).fault
    return fault(`not valid JSON: expected ${found?.expected ?? 'a JSON object'}`, found?.offset ?? 0)
  }
  if (!isObject(value)) return fault('expected a JSON object with "text", one a line', line.search(/\S/))
  const record = value
  // The outline costs as much as the parsing, so it is drawn only where a key may stand twice or an error needs a place.
  const offsetOf = (key: string): number =>
    outlineJson(line).members.find((member) => member.key === key)?.valueOffset ?? line.search(/\S/)
  const repeated = repeatedKey(line, record)
  if (repeated !== undefined) return fault(`key "${repeated.key}" is given twice`, repeated.offset)
  const wrong = wrongField(record)
  if (wrong !== undefined) return fault(wrong.reason, offsetOf(wrong.key))
  const { id } = record
  if (!isAbsent(id) && typeof id !== 'string' && typeof id !== 'number') {
    return fault('"id" must be a string or a number', offsetOf('id'))
  }
  const date = dateOf(record)
  return {
    kind: 'message',
    id: id ?? makeId(number),
    line: number,
    lines: 1,
    message: toMessage(record),
    ...(date === undefined ? {} : { date }),
  }
}

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isString = (value: unknown): value is string => typeof value === 'string'
const isStrings = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isString)
const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null
const optional = (value: unknown, test: (value: unknown) => boolean): boolean => isAbsent(value) || test(value)

const MESSAGE_KEYS = [
  'text',
  'fields',
  'attachments',
  'channel',
  'sender',
  'recipients',
  'locale',
  'conversationId',
  'source',
]
const READ_KEYS = ['id', ...MESSAGE_KEYS]

const repeatedKey = (line: string, record: JsonObject): { key: string; offset: number } | undefined => {
  const suspicious = READ_KEYS.some((key) => {
    if (!(key in record)) return false
    const quoted = `"${key}"`
    return line.indexOf(quoted) !== line.lastIndexOf(quoted)
  })
  // A key can also hide behind escapes (`"te\u0078t"`), so a line with an escape is looked at as a whole.
  if (!suspicious && !line.includes('\\u')) return undefined
  const seen = new Set<string>()
  for (const { key, offset } of outlineJson(line).members) {
    if (!READ_KEYS.includes(key)) continue
    if (seen.has(key)) return { key, offset }
    seen.add(key)
  }
  return undefined
}

interface Wrong {
  readonly key: string
  readonly reason: string
}

const wrongField = (record: JsonObject): Wrong | undefined => {
  const shapes: readonly (readonly [string, string, (value: unknown) => boolean])[] = [
    ['text', '"text" must be a string', isString],
    ['fields', '"fields" must be a list of {"pointer","text"}', isList(isField)],
    ['attachments', '"attachments" must be a list of {"name","mediaType","size"}', isList(isAttachment)],
    ['channel', '"channel" must be a string', isString],
    ['sender', '"sender" must be {"id","roles"}', isSender],
    [
      'recipients',
      `"recipients" must be a list of {"id","audience"}, audience one of ${AUDIENCES.join(', ')}`,
      isList(isRecipient),
    ],
    ['locale', '"locale" must be a string such as "de-DE"', isString],
    ['conversationId', '"conversationId" must be a string', isString],
    ['source', '"source" must be "ocr"', (value) => value === 'ocr'],
  ]
  for (const [key, reason, test] of shapes) if (!optional(record[key], test)) return { key, reason }
  if (['text', 'fields', 'attachments'].every((key) => isAbsent(record[key]))) {
    return { key: '', reason: 'no "text", "fields" or "attachments": nothing to check' }
  }
  const pointers = isAbsent(record.fields)
    ? []
    : (record.fields as readonly MessageField[]).map(({ pointer }) => pointer)
  if (new Set(pointers).size < pointers.length) return { key: 'fields', reason: 'two "fields" have the same "pointer"' }
  return undefined
}

const isList = (test: (value: unknown) => boolean): ((value: unknown) => boolean) => {
  return (value) => Array.isArray(value) && value.every(test)
}
const isField = (value: unknown): boolean => isObject(value) && isString(value.pointer) && isString(value.text)
const isAttachment = (value: unknown): boolean =>
  isObject(value) &&
  optional(value.name, isString) &&
  optional(value.mediaType, isString) &&
  optional(value.size, Number.isFinite)
const isSender = (value: unknown): boolean => isObject(value) && isString(value.id) && optional(value.roles, isStrings)
const isRecipient = (value: unknown): boolean =>
  isObject(value) &&
  optional(value.id, isString) &&
  optional(value.audience, (audience) => AUDIENCES.some((known) => known === audience))

const toMessage = (record: JsonObject): Message =>
  // `wrongField` has tested the type of each of these keys.
  Object.fromEntries(MESSAGE_KEYS.flatMap((key) => (isAbsent(record[key]) ? [] : [[key, record[key]]]))) as Message

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/

const dateOf = (record: JsonObject): RawDate | undefined => {
  const stamp = record.timestamp
  const found = isString(stamp) ? ISO_DATE.exec(stamp) : null
  if (found === null) return undefined
  return { parts: [Number(found[1]), Number(found[2]), Number(found[3])], written: found[0].slice(0, 10) }
}
