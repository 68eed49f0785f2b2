import { isManualPassword } from './manual-password.ts'
import { isReference } from './placeholder.ts'
import type { Validator } from './validator.ts'

/** Hosts that reach nobody else: RFC 2606, RFC 6761 and the machine itself. */
const LOCAL_HOSTS: readonly string[] = [
  'localhost',
  String.raw`127\.\d+\.\d+\.\d+`,
  String.raw`0\.0\.0\.0`,
  'host',
  'hostname',
  String.raw`(?:[\w-]+\.)*example(?:\.(?:com|net|org))?`,
  String.raw`(?:[\w-]+\.)+(?:test|invalid|localhost)`,
]
const LOCAL_HOST: RegExp = new RegExp(`^(?:${LOCAL_HOSTS.join('|')})(?:[:/?,]|$)`, 'i')

/**
 * Judges a URL with user and password before the host. `invalid`: the password is a manual's word, a
 * filler, a reference or a mask. `reserved`: the host is the machine itself or set aside for
 * documentation, or the password is the user's name, as servers ship (`postgres:postgres`). Linear; never throws.
 *
 * @see RFC 3986 section 3.2.1 (userinfo); RFC 2606 sections 2 and 3; RFC 6761 section 6
 */
export const urlCredentials: Validator = {
  check: (text) => {
    const parts = /^[a-z][a-z0-9+.-]*:\/\/([^:@/\s]*):([^@/\s]+)@(.+)$/is.exec(text)
    if (parts === null) return 'invalid'
    const [, user = '', password = '', host = ''] = parts
    if (isManualPassword(password) || isReference(user)) return 'invalid'
    return LOCAL_HOST.test(host) || user === password ? 'reserved' : 'valid'
  },
  // The shape says nearly all; the check removes manuals' words.
  passRate: 0.5,
}
