import type { Candidate } from '../detect/candidate.ts'
import { ConfigError } from '../errors.ts'
import type { Decision } from '../policy/decide.ts'
import type { Finding, Message, Reason, Verdict } from '../types.ts'
import type { Line } from './composition.ts'
import { mergeFindings, toRemember, withConversation } from './found.ts'
import { type Joined, joinLines } from './join.ts'
import { createMemoryStore } from './memory-store.ts'
import type {
  Conversation,
  ConversationKeys,
  ConversationOptions,
  ConversationStore,
  ConversationTurn,
  StoredConversation,
} from './options.ts'
import { bytesOf, MOST_BYTES, type Owner, readThread, writeThread } from './serialized.ts'
import { CHECKED_END, endsOf, REMEMBERED_END, shortenEnds, type TextEnds } from './text-ends.ts'
import {
  comparePlaces,
  EMPTY_THREAD,
  findMessage,
  forget,
  type MemoryLimits,
  neighbors,
  type Place,
  type RememberedMessage,
  remember,
  type Thread,
  type UncountedMessage,
} from './thread.ts'
import { type CurrentFindings, joinWindows, type RuleOf, reasonsOfWindow, type WindowReasons } from './window.ts'

/** What a message says by itself. */
export interface MessageReading {
  readonly verdict: Verdict
  /** Rule index of each finding of the verdict. */
  readonly ruleIndexes: readonly number[]
  /** The normalized value of a finding of the verdict. */
  normalized(finding: Finding): string
}

/** What a conversation needs of its filter. */
export interface Reader {
  /** Reads a message alone. Throws on what is no message. */
  read(message: Message): MessageReading
  /** The listed candidates of a text in the message's locale. */
  analyze(text: string, message: Message): readonly Candidate[]
  /** Asks the policy about findings that need not stand in the message. */
  decide(
    message: Message,
    findings: readonly Finding[],
    ruleIndexes: readonly number[],
    valueKey: (finding: Finding) => string,
    incomplete: Verdict['incomplete'],
  ): Decision
  /** The verdict when something failed. */
  failed(message: string | Message): Verdict
  readonly ruleOf: RuleOf
  /** Text that differs between sets of rules. */
  readonly rulesName: string
  readonly observes: boolean
  /** Policy rules that ask for a number of distinct values. */
  readonly counting: ReadonlySet<string>
}

const HOUR = 3_600_000
const DEFAULT_JOIN = HOUR
const DEFAULT_COUNT = 24 * HOUR
const DEFAULT_MESSAGES = 10
const MOST_MESSAGES = 16
/** Characters of a fingerprint that are kept: 60 bits tell the values of a thread apart. */
const HASH = 10
/** Units of a message's id that are kept. */
const MOST_ID = 128

/**
 * Follows threads of messages with one filter.
 *
 * @throws ConfigError when a limit is out of range or the keys give no fingerprints
 */
export function createConversation(reader: Reader, options: ConversationOptions): Conversation {
  return new FollowedThreads(reader, options)
}

/** A thread with what it takes to write it down. */
class KeptThread implements StoredConversation {
  readonly thread: Thread
  readonly #owner: Owner | undefined

  constructor(thread: Thread, owner: Owner | undefined) {
    this.thread = thread
    this.#owner = owner
  }

