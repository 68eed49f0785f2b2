/**
 * What is remembered of a thread, and how it stays small: the messages of the last hours in their order, of each its
 * findings (as hashes) and, for a short time, its two ends. Immutable: every step makes a new thread.
 */

import { endsOf, holdsFragment, type TextEnds } from './text-ends.ts'

/** A finding as it is remembered. `span` counts in its message. */
export interface RememberedFinding {
  /** Index of the rule in the filter's rules. */
  readonly rule: number
  readonly confidence: number
  /** Kinds of evidence by `evidenceMask`. */
  readonly evidence: number
  readonly start: number
  readonly end: number
  /** Keyed hash of the value; equal values share it. */
  readonly value: string
  /** Whether it stands in the text of the message, not in another field. */
  readonly inText: boolean
}

/** Where a message stands in its thread. */
export interface Place {
  readonly time: number
  readonly sequence: number
  /** Counts messages as they arrived: the order where the host gives none. */
  readonly arrival: number
}

/** A remembered message. */
export interface RememberedMessage extends Place, TextEnds {
  /** Hash of the sender. */
  readonly sender: string
  /** Hash of the message's id; empty without one. */
  readonly key: string
  /** The id, for reports; forgotten where a thread is serialized without a sealer. */
  readonly id: string | undefined
  readonly findings: readonly RememberedFinding[]
  /** Bytes of the serialized form, counted once. */
  readonly bytes: number
}

/** A message whose bytes are yet to be counted. */
export type UncountedMessage = Omit<RememberedMessage, 'bytes'>

/** A thread. */
export interface Thread {
  /** Latest time seen; everything expires by it. */
  readonly now: number
  /** Messages that arrived so far. */
  readonly arrivals: number
  /** In the order of the thread. */
  readonly messages: readonly RememberedMessage[]
}

/** How much is remembered. */
export interface MemoryLimits {
  readonly joinWithin: number
  readonly countWithin: number
  /** Messages of one sender whose ends are kept. */
  readonly ends: number
  /** Most bytes of all messages. */
  readonly bytes: number
  /** Counts the bytes of the serialized form. */
  bytesOf(message: UncountedMessage): number
}

/** A thread in which nothing was said. */
export const EMPTY_THREAD: Thread = { now: Number.NEGATIVE_INFINITY, arrivals: 0, messages: [] }

/** Findings remembered of one message. */
export const MOST_FINDINGS = 20
/** Findings of older messages that are kept together: of some 35 bytes each. */
const MOST_GATHERED = 72
/** Messages without digits, `@` or findings whose ends are kept for each sender: they matter only right before a value. */
const PLAIN_MESSAGES = 4
const NO_ENDS: TextEnds = endsOf('', 0)

/** Negative when `a` comes before `b` in the thread. */
export function comparePlaces(a: Place, b: Place): number {
  return a.time - b.time || a.sequence - b.sequence || a.arrival - b.arrival
}

/** The messages of a sender whose ends are still there and recent enough at `now`, in order, without the one being edited. */
export function neighbors(
  { messages }: Thread,
  sender: string,
  except: string,
  now: number,
  joinWithin: number,
): readonly RememberedMessage[] {
  return messages.filter(
    (message) =>
      message.sender === sender &&
      (except === '' || message.key !== except) &&
      hasEnds(message) &&
      Math.abs(now - message.time) <= joinWithin,
  )
}

/** The message an id stands for. */
export function findMessage({ messages }: Thread, sender: string, key: string): RememberedMessage | undefined {
  return key === '' ? undefined : messages.find((message) => message.sender === sender && message.key === key)
}

/** The thread with a message in its place, in place of the one it edits, and without what is too old or too much. */
export function remember(thread: Thread, message: UncountedMessage, limits: MemoryLimits): Thread {
  const now = Math.max(thread.now, message.time)
  const others = thread.messages.filter(
    ({ sender, key }) => key === '' || key !== message.key || sender !== message.sender,
  )
  const messages = [...others, { ...message, bytes: limits.bytesOf(message) }].sort(comparePlaces)
  return {
    now,
    arrivals: thread.arrivals + 1,
    messages: shrink(withFewEnds(unexpired(messages, now, limits), limits), limits),
  }
}

/** The thread without the messages of this id, whoever sent them. */
export function forget(thread: Thread, key: string): Thread {
  return { ...thread, messages: thread.messages.filter((message) => message.key !== key) }
}

function hasEnds({ head }: TextEnds): boolean {
  return head !== ''
}

function withoutEnds(message: RememberedMessage, { bytesOf }: MemoryLimits): RememberedMessage {
  const rest = { ...message, ...NO_ENDS, length: message.length }
  return { ...rest, bytes: bytesOf(rest) }
}

/** Worth remembering at all. */
function says(message: RememberedMessage): boolean {
  return hasEnds(message) || message.findings.length > 0
}

