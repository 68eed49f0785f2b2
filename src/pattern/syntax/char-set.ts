import type { CharSet } from './ast.ts'
import { propertyKind } from './property-names.ts'

/**
 * Sets already computed, keyed by the pattern text that denotes them, say `\p{Han}`.
 *
 * Properties and case orbits are read off the host's `RegExp` by scanning all of Unicode (25 to
 * 100 ms each), so whoever compiles several patterns passes one map to all of them. Treat the
 * content as opaque; a cache is only good for the host that filled it.
 */
export type CharSetCache = Map<string, CharSet>

const LAST_CODE_POINT = 0x10ffff
const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff

/** All code points but the surrogates: what `(?s).` matches. */
export const ANY: CharSet = [0, FIRST_SURROGATE - 1, LAST_SURROGATE + 1, LAST_CODE_POINT]

/** No code point at all. */
export const NOTHING: CharSet = []

/**
 * Returns the set of the inclusive intervals `lo, hi, lo, hi, …`, in any order and overlapping at
 * will; surrogates in them are left out.
 *
 * Time O(n log n).
 *
 * @throws RangeError when a bound has no partner, is no code point, or `lo > hi`: a mistake of the caller
 */
export const charSet = (...ranges: readonly number[]): CharSet => {
  for (let at = 0; at < ranges.length; at += 2) {
    const lo = ranges[at] as number
    const hi = ranges[at + 1]
    if (hi === undefined || !Number.isInteger(lo) || !Number.isInteger(hi)) throw new RangeError('bounds come in pairs')
    if (lo < 0 || hi > LAST_CODE_POINT || lo > hi) throw new RangeError(`no interval of code points: ${lo}..${hi}`)
  }
  return intersect(normalize(ranges), ANY)
}

/** Returns the code points of any of the sets. Time O(n log n) in the number of intervals. */
export const union = (...sets: readonly CharSet[]): CharSet => {
  if (sets.length === 1) return sets[0] as CharSet
  return normalize(sets.flat())
}

/** Returns the code points in both sets. Time linear in the number of intervals. */
export const intersect = (a: CharSet, b: CharSet): CharSet => {
  const out: number[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const aHi = a[i + 1] as number
    const bHi = b[j + 1] as number
    const lo = Math.max(a[i] as number, b[j] as number)
    const hi = Math.min(aHi, bHi)
    if (lo <= hi) out.push(lo, hi)
    if (aHi <= bHi) i += 2
    if (bHi <= aHi) j += 2
  }
  return out
}

/** Returns the code points outside the set, surrogates excepted. Time linear in the number of intervals. */
export const negate = (set: CharSet): CharSet => {
  const out: number[] = []
  let next = 0
  for (let at = 0; at < set.length; at += 2) {
    const lo = set[at] as number
    if (next < lo) out.push(next, lo - 1)
    next = (set[at + 1] as number) + 1
  }
  if (next <= LAST_CODE_POINT) out.push(next, LAST_CODE_POINT)
  return intersect(out, ANY)
}

/** Tells whether the code point is in the set. Time logarithmic in the number of intervals. */
export const contains = (set: CharSet, codePoint: number): boolean => {
  let low = 0
  let high = set.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((set[2 * middle + 1] as number) < codePoint) low = middle + 1
    else high = middle
  }
  return 2 * low < set.length && (set[2 * low] as number) <= codePoint
}

/**
 * Returns the code points of a Unicode property, or `undefined` when the name is none the language knows.
 *
 * Names are RE2's and case-sensitive: general categories (`L`, `Lu`, `Nd`, …), scripts by their long
 * name (`Han`, `Greek`, …) and `Any`. `C` leaves out unassigned code points, as in RE2. The content is
 * that of the host's Unicode version. Costs a scan of all code points (25 to 100 ms) unless cached.
 *
 * @see Unicode Standard Annex 44, section 5.7.1, "General Category Values", and Annex 24; RE2 syntax,
 *   "Unicode character class"
 */
