import { isHostName, isReservedName } from './host-name.ts'
import { parseIpv4 } from './ipv4.ts'
import { parseIpv6 } from './ipv6.ts'
import type { Validator } from './validator.ts'

/** RFC 5321 limits, in characters: section 4.5.3.1.1 (local part) and 4.5.3.1.3 less the angle brackets (path). */
const longestLocal = 64
const longestAddress = 254

/** `[192.0.2.1]` or `[IPv6:2001:db8::1]`, RFC 5321 section 4.1.3. */
const isAddressLiteral = (domain: string): boolean => {
  if (!domain.startsWith('[') || !domain.endsWith(']')) return false
  const inner = domain.slice(1, -1)
  return /^ipv6:/i.test(inner) ? parseIpv6(inner.slice(5)) !== undefined : parseIpv4(inner) !== undefined
}

/** RFC 5322 `atext`, by ASCII unit. */
const isAtomText: readonly boolean[] = Array.from({ length: 0x80 }, (_, unit) =>
  /[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]/.test(String.fromCharCode(unit)),
)

const dotAtom = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u

/** Atoms with single dots between them; the pattern is only asked about letters beyond ASCII, which are rare. */
const isDotAtom = (local: string): boolean => {
  let afterDot = true
  for (let i = 0; i < local.length; i++) {
    const unit = local.charCodeAt(i)
    if (unit > 0x7f) return dotAtom.test(local)
    const dot = unit === 0x2e
    if (dot ? afterDot : !isAtomText[unit]) return false
    afterDot = dot
  }
  return !afterDot
}

/**
 * Passes e-mail addresses as people write them: a dot-atom of at most 64 characters, `@`, a host name
 * that could exist or an address literal, at most 254 in all. Letters of any script count (RFC 6531);
 * quoted local parts do not.
 *
 * Addresses under names set aside for documentation (example.com, .test, …) are `reserved`. What looks
 * like an address nearly always is one, so passing says little.
 *
 * @see RFC 5321 sections 4.1.2, 4.1.3 and 4.5.3.1; RFC 6531 section 3.3
 */
export const email: Validator = {
  passRate: 0.9,
  check: (text) => {
    if (text.length > longestAddress) return 'invalid'
    const at = text.lastIndexOf('@')
    const local = text.slice(0, Math.max(at, 0))
    const domain = text.slice(at + 1)
    if (local === '' || local.length > longestLocal) return 'invalid'
    if (!isDotAtom(local)) return 'invalid'
    if (isAddressLiteral(domain)) return 'valid'
    if (!isHostName(domain)) return 'invalid'
    return isReservedName(domain) ? 'reserved' : 'valid'
  },
}
