import { parseIpv4 } from './ipv4.ts'
import type { Validator } from './validator.ts'

/** Longest text form: eight groups of four, or six and a dotted address. */
const longestText = 45

const parseGroups = (text: string): number[] | undefined => {
  if (text === '') return []
  const groups: number[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    const dotted = index === parts.length - 1 ? parseIpv4(part) : undefined
    if (dotted !== undefined) {
      const [a = 0, b = 0, c = 0, d = 0] = dotted
      groups.push(a * 256 + b, c * 256 + d)
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16))
    else return undefined
  }
  return groups
}

/**
 * Gives the eight 16-bit groups of an IPv6 address in any of its text forms, or `undefined`.
 *
 * @see RFC 4291 section 2.2; at least one group must be left for `::`, as RFC 5952 section 4.2.2 writes it
 */
export const parseIpv6 = (text: string): readonly number[] | undefined => {
  if (text.length > longestText) return undefined
  const gap = text.indexOf('::')
  if (gap === -1) {
    const groups = parseGroups(text)
    return groups?.length === 8 ? groups : undefined
  }
  if (text.indexOf('::', gap + 1) !== -1) return undefined
  const headText = text.slice(0, gap)
  // A dotted address may only stand at the very end.
  if (headText.includes('.')) return undefined
  const head = parseGroups(headText)
  const tail = parseGroups(text.slice(gap + 2))
  if (head === undefined || tail === undefined) return undefined
  const missing = 8 - head.length - tail.length
  return missing < 1 ? undefined : [...head, ...Array.from({ length: missing }, () => 0), ...tail]
}

/**
 * Passes IPv6 addresses, with `::` and an embedded IPv4 address where they may stand, a zone (`%eth0`) and the length of
 * a prefix (`/64`, up to 128).
 *
 * The documentation blocks 2001:db8::/32 and 3fff::/20, the loopback `::1` and the unspecified `::` are
 * `reserved`. Texts of hexadecimal groups and colons pass about once in two hundred: times such as
 * 12:30:45 and hardware addresses have too few groups.
 *
 * @see RFC 4291 sections 2.2 and 2.3; RFC 4007 section 11 for the zone; RFC 3849; RFC 9637
 */
export const ipv6: Validator = {
  passRate: 0.005,
  check: (text) => {
    const [, address = '', prefix = '0'] = /^([^%/]*)(?:%[A-Za-z0-9]{1,16})?(?:\/(\d{1,3}))?$/.exec(text) ?? []
    const groups = parseIpv6(address)
    if (groups === undefined || Number(prefix) > 128) return 'invalid'
    const [first = 0, second = 0] = groups
    if (first === 0x2001 && second === 0x0db8) return 'reserved'
    if (first === 0x3fff && second < 0x1000) return 'reserved'
    return groups.slice(0, 7).every((group) => group === 0) && (groups[7] ?? 0) <= 1 ? 'reserved' : 'valid'
  },
}
