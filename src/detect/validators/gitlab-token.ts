import { crc32 } from './github-token.ts'
import type { Validator } from './validator.ts'

const CHECKSUM_LENGTH = 7

/**
 * Judges a routable GitLab token: prefix, base64url payload, version and payload length in base 36, and
 * in the last seven characters the CRC-32 of all that stands before them, in base 36, padded with
 * zeros. The first routable tokens (17.7) had no version part; both forms are checked alike. Classic
 * tokens of twenty characters carry no checksum and are not for this validator. Linear; never throws.
 *
 * @see https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 * @see lib/authn/token_field/generator/routable_token.rb of GitLab
 */
export const gitlabToken: Validator = {
  check: (text) => {
    if (!/^[A-Za-z0-9]{2,20}-[\w-]{20,310}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}$/.test(text)) return 'invalid'
    const checked = text.slice(0, -CHECKSUM_LENGTH)
    return gitlabChecksum(checked) === text.slice(-CHECKSUM_LENGTH) ? 'valid' : 'invalid'
  },
  // 2^32 checksums over 36^7 endings.
  passRate: 36 ** -CHECKSUM_LENGTH,
}

/** Returns the seven-character checksum GitLab appends to the rest of a routable token (ASCII expected). */
export function gitlabChecksum(checked: string): string {
  return crc32(checked).toString(36).padStart(CHECKSUM_LENGTH, '0')
}
