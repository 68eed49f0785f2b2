/** A seeded source of numbers: the same seed gives the same corpus on every machine. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  readonly int: (below: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** `count` characters of an alphabet. */
  readonly text: (count: number, alphabet: string) => string
}

/** Makes a generator (mulberry32: 32 bits of state, plenty for corpora, useless for secrets). */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    int,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      return list[int(list.length)] as T
    },
    text: (count, alphabet) => {
      let out = ''
      for (let i = 0; i < count; i++) out += alphabet[int(alphabet.length)] as string
      return out
    },
  }
}

/**
 * The same text as one flat run of units. A text built by concatenation is a tree inside V8; the first
 * reader pays for flattening it, and which model reads first would then decide the result.
 */
export function flat(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}
