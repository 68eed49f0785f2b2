/** What a host gives to a conversation and gets from it. */

import type { Message, Verdict } from '../types.ts'

/** How a filter follows threads. Every part is optional. */
export interface ConversationOptions {
  /** The thread of messages that name none in `conversationId`. Default: the empty name. */
  readonly id?: string
  /**
   * The host's secret, as functions (`conversationKeys` of `presend/crypto` makes them). Without it nothing is hashed
   * and the conversation can live in memory only: `serialize` refuses.
   */
  readonly keys?: ConversationKeys
  /** Where threads are kept between messages. Default: in memory, the 10,000 threads used last. */
  readonly store?: ConversationStore
  readonly limits?: ConversationLimits
}

/** The keyed functions a conversation needs to be kept outside of memory. Deterministic where it says so. */
export interface ConversationKeys {
  /**
   * A keyed hash of a text (HMAC-SHA-256, say), at least 16 characters of `A-Z a-z 0-9 - _`; the same for the same text.
   * Never a bare hash: what it is given (identifiers, senders) can be guessed.
   */
  fingerprint(text: string): string
  /** Encrypts and authenticates; adds at most 64 bytes. Without it the serialized form leaves out all text and message ids. */
  seal?(bytes: Uint8Array): Uint8Array
  /** The bytes that were sealed, or `undefined` when they were altered or sealed with another key. */
  open?(sealed: Uint8Array): Uint8Array | undefined
}

/** How far back a conversation looks. Times are milliseconds on the host's clock, which is the only one there is. */
export interface ConversationLimits {
  /** How long text waits for its continuation, and a name for its diagnosis. Default 1 hour. */
  readonly joinWithin?: number
  /** How long findings count for policy rules that ask for a number of distinct values. Default 24 hours; not less than `joinWithin`. */
  readonly countWithin?: number
  /** Messages of one sender whose ends are kept. Default 10, at most 16. */
  readonly messages?: number
}

/** When and as what a message is sent. */
export interface ConversationTurn {
  /** Milliseconds; decides the order of the thread and what has expired. Messages may arrive in any order. */
  readonly time: number
  /** Order of messages with the same time. Default: as they arrive. */
  readonly sequence?: number
  /** The host's id of the message; a second message with it replaces the first (an edit), in its place in the thread. */
  readonly id?: string
  /**
   * Whether the message goes out and is to be remembered. Default: unless it is blocked (always, in a policy that
   * observes). What was held back is not part of the thread.
   */
  readonly sent?: boolean
}

/**
 * Threads of messages, each checked in view of those before it. Synchronous like `check`: a verdict is needed before
 * the message leaves. One object serves any number of threads; messages say theirs in `conversationId`.
 */
export interface Conversation {
  /**
   * The verdict on the next message of its thread: what `filter.check` says, and what only the thread shows
   * (`verdict.conversation`). A thread is followed for each `sender.id` by itself. Total: whatever fails, the store
   * included, is a block with the reason `internal-error`.
   */
  check(message: string | Message, turn: ConversationTurn): Verdict
  /** Takes a message out of its thread that was not sent after all, or was deleted before anybody read it; what is only counted any more stays. */
  forget(messageId: string, thread?: string): void
  /**
   * A thread for a store elsewhere: at most 4,096 characters of ASCII, none of them readable content.
   * `undefined` when the thread holds nothing.
   *
   * @throws ConfigError without `keys`
   */
  serialize(thread?: string): string | undefined
  /**
   * Takes up a thread where `serialize` left it.
   *
   * @throws ConfigError saying what was expected when the text is broken, altered, or of another key, thread or set of rules
   */
  restore(serialized: string, thread?: string): void
}

/** A thread as a store keeps it. Immutable. */
export interface StoredConversation {
  /** As `Conversation.serialize`. @throws ConfigError without `keys` */
  serialize(): string
}

/**
 * Keeps threads between messages. Synchronous, because verdicts are: a store behind a network is loaded before the
 * check and saved after it by the host (`restore`, `serialize`), which can wait where a verdict cannot.
 */
export interface ConversationStore {
  /** The thread, as it was set or in its serialized form. A text that cannot be read blocks its messages until it is deleted. */
  get(thread: string): StoredConversation | string | undefined
  set(thread: string, conversation: StoredConversation): void
  delete(thread: string): void
}