function unexpired(messages: readonly RememberedMessage[], now: number, limits: MemoryLimits): RememberedMessage[] {
  const { joinWithin, countWithin } = limits
  return messages
    .filter(({ time }) => now - time <= countWithin)
    .map((message) => (now - message.time <= joinWithin || !hasEnds(message) ? message : withoutEnds(message, limits)))
    .filter(says)
}

/** Keeps the ends of each sender's last messages: few of those in which nothing can be unfinished, more of the others. */
function withFewEnds(messages: readonly RememberedMessage[], limits: MemoryLimits): RememberedMessage[] {
  const most = limits.ends
  const counts = new Map<string, { plain: number; all: number }>()
  const kept: RememberedMessage[] = []
  for (let i = messages.length - 1; i >= 0; i--) {
    const message = messages[i] as RememberedMessage
    const count = counts.get(message.sender) ?? { plain: 0, all: 0 }
    counts.set(message.sender, count)
    const plain = isPlain(message)
    const keeps = hasEnds(message) && count.all < most && !(plain && count.plain >= Math.min(most, PLAIN_MESSAGES))
    if (keeps) {
      count.all += 1
      if (plain) count.plain += 1
    }
    kept.push(keeps || !hasEnds(message) ? message : withoutEnds(message, limits))
  }
  return kept.reverse().filter(says)
}

function isPlain(message: RememberedMessage): boolean {
  return message.findings.length === 0 && !holdsFragment(message)
}

/**
 * Gives up, until all fits: what was said again later; plain ends; where each of a sender's older findings stood; ends;
 * findings. Oldest first, and the last message always fits.
 */
function shrink(messages: readonly RememberedMessage[], limits: MemoryLimits): readonly RememberedMessage[] {
  if (bytesOfAll(messages) <= limits.bytes) return messages
  const steps: readonly ((kept: readonly RememberedMessage[]) => readonly RememberedMessage[])[] = [
    (kept) => withoutRepeats(kept, limits),
    (kept) => giveUp(kept, limits, (message) => hasEnds(message) && isPlain(message)),
    (kept) => gather(kept, limits),
    (kept) => giveUp(kept, limits, hasEnds),
    (kept) => gather(kept, limits),
    (kept) => giveUp(kept, limits, () => true),
  ]
  let kept = messages
  for (const step of steps) if (bytesOfAll(kept) > limits.bytes) kept = step(kept)
  return kept
}

/** Takes the ends, or else all, of the oldest messages that may go, as long as there is too much. */
function giveUp(
  messages: readonly RememberedMessage[],
  limits: MemoryLimits,
  mayGo: (message: RememberedMessage) => boolean,
): readonly RememberedMessage[] {
  let total = bytesOfAll(messages)
  return messages.flatMap((message, index) => {
    if (total <= limits.bytes || index === messages.length - 1 || !mayGo(message)) return [message]
    const rest = hasEnds(message) ? withoutEnds(message, limits) : undefined
    const kept = rest && says(rest) ? [rest] : []
    total += bytesOfAll(kept) - message.bytes
    return kept
  })
}

/** The findings of a sender's messages that have no ends, in one: counts need their values, not their places. */
function gather(messages: readonly RememberedMessage[], limits: MemoryLimits): readonly RememberedMessage[] {
  const bySender = new Map<string, RememberedMessage[]>()
  for (const message of messages.slice(0, -1)) {
    if (hasEnds(message)) continue
    const group = bySender.get(message.sender)
    if (group) group.push(message)
    else bySender.set(message.sender, [message])
  }
  const gathered = new Set<RememberedMessage>()
  const together: RememberedMessage[] = []
  for (const group of bySender.values()) {
    const last = group.at(-1)
    if (last === undefined || group.length < 2) continue
    for (const message of group) gathered.add(message)
    const findings = group
      .flatMap((message) => message.findings)
      .slice(-MOST_GATHERED)
      .map((finding) => ({ ...finding, start: 0, end: 0, inText: false }))
    const one = { ...last, key: '', id: undefined, length: 0, findings }
    together.push({ ...one, bytes: limits.bytesOf(one) })
  }
  return [...messages.filter((message) => !gathered.has(message)), ...together].sort(comparePlaces)
}

function bytesOfAll(messages: readonly RememberedMessage[]): number {
  return messages.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Without the findings that the same sender's later messages repeat: a signature must not push out what is counted. */
function withoutRepeats(messages: readonly RememberedMessage[], limits: MemoryLimits): RememberedMessage[] {
  const later = new Set<string>()
  const kept: RememberedMessage[] = []
  for (let i = messages.length - 1; i >= 0; i--) {
    const message = messages[i] as RememberedMessage
    const nameOf = ({ rule, value }: RememberedFinding): string => `${message.sender} ${rule} ${value}`
    const findings = message.findings.filter((finding) => !later.has(nameOf(finding)))
    for (const finding of findings) later.add(nameOf(finding))
    const rest = { ...message, findings }
    kept.push(findings.length === message.findings.length ? message : { ...rest, bytes: limits.bytesOf(rest) })
  }
  return kept.reverse().filter(says)
}
