import { passesIco } from './cz-ico.ts'
import { czRc } from './cz-rc.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [8, 7, 6, 5, 4, 3, 2]

/** Numbers of the tax office for people without a birth number: 6, seven digits, a check digit. */
const passesSpecial = (digits: string): boolean =>
  // (8 - (10 - s) mod 11) mod 10, all terms kept positive.
  (18 - ((21 - (weightedSum(digits.slice(1), weights) % 11)) % 11)) % 10 === Number(digits[8])

/**
 * Passes Czech tax numbers (DIČ), with or without `CZ`: a company's eight digits are its IČO and never begin
 * with 9; a person's nine or ten digits are the birth number, or nine digits from 6 on that the tax office gave out.
 *
 * About one random number of eight digits in ten passes, fewer of the longer ones.
 *
 * @see Zákon č. 280/2009 Sb., daňový řád, § 130; European Commission, VIES, FAQ Q11
 */
export const czDic: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/^CZ/i, ''))
    if (digits === undefined) return 'invalid'
    if (digits.length === 8) return digits[0] !== '9' && passesIco(digits) ? 'valid' : 'invalid'
    if (digits.length === 9 && digits[0] === '6') return passesSpecial(digits) ? 'valid' : 'invalid'
    return czRc.check(digits)
  },
}
