import { isRealDate } from './calendar-date.ts'
import { isDigits } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Tells whether the last digit is the check digit that Estonia and Lithuania share.
 *
 * Weights 1 … 9, 1, 2 …, modulo 11; when that gives 10, weights 3 … 9, 1, 2 …, modulo 11, a second 10 counting as 0.
 */
export const passesBalticCheck = (digits: string): boolean => {
  if (!isDigits(digits)) return false
  const places = digits.length - 1
  const rest = (from: number): number =>
    weightedSum(
      digits,
      Array.from({ length: places }, (_, place) => ((place + from - 1) % 9) + 1),
    ) % 11
  const check = rest(1) === 10 ? rest(3) % 10 : rest(1)
  return check === Number(digits[places])
}

/** Whether the first seven digits are sex and century (3, 4: 1900s; 5, 6: 2000s) and a real birth date YYMMDD. */
export const hasBalticBirth = (digits: string): boolean => {
  const century = { 3: 1900, 4: 1900, 5: 2000, 6: 2000 }[Number(digits[0])]
  if (century === undefined) return false
  const [year = 0, month = 0, day = 0] = [digits.slice(1, 3), digits.slice(3, 5), digits.slice(5, 7)].map(Number)
  return isRealDate(century + year, month, day)
}

/**
 * Passes Estonian personal codes: sex and century, birth date YYMMDD, a serial of three digits, a check digit.
 *
 * The date must be real and from 1900 on. One random number in 700 passes.
 *
 * @see Rahvastikuregistri seadus section 39; standard EVS 585:2007
 */
export const eeIk: Validator = {
  passRate: 0.0015,
  check: (text) => (text.length === 11 && passesBalticCheck(text) && hasBalticBirth(text) ? 'valid' : 'invalid'),
}
