import type { Validator } from './validator.ts'

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const CHECKSUM_LENGTH = 6

/**
 * Judges a token of GitHub (`ghp_ gho_ ghu_ ghs_ ghr_`) or of npm (`npm_`): the last six characters
 * must be the CRC-32 of those between prefix and checksum, in base 62, padded with zeros.
 * Linear; never throws. Tokens of old GitHub Enterprise servers without checksum are not covered.
 *
 * @see https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 * @see https://github.blog/security/announcing-npms-new-access-token-format/
 */
export const githubToken: Validator = {
  check: (text) => {
    const body = text.slice(text.indexOf('_') + 1)
    if (body.length <= CHECKSUM_LENGTH) return 'invalid'
    const random = body.slice(0, -CHECKSUM_LENGTH)
    return githubChecksum(random) === body.slice(-CHECKSUM_LENGTH) ? 'valid' : 'invalid'
  },
  // 2^32 checksums over 62^6 endings.
  passRate: 62 ** -CHECKSUM_LENGTH,
}

/** Returns the six-character checksum GitHub appends to the random part of a token (ASCII expected). */
export function githubChecksum(random: string): string {
  let rest = crc32(random)
  let text = ''
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    text = BASE62.charAt(rest % 62) + text
    rest = Math.floor(rest / 62)
  }
  return text
}

/**
 * Returns the CRC-32 of ASCII text as an unsigned integer: reflected, polynomial 0xEDB88320.
 * Bit by bit: tokens are short and rare, a table would only be size.
 *
 * @see ISO 3309; RFC 1952 section 8
 */
export function crc32(text: string): number {
  let crc = -1
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) & 0xff
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
