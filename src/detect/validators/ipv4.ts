import { isDigits } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Gives the four octets of a dotted IPv4 address, or `undefined`: each 0..255 without leading zeros.
 *
 * @see RFC 3986 section 3.2.2, `IPv4address`
 */
export const parseIpv4 = (text: string): readonly number[] | undefined => {
  if (text.length > 15) return undefined
  const octets: number[] = []
  let octet = -1
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0
    if (unit >= 0x30 && unit <= 0x39) {
      if (octet === 0) return undefined
      octet = Math.max(octet, 0) * 10 + unit - 0x30
      if (octet > 255) return undefined
    } else {
      if (octet < 0 || (i < text.length && unit !== 0x2e)) return undefined
      octets.push(octet)
      octet = -1
    }
  }
  return octets.length === 4 ? octets : undefined
}

/** Length of a prefix, one or two digits behind the slash at an offset: 0..32, or -1. */
const prefixLength = (text: string, slash: number): number => {
  const length = text.slice(slash + 1)
  return length.length <= 2 && isDigits(length) && Number(length) <= 32 ? Number(length) : -1
}

/** The blocks for documentation, RFC 5737 section 3. */
const documentation: readonly string[] = ['192.0.2.', '198.51.100.', '203.0.113.']

/**
 * Passes IPv4 addresses, with or without the length of a prefix (`/24`, up to 32). Those that name no host of anybody are `reserved`: the documentation blocks,
 * loopback (127/8), `this network` (0/8), and netmasks and broadcast (255/8).
 *
 * About one random text of four groups of one to three digits in five passes; version numbers such as
 * 1.2.3.4 all do.
 *
 * @see RFC 791 section 2.3; RFC 4632 section 3.1; RFC 5737 section 3; RFC 6890 section 2.2.2 for the special blocks
 */
export const ipv4: Validator = {
  passRate: 0.2,
  check: (text) => {
    const slash = text.indexOf('/')
    const octets = parseIpv4(slash < 0 ? text : text.slice(0, slash))
    if (octets === undefined || (slash >= 0 && prefixLength(text, slash) < 0)) return 'invalid'
    if (octets[0] === 127 || octets[0] === 0 || octets[0] === 255) return 'reserved'
    return documentation.some((block) => text.startsWith(block)) ? 'reserved' : 'valid'
  },
}
