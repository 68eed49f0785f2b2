/**
 * Returns the bytes of unpadded base64url text, or `undefined` when a character is outside the
 * alphabet or the length cannot be one (4n + 1). Linear; never throws. Written out because the core
 * may rely on no host decoder.
 *
 * @see RFC 4648 section 5
 */
export function decodeBase64Url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array((text.length * 3) >> 2)
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const value = sextet(text.charCodeAt(i))
    if (value < 0) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  return bytes
}

function sextet(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit - 0x41
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61 + 26
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 52
  return unit === 0x2d ? 62 : unit === 0x5f ? 63 : -1
}
