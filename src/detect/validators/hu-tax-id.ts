import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** 1900-01-01 and 2099-12-31 in days since 1867-01-01. */
const firstDay = 12_053
const lastDay = 85_101

/**
 * Passes Hungarian tax identifiers of persons (adóazonosító jel): 8, the birth date as days since 1867-01-01
 * (here 1900 to 2099), three digits of serial and the weighted sum modulo 11, never 10.
 *
 * One random number that begins with 8 in fifteen passes.
 *
 * @see 2017. évi CL. törvény az adózás rendjéről (Art.), annex 2; 1996. évi XX. törvény, annex 1
 */
export const huTaxId: Validator = {
  passRate: 0.066,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 10 || digits[0] !== '8') return 'invalid'
    const day = Number(digits.slice(1, 6))
    if (day < firstDay || day > lastDay) return 'invalid'
    return weightedSum(digits, weights) % 11 === Number(digits[9]) ? 'valid' : 'invalid'
  },
}
