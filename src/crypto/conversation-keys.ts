import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ConversationKeys } from '../conversation/options.ts'
import { ConfigError } from '../errors.ts'
import { sealWith, unsealWith } from './seal.ts'

/** Shortest secret: as long as the security asked of HMAC-SHA-256 in 128 bits. */
const LEAST_BYTES = 16

/**
 * The keyed functions of a conversation from one secret of the host: fingerprints by HMAC-SHA-256, and a sealer.
 *
 * Each function works under a key of its own, derived from the secret (one step of NIST SP 800-108 in counter mode with
 * HMAC-SHA-256). The same secret gives the same functions, so a restarted gateway reads what it wrote.
 *
 * @param secret - at least 16 random bytes; not a password
 * @throws ConfigError when the secret is too short
 */
export function conversationKeys(secret: Uint8Array): Required<ConversationKeys> {
  if (!(secret instanceof Uint8Array) || secret.length < LEAST_BYTES) {
    throw new ConfigError(`secret: expected at least ${LEAST_BYTES} random bytes`)
  }
  // Counter 1, label, a zero, no context, and the length in bits: 256.
  const derive = (purpose: string): Uint8Array =>
    hmac(
      sha256,
      secret,
      concatBytes(
        Uint8Array.of(0, 0, 0, 1),
        utf8ToBytes(`presend conversation ${purpose}`),
        Uint8Array.of(0, 0, 0, 1, 0),
      ),
    )
  const fingerprintKey = derive('fingerprint')
  const sealKeys = { authenticate: derive('authenticate'), encrypt: derive('encrypt') }
  return {
    fingerprint: (text) => base64url(hmac(sha256, fingerprintKey, utf16(text))),
    seal: (bytes) => sealWith(sealKeys, bytes),
    open: (sealed) => unsealWith(sealKeys, sealed),
  }
}

/** The code units of a text: unlike UTF-8, it tells lone surrogates apart. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    bytes[2 * i] = unit & 0xff
    bytes[2 * i + 1] = unit >> 8
  }
  return bytes
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
