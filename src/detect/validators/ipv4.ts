import type { Validator } from './validator.ts'

/**
 * Gives the four octets of a dotted IPv4 address, or `undefined`: each 0..255 without leading zeros.
 *
 * @see RFC 3986 section 3.2.2, `IPv4address`
 */
export const parseIpv4 = (text: string): readonly number[] | undefined => {
  if (text.length > 15) return undefined
  const parts = text.split('.')
  if (parts.length !== 4) return undefined
  return parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255) ? parts.map(Number) : undefined
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
    const [, address = '', prefix = '0'] = /^([\d.]*)(?:\/(\d{1,2}))?$/.exec(text) ?? []
    const octets = parseIpv4(address)
    if (octets === undefined || Number(prefix) > 32) return 'invalid'
    if (octets[0] === 127 || octets[0] === 0 || octets[0] === 255) return 'reserved'
    return documentation.some((block) => text.startsWith(block)) ? 'reserved' : 'valid'
  },
}
