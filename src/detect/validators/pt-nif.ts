import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * First digits in use: 1 to 3 persons, 45 persons abroad, 5 companies, 6 public bodies, 70 to 72, 74, 75, 77 to 79
 * estates, funds and numbers given of office, 8 sole traders of old, 90, 91 condominiums, 98, 99 others.
 *
 * Autoridade Tributária e Aduaneira, Número de identificação fiscal, as of 2024.
 */
const beginning = /^(?:[1-3568]|45|7[0-2457-9]|9[0189])/

/**
 * Passes Portuguese tax numbers (NIF, NIPC): nine digits that begin as issued ones do, `PT` before them or not, the
 * weighted sum 9, 8, … 1 a multiple of 11, where a check value of 10 is written 0.
 *
 * One random number in ten passes, and of all nine digits seven in a hundred. Every single wrong digit is caught,
 * except where the check digit 0 stands for 10.
 *
 * @see Decreto-Lei 14/2013 art. 4
 */
export const ptNif: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/^[Pp][Tt]/, ''))
    if (digits === undefined || digits.length !== 9 || !beginning.test(digits)) return 'invalid'
    const check = (11 - (weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11
    return check % 10 === Number(digits[8]) ? 'valid' : 'invalid'
  },
}
