import { isRealDate } from './calendar-date.ts'
import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

const weights: readonly number[] = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]

/** Area numbers of the pension insurers: the regional ones, the federal one, miners, railway and seamen. */
const areas: ReadonlySet<number> = new Set([
  2,
  3,
  4,
  8,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
  16,
  17,
  18,
  19,
  20,
  21,
  23,
  24,
  25,
  26,
  28,
  29,
  38,
  39,
  40,
  80,
  81,
  82,
  89,
  ...Array.from({ length: 38 }, (_, index) => 42 + index),
])

/**
 * Passes German pension insurance numbers: area, birth date, first letter of the birth name, serial, check digit.
 *
 * The letter counts as two digits (A = 01 … Z = 26); weights 2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1, digit sums, modulo 10.
 * The day is raised by 50 when a number was taken; the date must be real in either century. One in 200 passes.
 *
 * @see VKVV section 2 (composition) and annex (area numbers); SGB VI section 147
 */
export const deSocialSecurity: Validator = {
  passRate: 0.0049,
  check: (text) => {
    const number = text.length > 20 ? '' : compactOf(text)
    if (!/^\d{8}[A-Z]\d{3}$/.test(number)) return 'invalid'
    if (!areas.has(Number(number.slice(0, 2)))) return 'invalid'
    const day = Number(number.slice(2, 4))
    const year = 2000 + Number(number.slice(6, 8))
    if (!isRealDate(year, Number(number.slice(4, 6)), day > 50 ? day - 50 : day)) return 'invalid'
    const letter = String(number.charCodeAt(8) - 64).padStart(2, '0')
    const digits = number.slice(0, 8) + letter + number.slice(9, 11)
    let sum = 0
    for (let i = 0; i < weights.length; i++) {
      const product = Number(digits[i]) * (weights[i] as number)
      sum += Math.floor(product / 10) + (product % 10)
    }
    if (sum % 10 !== Number(number[11])) return 'invalid'
    return number === '15070649C103' ? 'reserved' : 'valid'
  },
}
