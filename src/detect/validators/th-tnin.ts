import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]

/** Tells whether the second and third digit of a number are a province (ISO 3166-2:TH, the 77 of 2011). */
export const isThaiProvince = (code: string): boolean =>
  /^(?:1\d|2[0-7]|3\d|4\d|5[0-8]|6[0-7]|7[0-7]|8[0-6]|9[0-6])$/.test(code)

/**
 * Gives the 13 digits of a Thai number whose last digit is 11 less the weighted sum of the others modulo 11, its last
 * digit; or `undefined`.
 */
export const thaiNumber = (text: string): string | undefined => {
  const digits = digitsOf(text, ' -')
  if (digits?.length !== 13 || isOneCharacterRepeated(digits)) return undefined
  return (11 - (weightedSum(digits, weights) % 11)) % 10 === Number(digits[12]) ? digits : undefined
}

/**
 * Passes identity numbers of Thailand: 13 digits, the first a kind of person 1 to 8, then the province, and a check digit
 * by weights 13 to 2 modulo 11.
 *
 * About one random number that begins with 1 to 8 in twelve passes.
 *
 * @see พระราชบัญญัติการทะเบียนราษฎร พ.ศ. 2534, article 16 (Department of Provincial Administration); stdnum does not look
 *   the province up
 */
export const thTnin: Validator = {
  passRate: 0.079,
  check: (text) => {
    const digits = thaiNumber(text)
    return digits !== undefined && /^[1-8]/.test(digits) && isThaiProvince(digits.slice(1, 3)) ? 'valid' : 'invalid'
  },
}
