import { decodeBase64Url } from './base64url.ts'
import type { Validator } from './validator.ts'

/** Only this much of the payload is looked at, in base64url characters (a multiple of four). */
const PAYLOAD_PEEK = 256

/** Claims of the samples every manual prints: jwt.io's John Doe and RFC 7519 section 3.1. */
const SAMPLE_CLAIMS: readonly RegExp[] = [
  /"sub"\s*:\s*"1234567890"\s*,\s*"name"\s*:\s*"John Doe"/,
  /"http:\/\/example\.com\/is_root"/,
]

/**
 * Judges a JSON Web Token in compact form. `valid`: three parts (signed) or five (encrypted), the
 * header decodes to a JSON object with `alg` (and `enc` for five), and a signature is present.
 * `reserved`: the published samples of jwt.io and RFC 7519. A token with `alg: none` carries no
 * signature and so no secret: `invalid`.
 *
 * Cost: linear; decodes the header and the first 256 characters of the payload.
 *
 * @see RFC 7519 sections 3.1 and 7.2; RFC 7515 section 7.1; RFC 7516 section 7.1
 */
export const jwt: Validator = {
  check: (text) => {
    const parts = text.split('.', 6)
    if (parts.length !== 3 && parts.length !== 5) return 'invalid'
    const header = readObject(parts[0] ?? '')
    const algorithm = header?.['alg']
    if (header === undefined || typeof algorithm !== 'string' || algorithm.toLowerCase() === 'none') return 'invalid'
    for (let i = 1; i < parts.length; i++) {
      // The encrypted key of a five-part token may be empty (direct encryption).
      if (parts[i] === '' && !(parts.length === 5 && i === 1)) return 'invalid'
    }
    if (parts.length === 5) return typeof header['enc'] === 'string' ? 'valid' : 'invalid'
    const claims = decodeText((parts[1] ?? '').slice(0, PAYLOAD_PEEK))
    if (claims === undefined || !/^\s*\{/.test(claims)) return 'invalid'
    return SAMPLE_CLAIMS.some((sample) => sample.test(claims)) ? 'reserved' : 'valid'
  },
  // The shape starts with `eyJ`, that is `{"`; that the rest decodes to JSON with `alg` is next to never chance.
  passRate: 1e-6,
}

function readObject(part: string): Record<string, unknown> | undefined {
  const text = decodeText(part)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** Bytes as Latin-1: structure and the names looked for are ASCII. */
function decodeText(part: string): string | undefined {
  const bytes = decodeBase64Url(part)
  if (bytes === undefined) return undefined
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
