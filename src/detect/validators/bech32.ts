/** The 32 characters by value; 1, b, i and o are left out. */
const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/** What the checksum of each variant comes to. */
const variants: ReadonlyMap<number, 'bech32' | 'bech32m'> = new Map([
  [1, 'bech32'],
  [0x2bc830a3, 'bech32m'],
])

const generator: readonly number[] = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

const step = (sum: number, value: number): number => {
  const top = sum >>> 25
  let next = ((sum & 0x1ffffff) << 5) ^ value
  for (let i = 0; i < 5; i++) if ((top >>> i) & 1) next ^= generator[i] as number
  return next
}

/** Longest text that is read: a Lightning invoice with room to spare. */
const longestText = 2048

/** A decoded address. */
interface Bech32 {
  /** What stands before the last `1`, lower case: `bc`, `ltc`. */
  readonly prefix: string
  /** Groups of five bits, the checksum dropped. */
  readonly values: readonly number[]
  readonly variant: 'bech32' | 'bech32m'
}

/**
 * Gives prefix and values of a bech32 or bech32m text, or `undefined`: one letter case throughout, and a checksum of
 * six characters, which up to four wrong characters never leave right.
 *
 * @see BIP-173, section Bech32; BIP-350
 */
export const decodeBech32 = (text: string): Bech32 | undefined => {
  const lower = text.toLowerCase()
  if (text.length > longestText || (text !== lower && text !== text.toUpperCase())) return undefined
  const split = lower.lastIndexOf('1')
  const prefix = lower.slice(0, Math.max(split, 0))
  if (!/^[!-~]+$/.test(prefix) || lower.length - split < 7) return undefined
  let sum = 1
  for (const char of prefix) sum = step(sum, char.charCodeAt(0) >> 5)
  sum = step(sum, 0)
  for (const char of prefix) sum = step(sum, char.charCodeAt(0) & 31)
  const values: number[] = []
  for (const char of lower.slice(split + 1)) {
    const value = alphabet.indexOf(char)
    if (value === -1) return undefined
    sum = step(sum, value)
    values.push(value)
  }
  const variant = variants.get(sum)
  return variant === undefined ? undefined : { prefix, values: values.slice(0, -6), variant }
}

/** Tells whether a text is bech32 in its first variant. */
export const isBech32 = (text: string): boolean => decodeBech32(text)?.variant === 'bech32'

/**
 * Tells whether a bech32 text is a segregated witness address: version 0 as bech32 with 20 or 32 bytes, versions 1 to
 * 16 as bech32m with 2 to 40 bytes.
 *
 * @see BIP-141, section Witness program; BIP-350
 */
export const isWitnessAddress = ({ values, variant }: Bech32): boolean => {
  const [version = 32, ...program] = values
  const bits = program.length * 5
  const bytes = bits >> 3
  // Bits that fill up the last group are fewer than five, and zero.
  if (bits - bytes * 8 > 4 || (program[program.length - 1] ?? 0) & ((1 << (bits - bytes * 8)) - 1)) return false
  if (version === 0) return variant === 'bech32' && (bytes === 20 || bytes === 32)
  return version <= 16 && variant === 'bech32m' && bytes >= 2 && bytes <= 40
}
