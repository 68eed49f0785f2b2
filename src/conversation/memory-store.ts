import { ConfigError } from '../errors.ts'
import type { ConversationStore, StoredConversation } from './options.ts'

/** How many threads are kept. */
export interface MemoryStoreOptions {
  /** Default 10,000; of at most some 10 KB each. */
  readonly conversations?: number
}

/**
 * A store in memory that forgets the thread used longest ago when there are too many. Constant time for each call.
 *
 * @throws ConfigError when the number is not a positive whole number
 */
export function createMemoryStore({ conversations = 10_000 }: MemoryStoreOptions = {}): ConversationStore {
  if (!(Number.isInteger(conversations) && conversations > 0)) {
    throw new ConfigError('conversations: expected a positive whole number')
  }
  // A Map remembers the order of insertion: what is used is inserted anew, so the first is the oldest.
  const threads = new Map<string, StoredConversation>()
  return {
    get(thread) {
      const found = threads.get(thread)
      if (found === undefined) return undefined
      threads.delete(thread)
      threads.set(thread, found)
      return found
    },
    set(thread, conversation) {
      threads.delete(thread)
      threads.set(thread, conversation)
      if (threads.size <= conversations) return
      const oldest = threads.keys().next()
      if (!oldest.done) threads.delete(oldest.value)
    },
    delete(thread) {
      threads.delete(thread)
    },
  }
}
