import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Ends in the rest of the digits before it by 11 (ОГРН) or 13 (ОГРНИП), of that the last digit. */
const passes = (digits: string, modulus: number): boolean => {
  let rest = 0
  for (const digit of digits.slice(0, -1)) rest = (rest * 10 + Number(digit)) % modulus
  return rest % 10 === Number(digits.at(-1))
}

/**
 * Passes Russian state registration numbers: ОГРН, thirteen digits from 1 or 5 on, and ОГРНИП of sole traders,
 * fifteen digits from 3 on. Digits two and three are the year, 02 or later: the register began in July 2002.
 *
 * One random number with the right first digit in ten passes.
 *
 * @see Приказ Минфина России от 30.10.2017 № 165н, порядок ведения ЕГРЮЛ и ЕГРИП, пункты 7 to 9
 */
export const ruOgrn: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || /^.0[01]/.test(digits)) return 'invalid'
    if (digits.length === 13) return /^[15]/.test(digits) && passes(digits, 11) ? 'valid' : 'invalid'
    if (digits.length === 15) return digits[0] === '3' && passes(digits, 13) ? 'valid' : 'invalid'
    return 'invalid'
  },
}
