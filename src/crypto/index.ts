/** `presend/crypto`: what needs a key. The host brings the secret and keeps it; presend neither makes nor stores one. */
export type { ConversationKeys } from '../conversation/options.ts'
export { conversationKeys } from './conversation-keys.ts'
