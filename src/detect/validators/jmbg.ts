import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/**
 * Passes unique master citizen numbers of the states of former Yugoslavia (EMŠO, JMBG, ЕМБГ): birth date as
 * DDMMYYY (985 is 1985, 004 is 2004), two digits of region, three of sex and serial, and a check digit that
 * makes the weighted sum a multiple of 11, a remainder of 10 being never issued or, in Slovenia, written as 0.
 *
 * Regions are not narrowed to a country: people keep their number when they move. Births 1900 to 2099. About
 * one random number of thirteen digits in 1,300 passes.
 *
 * @see Zakon o centralnem registru prebivalstva (SI), 4. do 6. člen; Zakon o jedinstvenom matičnom broju građana (RS), čl. 2 to 6
 */
export const jmbg: Validator = {
  passRate: 0.0008,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 13) return 'invalid'
    const short = Number(digits.slice(4, 7))
    const year = short + (short >= 900 ? 1000 : 2000)
    if (!isRealDate(year, Number(digits.slice(2, 4)), Number(digits.slice(0, 2)))) return 'invalid'
    const check = (11 - (weightedSum(digits, weights) % 11)) % 11
    return check % 10 === Number(digits[12]) ? 'valid' : 'invalid'
  },
}
