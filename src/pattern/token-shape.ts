/**
 * The shape of a token's first characters: the key by which the matcher selects the few rules that
 * can start there.
 *
 * A shape counts the leading ASCII letters (and whether all are upper case), the digits behind them,
 * the kind of character that follows, and the digits behind that one. Counts are capped; a capped
 * count means "that many or more". The compiler walks a rule's automaton over the same five parts to
 * list the shapes it can start with, so that selection never loses a match.
 */

/** Counts at or above a cap are one. */
export const CAPS = { letters: 12, digits: 20, digitsAfter: 6 } as const

/** What follows the first run of letters and digits. */
export const FOLLOWERS = ['other', 'letter', '-', ' ', '.', '/', ':'] as const
/** Index into `FOLLOWERS`: the end of the text or any character not listed. */
export const OTHER = 0
/** Index into `FOLLOWERS`: an ASCII letter after digits. */
export const LETTER = 1

const DIGITS_AFTER = CAPS.digitsAfter + 1
const FOLLOWER_COUNT = FOLLOWERS.length
const DIGITS = CAPS.digits + 1
const LETTERS = CAPS.letters + 1
/** Shapes with the same letters. */
const OF_LETTERS = DIGITS * FOLLOWER_COUNT * DIGITS_AFTER

/** Number of shapes; every shape is an integer below it. */
export const SHAPES: number = 2 * LETTERS * DIGITS * FOLLOWER_COUNT * DIGITS_AFTER

/** Packs the five parts of a shape; counts are capped here. */
export function packShape(
  upper: boolean,
  letters: number,
  digits: number,
  follower: number,
  digitsAfter: number,
): number {
  const l = letters < CAPS.letters ? letters : CAPS.letters
  const d = digits < CAPS.digits ? digits : CAPS.digits
  const a = digitsAfter < CAPS.digitsAfter ? digitsAfter : CAPS.digitsAfter
  return ((((upper ? 1 : 0) * LETTERS + l) * DIGITS + d) * FOLLOWER_COUNT + follower) * DIGITS_AFTER + a
}

/** Index into `FOLLOWERS` of a code unit that is not a digit. */
export function followerOf(unit: number): number {
  switch (unit) {
    case 0x2d:
      return 2
    case 0x20:
      return 3
    case 0x2e:
      return 4
    case 0x2f:
      return 5
    case 0x3a:
      return 6
  }
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) ? LETTER : OTHER
}

/** The parts that `packShape` packed. */
export function partsOfShape(shape: number): {
  readonly upper: boolean
  readonly letters: number
  readonly digits: number
  readonly follower: number
  readonly digitsAfter: number
} {
  const head = Math.floor(shape / DIGITS_AFTER)
  const counts = Math.floor(head / FOLLOWER_COUNT)
  const words = Math.floor(counts / DIGITS)
  return {
    upper: words >= LETTERS,
    letters: words % LETTERS,
    digits: counts % DIGITS,
    follower: head % FOLLOWER_COUNT,
    digitsAfter: shape % DIGITS_AFTER,
  }
}

/** Shape of the token that starts at `start`; see `headAt`. */
export function shapeAt(text: string, start: number): number {
  return shapeOfHead(headAt(text, start))
}

const HEAD_SHAPE = 0xffff

/** Shape of a head that `headAt` found. */
export function shapeOfHead(head: number): number {
  return head & HEAD_SHAPE
}

/** Units of a head that `headAt` found. */
export function lengthOfHead(head: number): number {
  return head >>> 16
}

/**
 * The head of the token that starts at `start`: its shape, and how many units the shape counts. Reads at most the
 * capped counts plus one character of each run: constant cost.
 */
export function headAt(text: string, start: number): number {
  let i = start
  let upper = true
  const length = text.length
  const lettersEnd = Math.min(length, start + CAPS.letters)
  for (; i < lettersEnd; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x61 && unit <= 0x7a) upper = false
    else if (!(unit >= 0x41 && unit <= 0x5a)) break
  }
  const letters = i - start
  if (letters === CAPS.letters) return packHead(packShape(upper, letters, 0, OTHER, 0), letters)
  const firstDigit = i
  const digitsEnd = Math.min(length, i + CAPS.digits)
  while (i < digitsEnd && isDigit(text.charCodeAt(i))) i++
  const digits = i - firstDigit
  return headBehind(text, start, upper, letters, digits)
}

/**
 * The head of what stands behind the letters of a token, which digits follow, by the head of the token: no unit is read again.
 *
 * @param letters - how many, less than are counted
 */
export function headBehindLetters(head: number, letters: number): number {
  return packHead(packShape(true, 0, 0, 0, 0) + (shapeOfHead(head) % OF_LETTERS), lengthOfHead(head) - letters)
}

/** The same as `headAt` for a token that ASCII digits begin, up to `end` and no farther: they are not read again. */
export function headOfNumber(text: string, start: number, end: number): number {
  return headBehind(text, start, true, 0, Math.min(end - start, CAPS.digits))
}

/** A head of which letters and digits were counted. */
function headBehind(text: string, start: number, upper: boolean, letters: number, digits: number): number {
  const length = text.length
  let i = start + letters + digits
  if (digits === CAPS.digits) return packHead(packShape(upper, letters, digits, OTHER, 0), i - start)
  const follower = i < length ? followerOf(text.charCodeAt(i)) : OTHER
  if (follower <= LETTER) return packHead(packShape(upper, letters, digits, follower, 0), i - start)
  const firstAfter = ++i
  const afterEnd = Math.min(length, i + CAPS.digitsAfter)
  while (i < afterEnd && isDigit(text.charCodeAt(i))) i++
  return packHead(packShape(upper, letters, digits, follower, i - firstAfter), i - start)
}

function packHead(shape: number, length: number): number {
  return shape | (length << 16)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
