import { decodeBase64Url } from './base64url.ts'
import { isManualPassword } from './manual-password.ts'
import { isReference, isSample } from './placeholder.ts'
import type { Validator } from './validator.ts'

/**
 * Judges the credentials of HTTP Basic authentication: base 64 that decodes to printable ASCII text
 * with a colon, and something other than a manual's word behind it. `reserved`: the sample of RFC 7617
 * (`Aladdin:open sesame`, however spelled) and values that say `EXAMPLE`. Linear; never throws.
 *
 * @see RFC 7617 section 2
 */
export const basicCredentials: Validator = {
  check: (text) => {
    const bytes = decodeBase64Url(text.replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_'))
    if (bytes === undefined || bytes.length < 4) return 'invalid'
    let decoded = ''
    for (const byte of bytes) {
      if (byte < 0x20 || byte > 0x7e) return 'invalid'
      decoded += String.fromCharCode(byte)
    }
    const colon = decoded.indexOf(':')
    if (colon < 0 || decoded.length < 4) return 'invalid'
    const password = decoded.slice(colon + 1)
    if (isReference(decoded) || isManualPassword(password)) return 'invalid'
    return /^aladdin:open ?sesame$/i.test(decoded) || isSample(decoded) ? 'reserved' : 'valid'
  },
  // Of random bytes three in eight are printable: six of them with a colon, the shortest text of the rule's shape.
  passRate: 1e-4,
}