  serialize(): string {
    if (this.#owner === undefined) throw new ConfigError('conversation: `serialize` needs `keys`; see presend/crypto')
    return writeThread(this.thread, this.#owner)
  }
}

class FollowedThreads implements Conversation {
  readonly #reader: Reader
  readonly #id: string
  readonly #keys: ConversationKeys | undefined
  readonly #store: ConversationStore
  readonly #limits: MemoryLimits
  readonly #rules: string

  constructor(reader: Reader, { id = '', keys, store = createMemoryStore(), limits = {} }: ConversationOptions) {
    const joinWithin = atLeast('limits.joinWithin', limits.joinWithin ?? DEFAULT_JOIN, 0)
    const countWithin = atLeast(
      'limits.countWithin',
      limits.countWithin ?? Math.max(DEFAULT_COUNT, joinWithin),
      joinWithin,
    )
    const ends = atLeast('limits.messages', limits.messages ?? DEFAULT_MESSAGES, 1)
    if (!(Number.isInteger(ends) && ends <= MOST_MESSAGES)) {
      throw new ConfigError(`limits.messages: expected a whole number from 1 to ${MOST_MESSAGES}`)
    }
    if (
      keys !== undefined &&
      !(typeof keys?.fingerprint === 'function' && /^[\w-]{16,}$/.test(keys.fingerprint('presend')))
    ) {
      throw new ConfigError(
        'keys.fingerprint: expected a function that gives at least 16 characters of A-Z, a-z, 0-9, - and _',
      )
    }
    this.#reader = reader
    this.#id = id
    this.#keys = keys
    this.#store = store
    this.#limits = { joinWithin, countWithin, ends, bytes: MOST_BYTES, bytesOf }
    this.#rules = keys === undefined ? '' : keys.fingerprint(`rules ${reader.rulesName}`).slice(0, 16)
  }

  check(input: string | Message, turn: ConversationTurn): Verdict {
    try {
      return this.#check(typeof input === 'string' ? { text: input } : input, turn)
    } catch {
      return this.#reader.failed(input)
    }
  }

  forget(messageId: string, thread: string = this.#id): void {
    const kept = this.#load(thread)
    if (kept.messages.length > 0) this.#save(thread, forget(kept, this.#hash('message', shortId(messageId))))
  }

  serialize(thread: string = this.#id): string | undefined {
    const kept = this.#load(thread)
    return kept.messages.length === 0 ? undefined : new KeptThread(kept, this.#ownerOf(thread)).serialize()
  }

  restore(serialized: string, thread: string = this.#id): void {
    this.#save(thread, this.#parse(serialized, thread))
  }

  #check(message: Message, turn: ConversationTurn): Verdict {
    const name = message.conversationId ?? this.#id
    const { verdict: alone, ruleIndexes, normalized } = this.#reader.read(message)
    if (!(Number.isFinite(turn.time) && Number.isFinite(turn.sequence ?? 0))) {
      throw new TypeError('expected a time in milliseconds, and a number as sequence')
    }
    const thread = this.#load(name)
    const sender = this.#hash('sender', message.sender?.id ?? '')
    const id = turn.id === undefined ? undefined : shortId(turn.id)
    const key = id === undefined ? '' : this.#hash('message', id)
    const edited = findMessage(thread, sender, key)
    const place: Place = edited ?? { time: turn.time, sequence: turn.sequence ?? 0, arrival: thread.arrivals }
    const now = Math.max(thread.now, turn.time)
    const { field, text } = bodyOf(message)
    const ends = endsOf(text, CHECKED_END)

    const others = neighbors(thread, sender, key, place.time, this.#limits.joinWithin)
    const joined = others.length === 0 ? [] : this.#join(message, ends, place, others, alone.findings, field)
    const found = mergeFindings(alone.findings, ruleIndexes, joined, field)
    const findings = found.map(({ finding }) => finding)
    const indexes = found.map(({ ruleIndex }) => ruleIndex)
    const hashes: string[] = []
    const hashAt = (index: number): string =>
      (hashes[index] ??= this.#hash('value', found[index]?.value ?? normalized(findings[index] as Finding)))

    const joinedValues = new Map(found.flatMap(({ finding, value }) => (value === undefined ? [] : [[finding, value]])))
    const own =
      joined.length === 0
        ? alone.reasons
        : this.#reader.decide(
            message,
            findings,
            indexes,
            (finding) => joinedValues.get(finding) ?? normalized(finding),
            alone.incomplete,
          ).reasons
    const current: CurrentFindings = {
      place,
      length: text.length,
      findings,
      ruleIndexes: indexes,
      hashAt,
      inBody: field,
    }
    const earlier = thread.messages.filter(
      (other) => other.sender === sender && (key === '' || other.key !== key) && other.findings.length > 0,
    )
    const window = this.#askWindow(message, earlier, now, current, own)
    const verdict = withConversation(alone, findings, own, window)

    if (turn.sent ?? (verdict.action !== 'block' || this.#reader.observes)) {
      const remembered: UncountedMessage = {
        ...shortenEnds(ends, REMEMBERED_END),
        time: place.time,
        sequence: place.sequence,
        arrival: place.arrival,
        sender,
        key,
        id,
        findings: toRemember(current),
      }
      this.#save(name, remember({ ...thread, now }, remembered, this.#limits))
    }
    return verdict
  }

  /** The policy over the last hour, and its counts over the day. */
  #askWindow(
    message: Message,
    earlier: readonly RememberedMessage[],
    now: number,
    current: CurrentFindings,
    own: readonly Reason[],
  ): WindowReasons {
    const { ruleOf, counting } = this.#reader
    const { joinWithin, countWithin } = this.#limits
    const within = (span: number): RememberedMessage[] => earlier.filter(({ time }) => now - time <= span)
    const ask = (messages: readonly RememberedMessage[], fired: readonly Reason[]): WindowReasons =>
      reasonsOfWindow(messages, current, fired, ruleOf, (all, rules, valueKey) =>
        this.#reader.decide(message, all, rules, valueKey, undefined),
      )
    const recent = ask(within(joinWithin), own)
    if (counting.size === 0) return recent
    const counted = ask(within(countWithin), [...own, ...recent.reasons])
    return joinWindows(recent, counted, (reason) => counting.has(reason.policyRule))
  }

  #join(
    message: Message,
    ends: TextEnds,
    place: Place,
    others: readonly RememberedMessage[],
    own: readonly Finding[],
    field: string | undefined,
  ): readonly Joined[] {
    const before = others.filter((other) => comparePlaces(other, place) < 0)
    const lineOf = (other: RememberedMessage): Line => ({ ends: other, isCurrent: false, message: other })
    const lines: Line[] = [
      ...before.map(lineOf),
      { ends, isCurrent: true, message: undefined },
      ...others.slice(before.length).map(lineOf),
    ]
    return joinLines(lines, before.length, (text) => this.#reader.analyze(text, message), {
      own: own.filter((finding) => finding.field === field),
      foundBefore: ({ message: line }, entityType, { start, end }) =>
        (line?.findings ?? [])
          .filter((known) => known.inText && known.start < end && known.end > start)
          .filter((known) => this.#reader.ruleOf(known.rule)?.entityType === entityType)
          .reduce((most, { confidence }) => Math.max(most, confidence), 0),
    })
  }

  #load(name: string): Thread {
    const kept = this.#store.get(name)
    if (kept === undefined) return EMPTY_THREAD
    if (typeof kept === 'string') return this.#parse(kept, name)
    if (kept instanceof KeptThread) return kept.thread
    throw new ConfigError('store: expected what was set, or its serialized form')
  }

  #save(name: string, thread: Thread): void {
    if (thread.messages.length === 0) this.#store.delete(name)
    else this.#store.set(name, new KeptThread(thread, this.#ownerOf(name)))
  }

