const alphabets: Readonly<Record<string, string>> = {
  d: '0123456789',
  L: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  x: '0123456789ABCDEFGHJKLMNPQRTUWXY',
}

/**
 * Gives random texts of a shape, every character equally likely, the same ones each time: pass rates are about uniform
 * text, and fast-check prefers the ends of a range.
 *
 * @param shape - `d` a digit, `L` a capital, `x` a character of GB 32100, `[…]` one of those listed; others stand for themselves
 */
export const randomTexts = (shape: string, count: number): string[] => {
  const places = (shape.match(/\[[^\]]+\]|./gu) ?? []).map((place) =>
    place.length > 1 ? place.slice(1, -1) : (alphabets[place] ?? place),
  )
  let state = 20_261_127
  const next = (below: number): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  return Array.from({ length: count }, () => places.map((place) => place[next(place.length)]).join(''))
}
