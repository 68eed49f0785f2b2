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

/** Writes numbers of up to 30 bits as two characters each; `wideNumberAt` is its inverse. */
export function encodeWideNumbers(numbers: Iterable<number>): string {
  const halves: number[] = []
  for (const n of numbers) halves.push(n >>> 15, n & 0x7fff)
  return encodeNumbers(halves)
}

/** Reads the number at a place of a text written by `encodeWideNumbers`. */
export function wideNumberAt(text: string, index: number): number {
  return (numberAt(text, 2 * index) << 15) | numberAt(text, 2 * index + 1)
}

/** Writes a table as runs of one value: value and length, two characters a run at least. */
export function writeRuns(table: ArrayLike<number>): string {
  const numbers: number[] = []
  for (let i = 0; i < table.length; ) {
    let j = i + 1
    while (j < table.length && table[j] === table[i] && j - i < LARGEST) j++
    numbers.push(table[i] as number, j - i)
    i = j
  }
  return encodeNumbers(numbers)
}

/** Fills a table with what `writeRuns` wrote, from `start` in the text on; returns where the text goes on. */
export function readRuns(text: string, start: number, table: Uint8Array | Uint16Array): number {
  const numbers = readNumbers(text)
  let at = start
  for (let i = 0; i < table.length; ) {
    const value = numbers[at++] as number
    const end = i + (numbers[at++] as number)
    if (end - i > 16) {
      table.fill(value, i, end)
      i = end
    } else {
      while (i < end) table[i++] = value
    }
  }
  return at
}

/** Reads what `writeRuns` wrote of a table whose length is not known. */
export function readRunsToEnd(text: string): Uint16Array {
  let length = 0
  for (let at = 1; at < text.length; at += 2) length += numberAt(text, at)
  const table = new Uint16Array(length)
  readRuns(text, 0, table)
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