  #parse(serialized: string, name: string): Thread {
    const owner = this.#ownerOf(name)
    if (owner === undefined) throw new ConfigError('conversation: a serialized thread needs `keys`; see presend/crypto')
    return readThread(serialized, owner)
  }

  #ownerOf(name: string): Owner | undefined {
    return this.#keys === undefined ? undefined : { keys: this.#keys, thread: name, rules: this.#rules }
  }

  /** A short name for a sender, an id or a value; without keys, for memory only, the thing itself. */
  #hash(kind: 'sender' | 'message' | 'value', text: string): string {
    if (this.#keys === undefined) return text.length <= MOST_ID ? text : `${text.length} ${text.slice(0, MOST_ID)}`
    return this.#keys.fingerprint(`${kind} ${text}`).slice(0, HASH)
  }
}

function atLeast(name: string, value: number, least: number): number {
  if (!(Number.isFinite(value) && value >= least))
    throw new ConfigError(`${name}: expected a number of at least ${least}`)
  return value
}

function shortId(id: string): string {
  return id.length <= MOST_ID ? id : id.slice(0, MOST_ID / 2) + id.slice(-MOST_ID / 2)
}

/** The text that other messages continue: the message's own, or its first field. */
function bodyOf({ text, fields }: Message): { readonly field: string | undefined; readonly text: string } {
  if (text !== undefined) return { field: undefined, text }
  const first = fields?.[0]
  return first === undefined ? { field: undefined, text: '' } : { field: first.pointer, text: first.text }
}