export const unicodeProperty = (name: string, cache: CharSetCache = new Map()): CharSet | undefined => {
  const kind = propertyKind(name)
  if (kind === undefined) return undefined
  if (kind === 'any') return ANY
  if (name === 'Cs') return NOTHING
  const key = `\\p{${name}}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const source = name === 'C' ? '[\\p{Cc}\\p{Cf}\\p{Co}]' : kind === 'category' ? key : `\\p{Script=${name}}`
  let matcher: RegExp
  try {
    matcher = new RegExp(source, 'u')
  } catch {
    return undefined // a script younger than the host
  }
  const set = scanUnicode(matcher)
  cache.set(key, set)
  return set
}

/**
 * Returns the set together with every code point that differs from a member only in case: the
 * closure under simple case folding, the same as RegExp's `iu` and RE2's `(?i)`.
 *
 * So `k` brings the Kelvin sign, `s` the long s and `σ` the final sigma; `ß` and `ẞ` belong together, while
 * `ı` and `İ` stand alone. ASCII and single caseless characters cost nothing; anything else costs one scan of
 * Unicode (about 100 ms) per cache.
 *
 * @see Unicode Standard, section 5.18, "Caseless Matching"; CaseFolding.txt, status C and S
 */
export const foldCase = (set: CharSet, cache: CharSetCache = new Map()): CharSet => {
  const last = set.at(-1)
  if (last === undefined) return set
  const extra: number[] = []
  if (last < 0x80) {
    for (const codePoint of codePointsOf(intersect(set, ASCII_LETTERS))) {
      extra.push(codePoint ^ 0x20, codePoint ^ 0x20)
      if ((codePoint | 0x20) === 0x6b) extra.push(KELVIN_SIGN, KELVIN_SIGN)
      if ((codePoint | 0x20) === 0x73) extra.push(LONG_S, LONG_S)
    }
    return extra.length === 0 ? set : union(set, extra)
  }
  if (set.length === 2 && set[0] === last && !CASED.test(String.fromCodePoint(last))) return set
  const cased = casedLetters(cache)
  const orbits = [set]
  for (const codePoint of codePointsOf(intersect(set, cased))) {
    const orbit = cache.get(orbitKey(codePoint))
    if (orbit !== undefined) orbits.push(orbit)
  }
  return union(...orbits)
}

const ASCII_LETTERS: CharSet = [0x41, 0x5a, 0x61, 0x7a]
const CASED = /[\p{Changes_When_Casemapped}\p{Changes_When_Casefolded}]/u
const KELVIN_SIGN = 0x212a
const LONG_S = 0x17f
const CASED_KEY = '(?i)'

const orbitKey = (codePoint: number): string => `(?i:${String.fromCodePoint(codePoint)})`

/**
 * Returns all code points that have a case, after filling the cache with the orbit of each one that
 * is not alone in it.
 */
const casedLetters = (cache: CharSetCache): CharSet => {
  const known = cache.get(CASED_KEY)
  if (known !== undefined) return known
  const cased = scanUnicode(CASED)
  // Equal simple folding implies equal full upper case, with the dotless i and the like thrown in:
  // upper case proposes, the host's own folding decides.
  const proposals = new Map<string, number[]>()
  for (const codePoint of codePointsOf(cased)) {
    const upper = fullUpperCase(codePoint)
    const group = proposals.get(upper)
    if (group === undefined) proposals.set(upper, [codePoint])
    else group.push(codePoint)
  }
  for (const proposal of proposals.values()) {
    let rest: readonly number[] = proposal
    for (let first = rest[0]; first !== undefined && rest.length > 1; first = rest[0]) {
      const same = new RegExp(`^\\u{${first.toString(16)}}$`, 'iu')
      const orbit = rest.filter((codePoint) => same.test(String.fromCodePoint(codePoint)))
      rest = rest.filter((codePoint) => !orbit.includes(codePoint))
      const set = normalize(orbit.flatMap((codePoint) => [codePoint, codePoint]))
      for (const codePoint of orbit) cache.set(orbitKey(codePoint), set)
    }
  }
  cache.set(CASED_KEY, cased)
  return cased
}

/** Upper case by way of lower case, so that the sharp s meets its capital and the Kelvin sign the letter. */
const fullUpperCase = (codePoint: number): string => String.fromCodePoint(codePoint).toLowerCase().toUpperCase()

const scanUnicode = (matcher: RegExp): CharSet => {
  const out: number[] = []
  let start = -1
  for (let codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint++) {
    if (codePoint === FIRST_SURROGATE) {
      if (start >= 0) out.push(start, codePoint - 1)
      start = -1
      codePoint = LAST_SURROGATE + 1
    }
    if (matcher.test(String.fromCodePoint(codePoint))) {
      if (start < 0) start = codePoint
    } else if (start >= 0) {
      out.push(start, codePoint - 1)
      start = -1
    }
  }
  if (start >= 0) out.push(start, LAST_CODE_POINT)
  return out
}

function* codePointsOf(set: CharSet): Generator<number> {
  for (let at = 0; at < set.length; at += 2) {
    const hi = set[at + 1] as number
    for (let codePoint = set[at] as number; codePoint <= hi; codePoint++) yield codePoint
  }
}

/** Sorts and joins intervals. */
const normalize = (ranges: readonly number[]): CharSet => {
  const starts: number[] = []
  for (let at = 0; at < ranges.length; at += 2) starts.push(at)
  starts.sort((a, b) => (ranges[a] as number) - (ranges[b] as number))
  const out: number[] = []
  for (const at of starts) {
    const lo = ranges[at] as number
    const hi = ranges[at + 1] as number
    const last = out.length - 1
    const end = out[last]
    if (end !== undefined && lo <= end + 1) out[last] = Math.max(end, hi)
    else out.push(lo, hi)
  }
  return out
}
