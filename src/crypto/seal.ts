/**
 * Deterministic authenticated encryption from HMAC-SHA-256 alone: a synthetic IV (Rogaway and Shrimpton, "A
 * Provable-Security Treatment of the Key-Wrap Problem", 2006; the construction of RFC 5297 with another PRF).
 *
 * The tag is HMAC(authenticate, plaintext); the key stream is HMAC(encrypt, tag ‖ counter). No nonce, so none can be
 * repeated, and no randomness; all that it gives away is that two sealed texts are the same, and their length.
 */

import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'

/** Two keys of 32 bytes that serve nothing else. */
export interface SealKeys {
  readonly authenticate: Uint8Array
  readonly encrypt: Uint8Array
}

const BLOCK = 32

/** The tag (32 bytes) and the encrypted bytes. Two hash blocks for every 32 bytes. */
export function sealWith(keys: SealKeys, bytes: Uint8Array): Uint8Array {
  const tag = hmac(sha256, keys.authenticate, bytes)
  const sealed = new Uint8Array(BLOCK + bytes.length)
  sealed.set(tag)
  sealed.set(bytes, BLOCK)
  addKeyStream(keys.encrypt, tag, sealed.subarray(BLOCK))
  return sealed
}

/** What was sealed, or `undefined` when it was altered, cut, or sealed under other keys. */
export function unsealWith(keys: SealKeys, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < BLOCK) return undefined
  const tag = sealed.slice(0, BLOCK)
  const bytes = sealed.slice(BLOCK)
  addKeyStream(keys.encrypt, tag, bytes)
  return isSame(tag, hmac(sha256, keys.authenticate, bytes)) ? bytes : undefined
}

function addKeyStream(key: Uint8Array, tag: Uint8Array, bytes: Uint8Array): void {
  const input = new Uint8Array(BLOCK + 4)
  input.set(tag)
  const counter = new DataView(input.buffer, BLOCK)
  for (let from = 0, block = 0; from < bytes.length; from += BLOCK, block++) {
    counter.setUint32(0, block)
    const stream = hmac(sha256, key, input)
    const to = Math.min(BLOCK, bytes.length - from)
    for (let i = 0; i < to; i++) bytes[from + i] = (bytes[from + i] as number) ^ (stream[i] as number)
  }
}

/** Compares without telling by its time where two tags part. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length && i < b.length; i++) difference |= (a[i] as number) ^ (b[i] as number)
  return difference === 0
}
