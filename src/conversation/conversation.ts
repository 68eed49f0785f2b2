import type { Candidate } from '../detect/candidate.ts'
import { ConfigError } from '../errors.ts'
import { compareActions, type Decision } from '../policy/decide.ts'
import { joinCuts } from '../redact/join-cuts.ts'
import type { Finding, FindingPart, Message, Reason, Redaction, Verdict } from '../types.ts'
import type { Line } from './composition.ts'
import { evidenceMask } from './evidence-mask.ts'
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
  MOST_FINDINGS,
  neighbors,
  type Place,
  type RememberedFinding,
  type RememberedMessage,
  remember,
  type Thread,
  type UncountedMessage,
} from './thread.ts'
import { type CurrentFindings, type RuleOf, reasonsOfWindow, type WindowReasons } from './window.ts'

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
}

const MINUTE = 60_000
const DEFAULT_JOIN = 30 * MINUTE
const DEFAULT_COUNT = 24 * 60 * MINUTE
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
    if (keys !== undefined && !/^[\w-]{16,}$/.test(keys.fingerprint('presend'))) {
      throw new ConfigError('keys.fingerprint: expected at least 16 characters of A-Z, a-z, 0-9, - and _')
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
    if (!Number.isFinite(turn.time)) throw new TypeError('expected a time in milliseconds')
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

    const own =
      joined.length === 0
        ? alone.reasons
        : this.#reader.decide(
            message,
            findings,
            indexes,
            (finding) => found[findings.indexOf(finding)]?.value ?? normalized(finding),
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
      (other) =>
        other.sender === sender && (key === '' || other.key !== key) && now - other.time <= this.#limits.countWithin,
    )
    const window = reasonsOfWindow(earlier, current, own, this.#reader.ruleOf, (all, rules, valueKey) =>
      this.#reader.decide(message, all, rules, valueKey, undefined),
    )
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
      wasFound: ({ message: line }, entityType, { start, end }) =>
        line?.findings.some(
          (known) =>
            known.inText &&
            known.start < end &&
            known.end > start &&
            this.#reader.ruleOf(known.rule)?.entityType === entityType,
        ) ?? false,
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

/** A finding of the verdict, with its rule and, where it is not the text at its span, its value. */
interface Found {
  readonly finding: Finding
  readonly ruleIndex: number
  readonly value?: string
}

/** The findings of the message and the joined ones, in order; a joined one takes the place of what it makes surer. */
function mergeFindings(
  own: readonly Finding[],
  ruleIndexes: readonly number[],
  joined: readonly Joined[],
  field: string | undefined,
): readonly Found[] {
  const found = own.map((finding, index) => ({ finding, ruleIndex: ruleIndexes[index] as number }))
  if (joined.length === 0) return found
  const added = joined.map(
    (one): Found => ({
      finding: toFinding(one, field),
      ruleIndex: one.candidate.rule.index,
      value: `${one.candidate.rule.rule.entityType} ${one.value.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()}`,
    }),
  )
  const isReplaced = ({ finding }: Found): boolean =>
    finding.field === field &&
    added.some(
      ({ finding: { entityType, span } }) =>
        entityType === finding.entityType && span.start < finding.span.end && finding.span.start < span.end,
    )
  const kept = found.filter((one) => !isReplaced(one))
  const inBody = [...kept.filter(({ finding }) => finding.field === field), ...added].sort(
    (a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end,
  )
  return [...inBody, ...kept.filter(({ finding }) => finding.field !== field)]
}

function toFinding({ candidate, span, places, evidence }: Joined, field: string | undefined): Finding {
  const { id: ruleId, entityType, category, tags } = candidate.rule.rule
  return {
    ruleId,
    entityType,
    category,
    tags,
    span,
    ...(field === undefined ? {} : { field }),
    ...(candidate.view === undefined ? {} : { view: candidate.view }),
    confidence: candidate.confidence,
    evidence,
    parts: places.map(
      ({ line, span: part }): FindingPart => ({
        ...(line.message?.id === undefined ? {} : { message: line.message.id }),
        time: line.message?.time ?? 0,
        span: part,
      }),
    ),
  }
}

/** What is remembered of the findings of a message: of each rule and value the surest, and not too many. */
function toRemember({ findings, ruleIndexes, hashAt, inBody }: CurrentFindings): readonly RememberedFinding[] {
  const surest = findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => b.finding.confidence - a.finding.confidence || a.index - b.index)
  const remembered = new Map<string, RememberedFinding>()
  for (const { finding, index } of surest.slice(0, 4 * MOST_FINDINGS)) {
    if (remembered.size >= MOST_FINDINGS) break
    const value = hashAt(index)
    const rule = ruleIndexes[index] as number
    const name = `${rule} ${value}`
    if (remembered.has(name)) continue
    remembered.set(name, {
      rule,
      confidence: finding.confidence,
      evidence: evidenceMask(finding.evidence),
      start: finding.span.start,
      end: finding.span.end,
      value,
      inText: finding.field === inBody,
    })
  }
  return [...remembered.values()]
}

/** The verdict on the message alone with what the thread adds; the same object when it adds nothing. */
function withConversation(
  alone: Verdict,
  findings: readonly Finding[],
  own: readonly Reason[],
  window: WindowReasons,
): Verdict {
  const joined = findings.flatMap(({ parts }, index) => (parts === undefined ? [] : [index]))
  if (joined.length === 0 && window.reasons.length === 0) return alone
  const known = new Set(alone.reasons.map(({ policyRule }) => policyRule))
  // `sort` is stable: reasons of one action keep the order of the policy.
  const reasons = [...own, ...window.reasons].sort((a, b) => compareActions(b.action, a.action))
  const cuts = joined.map((index): Redaction => {
    const { span, field, entityType } = findings[index] as Finding
    return { span, ...(field === undefined ? {} : { field }), entityType }
  })
  return {
    ...alone,
    action: reasons[0]?.action ?? 'allow',
    findings,
    reasons,
    redactions: joinCuts(alone.redactions, cuts),
    conversation: {
      findings: joined,
      reasons: reasons.flatMap(({ policyRule }, index) => (known.has(policyRule) ? [] : [index])),
      earlier: window.earlier,
    },
  }
}
