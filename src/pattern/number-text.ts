/**
 * Numbers as text: how tables are stored in modules, so that they load without parsing.
 *
 * A number up to `LARGEST` is one character: printable, no surrogate, no backslash.
 */

/** First code unit used: keeps the text printable. */
const BASE = 0x23
/** Largest number one character holds. */
export const LARGEST: number = 0xd7fe - BASE
const BACKSLASH = 0x5c
/** Stands in for the backslash, which would need an escape. */
const STAND_IN = 0xd7ff

/** Writes small numbers as one character each; `numberAt` is its inverse. */
export function encodeNumbers(numbers: Iterable<number>): string {
  const parts: string[] = []
  for (const n of numbers) {
    if (!(n >= 0 && n <= LARGEST)) throw new RangeError(`cannot encode ${n}: expected 0..${LARGEST}`)
    parts.push(String.fromCharCode(n + BASE === BACKSLASH ? STAND_IN : n + BASE))
  }
  return parts.join('')
}

/** Reads one number written by `encodeNumbers`. */
export function numberAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return (unit === STAND_IN ? BACKSLASH : unit) - BASE
}

/** Reads all numbers of a text written by `encodeNumbers`. */
export function readNumbers(text: string): Uint16Array {
  const numbers = new Uint16Array(text.length)
  // Spelled out: this loop runs cold, over hundreds of thousands of units.
  for (let i = 0; i < numbers.length; i++) {
    const unit = text.charCodeAt(i)
    numbers[i] = unit === STAND_IN ? BACKSLASH - BASE : unit - BASE
  }
  return numbers
}

/** Symbols of ASCII text: `DIGITS` from "#" on, and behind the backslash `LEADS` that open numbers of two and of three. */
const DIGITS = 57
const LEAD = 0x5d
const LEADS = 17
/** Smallest numbers of two and of three symbols. */
const TWO = DIGITS
const THREE: number = TWO + LEADS * DIGITS

/**
 * Writes numbers up to `LARGEST` as ASCII: one symbol below 57, else two or three. For text that a module holds much
 * of: one unit outside Latin-1 would make an engine keep, and read, two bytes for each unit of it.
 */
export function writeAscii(numbers: Iterable<number>): string {
  const parts: string[] = []
  const digit = (n: number): string => String.fromCharCode(BASE + n)
  const lead = (n: number): string => String.fromCharCode(LEAD + n)
  for (const n of numbers) {
    if (!(n >= 0 && n <= LARGEST)) throw new RangeError(`cannot encode ${n}: expected 0..${LARGEST}`)
    if (n < TWO) parts.push(digit(n))
    else if (n < THREE) parts.push(lead(Math.floor((n - TWO) / DIGITS)), digit((n - TWO) % DIGITS))
    else {
      const rest = n - THREE
      parts.push(lead(LEADS + Math.floor(rest / (DIGITS * DIGITS))))
      parts.push(digit(Math.floor(rest / DIGITS) % DIGITS), digit(rest % DIGITS))
    }
  }
  return parts.join('')
}

/** Reads the numbers that `writeAscii` wrote, of which there are `count`. */
export function readAscii(text: string, count: number): Uint16Array {
  const numbers = new Uint16Array(count)
  for (let i = 0, at = 0; i < count; i++) {
    const unit = text.charCodeAt(at++)
    if (unit < LEAD) {
      numbers[i] = unit - BASE
      continue
    }
    const low = text.charCodeAt(at++) - BASE
    if (unit < LEAD + LEADS) numbers[i] = TWO + (unit - LEAD) * DIGITS + low
    else numbers[i] = THREE + ((unit - LEAD - LEADS) * DIGITS + low) * DIGITS + text.charCodeAt(at++) - BASE
  }
  return numbers
}

/** Splits numbers of up to 30 bits into two each; `wideNumberAt` is its inverse. */
export function wideNumbers(numbers: Iterable<number>): number[] {
  const halves: number[] = []
  for (const n of numbers) halves.push(n >>> 15, n & 0x7fff)
  return halves
}

/** The number at a place of what `wideNumbers` made. */
export function wideNumberAt(halves: Uint16Array, index: number): number {
  return ((halves[2 * index] as number) << 15) | (halves[2 * index + 1] as number)
}

/** A table as runs of one value: value and length, two numbers a run. */
export function runsOf(table: ArrayLike<number>): number[] {
  const numbers: number[] = []
  for (let i = 0; i < table.length; ) {
    let j = i + 1
    while (j < table.length && table[j] === table[i] && j - i < LARGEST) j++
    numbers.push(table[i] as number, j - i)
    i = j
  }
  return numbers
}

/** Fills a table with the runs that `runsOf` found. */
export function fillRuns<T extends Uint8Array | Uint16Array>(runs: Uint16Array, table: T): T {
  for (let i = 0, at = 0; at < runs.length; ) {
    const value = runs[at++] as number
    const end = i + (runs[at++] as number)
    if (end - i > 16) {
      table.fill(value, i, end)
      i = end
    } else {
      while (i < end) table[i++] = value
    }
  }
  return table
}

/** Writes ascending numbers as runs of neighbors: how many are left out before each, and its length. */
export function writeAscending(ascending: readonly number[]): string {
  const numbers: number[] = []
  let behind = 0
  for (let i = 0; i < ascending.length; ) {
    const first = ascending[i] as number
    let length = 1
    while (ascending[i + length] === first + length) length++
    numbers.push(first - behind, length)
    behind = first + length
    i += length
  }
  return encodeNumbers(numbers)
}

/** Reads what `writeAscending` wrote. */
export function readAscending(text: string): number[] {
  const ascending: number[] = []
  let next = 0
  for (let at = 0; at < text.length; at += 2) {
    next += numberAt(text, at)
    for (const end = next + numberAt(text, at + 1); next < end; next++) ascending.push(next)
  }
  return ascending
}

/** A set of ASCII units from the characters in it: 1 for those. */
export function asciiSet(chars: string): Uint8Array {
  const set = new Uint8Array(128)
  for (let i = 0; i < chars.length; i++) set[chars.charCodeAt(i)] = 1
  return set
}
