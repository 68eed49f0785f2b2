import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Both separators of pairs and the periods of Cisco, each in upper and in lower case. */
const shape =
  /^(?:[\dA-F]{2}(?::[\dA-F]{2}){5}|[\da-f]{2}(?::[\da-f]{2}){5}|[\dA-F]{2}(?:-[\dA-F]{2}){5}|[\da-f]{2}(?:-[\da-f]{2}){5}|[\dA-F]{4}(?:\.[\dA-F]{4}){2}|[\da-f]{4}(?:\.[\da-f]{4}){2})$/

/** Broadcast and zero, in upper case without separators. */
const nobody: ReadonlySet<string> = new Set(['000000000000', 'FFFFFFFFFFFF'])

/** The first five bytes of the documentation blocks. */
const documentation: ReadonlySet<string> = new Set(['00005E0053', '01005E9010'])

/**
 * Passes hardware addresses of six bytes: `00:1a:2b:3c:4d:5e`, `00-1A-…`, `001a.2b3c.4d5e`, one separator and one letter
 * case throughout.
 *
 * Broadcast and the zero address name no device and are `invalid`; the blocks for documentation (00-00-5E-00-53-xx and
 * 01-00-5E-90-10-xx) are `reserved`. Nothing is checksummed: half of random text of that shape is in mixed case and falls.
 *
 * @see IEEE 802-2014 section 8; RFC 9542 section 2.1.3 for documentation
 */
export const macAddress: Validator = {
  passRate: 0.5,
  check: (text) => {
    if (!shape.test(text)) return 'invalid'
    // All that is set apart begins with 0 or F.
    if (!/^[0fF]/.test(text)) return 'valid'
    const compact = compactOf(text, ':.-')
    return nobody.has(compact) ? 'invalid' : documentation.has(compact.slice(0, 10)) ? 'reserved' : 'valid'
  },
}
