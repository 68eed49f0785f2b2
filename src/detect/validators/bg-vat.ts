import { bgEgn } from './bg-egn.ts'
import { bgPnf } from './bg-pnf.ts'
import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const first = [1, 2, 3, 4, 5, 6, 7, 8]
const second = [3, 4, 5, 6, 7, 8, 9, 10]
const other = [4, 3, 2, 7, 6, 5, 4, 3, 2]

/** The company number (ЕИК): a second row of weights where the first leaves 10, and 0 where it does so again. */
const passesEik = (digits: string): boolean => {
  const rest = weightedSum(digits, first) % 11
  return (rest < 10 ? rest : (weightedSum(digits, second) % 11) % 10) === Number(digits[8])
}

/** Numbers of ten digits for others than persons: foreign taxpayers and the like. */
const passesOther = (digits: string): boolean => (11 - (weightedSum(digits, other) % 11)) % 11 === Number(digits[9])

/**
 * Passes Bulgarian VAT numbers, with or without `BG`: nine digits are the company's ЕИК, ten a person's ЕГН or
 * ЛНЧ or a number of another taxpayer.
 *
 * One random number of nine digits in ten passes, one of ten digits in five.
 *
 * @see Закон за данък върху добавената стойност, чл. 94; European Commission, VIES, FAQ Q11
 */
export const bgVat: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/^BG/i, ''))
    if (digits === undefined || isOneCharacterRepeated(digits)) return 'invalid'
    if (digits.length === 9) return passesEik(digits) ? 'valid' : 'invalid'
    if (digits.length !== 10) return 'invalid'
    const person = bgEgn.check(digits) === 'valid' || bgPnf.check(digits) === 'valid'
    return person || passesOther(digits) ? 'valid' : 'invalid'
  },
}
