/** Names under these are promised never to exist: RFC 2606 sections 2 and 3, RFC 6761 section 6. */
const reservedNames: readonly string[] = [
  'example.com',
  'example.net',
  'example.org',
  'test',
  'invalid',
  'example',
  'localhost',
]

/** Endings of file names that are no top-level domain; `icon@2x.png` is not an address. */
const fileEndings: ReadonlySet<string> = new Set(
  (
    'asp aspx avi bak bmp class conf cpp css csv dll doc docx dwg dxf exe gif gz htm html ico ini ipynb jar java jpeg ' +
    'jpg js json jsp jsx log mdb md5 odt pdf php png ppt pptx psd rar rtf scss sql svg tar tex tif tiff tmp ts tsx txt ' +
    'wav webp xls xlsx xml yaml yml'
  ).split(' '),
)

const HYPHEN = 0x2d
const DOT = 0x2e

/** What `isHostName` says of a name in ASCII, as nearly all are; `undefined` when another character occurs. */
const isAsciiHostName = (host: string): boolean | undefined => {
  let fits = true
  let label = 0
  let lettersOnly = true
  for (let i = 0; i <= host.length; i++) {
    const unit = i < host.length ? host.charCodeAt(i) : DOT
    if (unit > 0x7f) return undefined
    if (unit === DOT) {
      const length = i - label
      if (length === 0 || length > 63 || host.charCodeAt(label) === HYPHEN || host.charCodeAt(i - 1) === HYPHEN) {
        fits = false
      }
      if (i === host.length) break
      label = i + 1
      lettersOnly = true
    } else if (!((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)) {
      lettersOnly = false
      if (!((unit >= 0x30 && unit <= 0x39) || unit === HYPHEN)) fits = false
    }
  }
  if (!fits || label === 0) return false
  const last = host.slice(label).toLowerCase()
  if (last.startsWith('xn--')) return last.length > 4
  return lettersOnly && last.length > 1 && !fileEndings.has(last)
}

/**
 * Tells whether a text is a domain name with at least two labels that could exist.
 *
 * Labels have 1 to 63 letters, digits and inner hyphens (letters of any script: internationalized
 * names), the whole at most 253 characters, and the last label is alphabetic or punycode and not the
 * ending of a file name. The root zone is not consulted.
 *
 * @see RFC 1123 section 2.1; RFC 5890 section 2.3; RFC 3696 section 2 for the last label
 */
export const isHostName = (host: string): boolean => {
  if (host.length > 253) return false
  const ascii = isAsciiHostName(host)
  if (ascii !== undefined) return ascii
  const labels = host.split('.')
  if (labels.length < 2) return false
  for (const label of labels) {
    if (label.length > 63 || !/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label)) return false
  }
  const last = (labels[labels.length - 1] ?? '').toLowerCase()
  if (last.startsWith('xn--')) return last.length > 4
  return /^\p{L}[\p{L}\p{M}]+$/u.test(last) && !fileEndings.has(last)
}

/** Tells whether a host name lies in a zone set aside for tests and documentation, in any letter case. */
export const isReservedName = (host: string): boolean => {
  const lower = host.toLowerCase()
  return reservedNames.some((name) => {
    if (!lower.endsWith(name)) return false
    const before = lower.length - name.length - 1
    return before < 0 || lower.charCodeAt(before) === DOT
  })
}
