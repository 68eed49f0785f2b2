import { decodeBase64Url } from './base64url.ts'
import { isFiller, isReference, isSample } from './placeholder.ts'
import type { Validator } from './validator.ts'

/** Passwords manuals show behind `Authorization: Basic`; compared in lower case. */
const SAMPLE_PASSWORDS: readonly string[] = ['password', 'passwd', 'pass', 'secret', 'open sesame', 'passwort']

/**
 * Judges the credentials of HTTP Basic authentication: base 64 that decodes to printable text with a
 * colon, and something other than a manual's word behind it. `reserved`: the samples of RFC 7617
 * (`Aladdin:open sesame`) and of other manuals. Linear; never throws.
 *
 * @see RFC 7617 section 2
 */
export const basicCredentials: Validator = {
  check: (text) => {
    const bytes = decodeBase64Url(text.replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_'))
    if (bytes === undefined || bytes.length < 4) return 'invalid'
    let decoded = ''
    for (const byte of bytes) {
      if (byte < 0x20 || byte === 0x7f) return 'invalid'
      decoded += String.fromCharCode(byte)
    }
    const colon = decoded.indexOf(':')
    if (colon < 0 || decoded.length < 4) return 'invalid'
    const password = decoded.slice(colon + 1)
    if (isReference(decoded) || isReference(password) || isFiller(decoded)) return 'invalid'
    return SAMPLE_PASSWORDS.includes(password.toLowerCase()) || isSample(decoded) ? 'reserved' : 'valid'
  },
  // Of random bytes five in eight are printable; twelve of them in a row and a colon among them: 1 in 6,000.
  passRate: 1e-3,
}
