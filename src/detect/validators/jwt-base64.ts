import { decodeBase64Url } from './base64url.ts'
import { jwt } from './jwt.ts'
import type { Validator } from './validator.ts'

/**
 * Judges a JSON Web Token that was encoded in base 64 once more, as Kubernetes secrets and CI variables
 * hold it: what `jwt` says of the decoded text. Linear; never throws.
 *
 * @see RFC 7519 section 7.2; RFC 4648 sections 4 and 5
 */
export const jwtBase64: Validator = {
  check: (text) => {
    const bytes = decodeBase64Url(text.replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_'))
    if (bytes === undefined) return 'invalid'
    let decoded = ''
    for (const byte of bytes) decoded += String.fromCharCode(byte)
    return /^[\w.-]+$/.test(decoded) ? jwt.check(decoded) : 'invalid'
  },
  passRate: jwt.passRate,
}
