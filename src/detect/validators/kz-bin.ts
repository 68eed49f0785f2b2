import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/** Year and month of registration, the kind of entity (4, 5, 6) and of unit (0 to 4). */
const isBusiness = (digits: string): boolean => /^\d{2}(?:0[1-9]|1[0-2])[456][0-4]/.test(digits)

/** Birth date and the century by sex: 3 and 4 stand for the 1900s, 5 and 6 for the 2000s. */
const isPerson = (digits: string): boolean => {
  const century = '3456'.indexOf(digits[6] as string)
  if (century < 0) return false
  const year = Number(digits.slice(0, 2)) + (century < 2 ? 1900 : 2000)
  return isRealDate(year, Number(digits.slice(2, 4)), Number(digits.slice(4, 6)))
}

/**
 * Passes Kazakh identification numbers, under which taxpayers are registered for VAT: the БИН of a business
 * and the ИИН of a person, twelve digits. The last is the weighted sum modulo 11; where that is 10 a second row
 * of weights counts, and 10 again is never issued.
 *
 * About one random number of twelve digits in 300 passes. The eleventh digit counts eleven times: errors in it pass.
 *
 * @see Закон РК от 12.01.2007 № 223-III о национальных реестрах идентификационных номеров; постановление Правительства РК от 11.06.2003 № 565
 */
export const kzBin: Validator = {
  passRate: 0.0033,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 12) return 'invalid'
    if (!isBusiness(digits) && !isPerson(digits)) return 'invalid'
    const rest = weightedSum(digits, first) % 11
    const check = rest < 10 ? rest : weightedSum(digits, second) % 11
    return check === Number(digits[11]) ? 'valid' : 'invalid'
  },
}
