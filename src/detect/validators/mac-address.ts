import type { Validator } from './validator.ts'

/**
 * Passes hardware addresses of six bytes: `00:1a:2b:3c:4d:5e`, `00-1A-…`, `001a.2b3c.4d5e`, one separator and one letter
 * case throughout, and at least three different bytes.
 *
 * Broadcast and the zero address name no device and are `invalid`; the blocks for documentation (00-00-5E-00-53-xx and
 * 01-00-5E-90-10-xx) are `reserved`. Nothing is checksummed: half of random text of that shape is in mixed case and falls.
 *
 * @see IEEE 802-2014 section 8; RFC 9542 section 2.1.3 for documentation
 */
export const macAddress: Validator = {
  passRate: 0.5,
  check: (text) => {
    const pairs = /^[0-9A-F]{2}(?:([:-])[0-9A-F]{2})(?:\1[0-9A-F]{2}){4}$/i.test(text)
    if (!pairs && !/^[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4}$/i.test(text)) return 'invalid'
    if (text !== text.toLowerCase() && text !== text.toUpperCase()) return 'invalid'
    const compact = text.replace(/[:.-]/g, '').toLowerCase()
    if (/^(?:0{12}|f{12})$/.test(compact)) return 'invalid'
    return /^(?:00005e0053|01005e9010)/.test(compact) ? 'reserved' : 'valid'
  },
}
