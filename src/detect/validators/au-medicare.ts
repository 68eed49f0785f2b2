import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Australian Medicare card numbers: ten digits, the first 2 to 6, the ninth a check digit, the tenth the issue of
 * the card (not 0), perhaps with the cardholder's place on the card as eleventh.
 *
 * Weights 1 3 7 9 1 3 7 9 over eight digits, modulo 10. Catches every single wrong digit of the nine; of random numbers
 * that begin with 2 to 6, one in eleven passes.
 *
 * @see Health Insurance Act 1973; AIHW METeOR 270101, Person—Medicare card number
 */
export const auMedicare: Validator = {
  passRate: 0.09,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || !/^[2-6][0-9]{8}[1-9][1-9]?$/.test(digits)) return 'invalid'
    return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(digits[8]) ? 'valid' : 'invalid'
  },
}
