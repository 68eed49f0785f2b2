/** Bytes taken in between two permutations: 1600 bits less twice the digest's 256. */
const rate = 136

/** How far each lane is turned, in the order the pi step visits the lanes; the 24 triangular numbers modulo 64. */
const turns: readonly number[] = Array.from({ length: 24 }, (_, i) => (((i + 1) * (i + 2)) / 2) % 64)

/** The lanes in the order the pi step visits them, `x + 5 y`: each moves where the next one was. */
const path: readonly number[] = (() => {
  const lanes: number[] = []
  let [x, y] = [1, 0]
  for (let i = 0; i < 24; i++) {
    ;[x, y] = [y, (2 * x + 3 * y) % 5]
    lanes.push(x + 5 * y)
  }
  return lanes
})()

/** Round constants of the iota step, low and high word, out of the shift register x⁸ + x⁶ + x⁵ + x⁴ + 1. */
const iota: readonly (readonly [number, number])[] = (() => {
  const constants: [number, number][] = []
  let register = 1
  for (let round = 0; round < 24; round++) {
    let [low, high] = [0, 0]
    for (let j = 0; j <= 6; j++) {
      const bit = (1 << j) - 1
      if (register & 1 && bit < 32) low |= 1 << bit
      else if (register & 1) high |= 1 << (bit - 32)
      register <<= 1
      if (register & 0x100) register ^= 0x171
    }
    constants.push([low, high])
  }
  return constants
})()

/** A lane turned left by 0..63 places: its low word. The high word is the low word of the lane turned by 32 more. */
const turned = (low: number, high: number, by: number): number => {
  const [a, b] = by < 32 ? [low, high] : [high, low]
  const places = by & 31
  return places === 0 ? a : (a << places) | (b >>> (32 - places))
}

/** The permutation Keccak-f[1600]; lane i is words 2i (low) and 2i + 1 (high). */
const permute = (s: Int32Array): void => {
  const columns = new Int32Array(10)
  const row = new Int32Array(10)
  for (const [low, high] of iota) {
    for (let i = 0; i < 10; i++) {
      columns[i] =
        (s[i] as number) ^ (s[i + 10] as number) ^ (s[i + 20] as number) ^ (s[i + 30] as number) ^ (s[i + 40] as number)
    }
    for (let x = 0; x < 5; x++) {
      const before = ((x + 4) % 5) * 2
      const after = ((x + 1) % 5) * 2
      const afterLow = columns[after] as number
      const afterHigh = columns[after + 1] as number
      const mixLow = (columns[before] as number) ^ turned(afterLow, afterHigh, 1)
      const mixHigh = (columns[before + 1] as number) ^ turned(afterLow, afterHigh, 33)
      for (let i = x * 2; i < 50; i += 10) {
        s[i] = (s[i] as number) ^ mixLow
        s[i + 1] = (s[i + 1] as number) ^ mixHigh
      }
    }
    let [laneLow = 0, laneHigh = 0] = [s[2], s[3]]
    for (let i = 0; i < 24; i++) {
      const at = (path[i] as number) * 2
      const [nextLow, nextHigh] = [s[at] as number, s[at + 1] as number]
      const by = turns[i] as number
      s[at] = turned(laneLow, laneHigh, by)
      s[at + 1] = turned(laneLow, laneHigh, (by + 32) % 64)
      laneLow = nextLow
      laneHigh = nextHigh
    }
    for (let y = 0; y < 50; y += 10) {
      for (let i = 0; i < 10; i++) row[i] = s[y + i] as number
      for (let i = 0; i < 10; i++) {
        s[y + i] = (row[i] as number) ^ (~(row[(i + 2) % 10] as number) & (row[(i + 4) % 10] as number))
      }
    }
    s[0] = (s[0] as number) ^ low
    s[1] = (s[1] as number) ^ high
  }
}

/**
 * Gives the Keccak-256 digest of some bytes, 32 bytes: Ethereum's hash, which pads with 01 where SHA3-256 pads with 06.
 *
 * @see The Keccak reference, version 3.0, sections 1.2 and 2; Ethereum Yellow Paper, appendix on KEC
 */
export const keccak256 = (bytes: Uint8Array): Uint8Array => {
  const padded = new Uint8Array((Math.floor(bytes.length / rate) + 1) * rate)
  padded.set(bytes)
  padded[bytes.length] = 0x01
  padded[padded.length - 1] = (padded[padded.length - 1] as number) | 0x80
  const input = new DataView(padded.buffer)
  const state = new Int32Array(50)
  for (let at = 0; at < padded.length; at += rate) {
    for (let i = 0; i < rate / 4; i++) state[i] = (state[i] as number) ^ input.getInt32(at + i * 4, true)
    permute(state)
  }
  const digest = new Uint8Array(32)
  const out = new DataView(digest.buffer)
  for (let i = 0; i < 8; i++) out.setInt32(i * 4, state[i] as number, true)
  return digest
}
