import type { Validator } from './validator.ts'

/** Key material of the smallest kind has dozens of different characters; filler has few. */
const LEAST_DISTINCT = 10

/**
 * Judges a PEM or PGP private key block, its header line included, with as much of the body as the
 * rule's span holds: `valid` when the base-64 text behind the headers is no filler. Linear; never
 * throws. A header without body is a matter of the rule alone, not of this check.
 *
 * @see RFC 7468 sections 10 and 11; RFC 1421 section 4.6; RFC 9580 section 6.2; PROTOCOL.key of OpenSSH
 */
export const privateKey: Validator = {
  check: (text) => {
    const header = /^-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----/.exec(text)
    if (header === null) return 'invalid'
    const body = text.slice(header[0].length).replace(/\\[nr]/g, '')
    return new Set(body.replace(/\s/g, '')).size >= LEAST_DISTINCT ? 'valid' : 'invalid'
  },
  // The header is the evidence; any real text behind it passes.
  passRate: 0.9,
}
