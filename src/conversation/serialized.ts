/**
 * A thread as text, for a gateway that restarts: `presend-thread.1.sealed.…` with a sealer; without one
 * `presend-thread.1.open.….tag`, which leaves out all text and message ids and keeps numbers and keyed hashes.
 *
 * Either is at most 4,096 characters of ASCII, authenticated, and bound to its thread and to the rules it counts in.
 */

import { ConfigError } from '../errors.ts'
import type { ConversationKeys } from './options.ts'
import type { RememberedFinding, RememberedMessage, Thread, UncountedMessage } from './thread.ts'

/** Longest serialized thread. */
export const MOST_CHARACTERS = 4096
/** Bytes of all messages that fit, sealed and in base64, with what stands around them. */
export const MOST_BYTES = 2880
const PREFIX = 'presend-thread.1.'

/** What a serialized thread belongs to. */
export interface Owner {
  readonly keys: ConversationKeys
  /** Name of the thread. */
  readonly thread: string
  /** Hash of the rules that remembered findings count in. */
  readonly rules: string
}

type FindingRow = [
  rule: number,
  confidence: number,
  evidence: number,
  start: number,
  end: number,
  value: string,
  inText: 0 | 1,
]
type MessageRow = [
  sender: string,
  key: string,
  id: string | 0,
  time: number,
  sequence: number,
  arrival: number,
  head: string,
  tail: string,
  length: number,
  findings: FindingRow[],
]
type ThreadRow = [thread: string, rules: string, now: number, arrivals: number, messages: MessageRow[]]

/** Bytes that a message takes in the serialized form. */
export function bytesOf(message: UncountedMessage): number {
  return utf8(JSON.stringify(toRow(message, true))).length + 1
}

/** The thread as text. O(4 KB). */
export function writeThread(thread: Thread, owner: Owner): string {
  const { keys } = owner
  for (let { messages } = thread; ; messages = messages.slice(1)) {
    const row: ThreadRow = [
      threadKey(owner),
      owner.rules,
      thread.now,
      thread.arrivals,
      messages.map((message) => toRow(message, keys.seal !== undefined)),
    ]
    const body = utf8(JSON.stringify(row))
    const text = keys.seal
      ? `${PREFIX}sealed.${toBase64(keys.seal(body))}`
      : `${PREFIX}open.${toBase64(body)}.${tagOf(body, keys)}`
    // Only a sealer that adds more than it may makes the loop go round.
    if (text.length <= MOST_CHARACTERS || messages.length === 0) return text
  }
}

/**
 * The thread that `writeThread` wrote.
 *
 * @throws ConfigError saying what was expected
 */
export function readThread(text: string, owner: Owner): Thread {
  const { keys } = owner
  if (typeof text !== 'string' || !text.startsWith(PREFIX) || text.length > MOST_CHARACTERS) {
    throw unreadable(`a text of at most ${MOST_CHARACTERS} characters that begins with ${PREFIX}`)
  }
  const [form, encoded, tag, ...rest] = text.slice(PREFIX.length).split('.')
  const bytes = fromBase64(encoded ?? '')
  if (bytes === undefined || rest.length > 0) throw unreadable('a form, a dot, and base64url')
  if (form === 'sealed' && tag === undefined) {
    if (!keys.open) throw unreadable('keys with `open`, because the thread was sealed')
    const body = keys.open(bytes)
    if (body === undefined) throw unreadable('what these keys sealed: it was altered, or sealed with other keys')
    return parse(body, owner)
  }
  if (form !== 'open' || tag === undefined) throw unreadable('the form `sealed`, or `open` with a tag')
  if (tag !== tagOf(bytes, keys)) throw unreadable('what these keys signed: it was altered, or written with other keys')
  return parse(bytes, owner)
}

function parse(body: Uint8Array, owner: Owner): Thread {
  const row = parseJson(body)
  if (!isThreadRow(row)) throw unreadable('the form that this version of presend writes')
  const [thread, rules, now, arrivals, messages] = row
  if (thread !== threadKey(owner)) throw unreadable('the thread of this name, not another one')
  if (rules !== owner.rules) throw unreadable('a thread written under the same rules; begin a new one')
  return { now: now ?? Number.NEGATIVE_INFINITY, arrivals, messages: messages.map(toMessage) }
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

function isThreadRow(row: unknown): row is ThreadRow {
  if (!(Array.isArray(row) && row.length === 5)) return false
  const [thread, rules, now, arrivals, messages] = row
  return (
    typeof thread === 'string' &&
    typeof rules === 'string' &&
    (now === null || Number.isFinite(now)) &&
    Number.isInteger(arrivals) &&
    Array.isArray(messages) &&
    messages.every(isMessageRow)
  )
}

function isMessageRow(row: unknown): row is MessageRow {
  if (!(Array.isArray(row) && row.length === 10)) return false
  const [sender, key, id, time, sequence, arrival, head, tail, length, findings] = row
  return (
    [sender, key, head, tail].every((text) => typeof text === 'string') &&
    (id === 0 || typeof id === 'string') &&
    [time, sequence, arrival, length].every(Number.isFinite) &&
    Array.isArray(findings) &&
    findings.every(isFindingRow)
  )
}

function isFindingRow(row: unknown): row is FindingRow {
  return (
    Array.isArray(row) &&
    row.length === 7 &&
    row.every((cell, index) => (index === 5 ? typeof cell === 'string' : Number.isFinite(cell)))
  )
}

function toRow(message: UncountedMessage, withContent: boolean): MessageRow {
  const { sender, key, id, time, sequence, arrival, head, tail, length } = message
  return [
    sender,
    key,
    withContent ? (id ?? 0) : 0,
    time,
    sequence,
    arrival,
    withContent ? head : '',
    withContent ? tail : '',
    length,
    message.findings.map(({ rule, confidence, evidence, start, end, value, inText }) => [
      rule,
      confidence,
      evidence,
      start,
      end,
      value,
      inText ? 1 : 0,
    ]),
  ]
}

function toMessage(row: MessageRow): RememberedMessage {
  const [sender, key, id, time, sequence, arrival, head, tail, length, findings] = row
  const message: UncountedMessage = {
    sender,
    key,
    id: id === 0 ? undefined : id,
    time,
    sequence,
    arrival,
    head,
    tail,
    length,
    findings: findings.map(
      ([rule, confidence, evidence, start, end, value, inText]): RememberedFinding => ({
        rule,
        confidence,
        evidence,
        start,
        end,
        value,
        inText: inText === 1,
      }),
    ),
  }
  return { ...message, bytes: bytesOf(message) }
}

function threadKey({ keys, thread }: Owner): string {
  return keys.fingerprint(`thread ${thread}`).slice(0, 16)
}

function tagOf(body: Uint8Array, keys: ConversationKeys): string {
  return keys.fingerprint(`state ${toBase64(body)}`)
}

function unreadable(expected: string): ConfigError {
  return new ConfigError(`serialized conversation: expected ${expected}`)
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0))
  } catch {
    return undefined
  }
}
