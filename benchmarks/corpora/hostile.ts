import { flat, random } from './random.ts'

/** Texts that make matchers slow, by name. Each generator gives exactly `length` units. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'a.': (length) => tile('a.', length),
  '1-': (length) => tile('1-', length),
  'a@': (length) => tile('a@', length),
  '1 a ': (length) => tile('1 a ', length),
  '+1': (length) => tile('+1', length),
  'a1:': (length) => tile('a1:', length),
  'hex-at-soup': (length) => flat(random(11).text(length, '0123456789abcdef@')),
  'digit-soup': (length) => flat(random(12).text(length, '0123456789 -./()')),
  base64: (length) => flat(random(13).text(length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')),
  'one-letter': (length) => tile('a', length),
  'one-digit': (length) => tile('1', length),
  'one-sign': (length) => tile('\u200b', length),
}

/** Repeats a piece to exactly `length` units. */
export function tile(piece: string, length: number): string {
  return flat(piece.repeat(Math.ceil(length / piece.length)).slice(0, length))
}
