import { crc32 } from './github-token.ts'
import type { Validator } from './validator.ts'

const CHECKSUM_LENGTH = 8

/**
 * Judges a service account token of Grafana, `glsa_<secret>_<checksum>`: the checksum is the CRC-32 of
 * `glsa_<secret>`, its four bytes in little-endian order, in lower-case hexadecimal. Linear; never throws.
 *
 * @see https://grafana.com/docs/grafana/latest/administration/service-accounts/
 * @see pkg/components/satokengen/tokengen.go of Grafana
 */
export const grafanaToken: Validator = {
  check: (text) => {
    const parts = /^(gl[a-z]{2}_[A-Za-z0-9]{32})_([0-9a-f]{8})$/.exec(text)
    return parts !== null && grafanaChecksum(parts[1] as string) === parts[2] ? 'valid' : 'invalid'
  },
  passRate: 16 ** -CHECKSUM_LENGTH,
}

/** Returns the eight-character checksum Grafana appends to prefix and secret (ASCII expected). */
export function grafanaChecksum(key: string): string {
  let rest = crc32(key)
  let text = ''
  for (let i = 0; i < 4; i++) {
    text += (rest & 0xff).toString(16).padStart(2, '0')
    rest >>>= 8
  }
  return text
}
