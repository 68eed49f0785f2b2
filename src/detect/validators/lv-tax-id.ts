import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const personWeights: readonly number[] = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9]

/**
 * Passes Latvian personal codes: until 2017 DDMMYY, the century (1: 1900s, 2: 2000s), a serial of three digits and a
 * check digit; since then 32 and nine digits without meaning or check.
 *
 * Weights 10, 5, 8, 4, 2, 1, 6, 3, 7, 9; check digit = (1 + sum) modulo 11 modulo 10. Births before 1900 are refused. One
 * random number in 90 passes, nearly all of them of the new form.
 *
 * @see Fizisko personu reģistra likums section 6; PMLP, Personas kods; European Commission, TIN sheet Latvia
 */
export const lvTaxId: Validator = {
  passRate: 0.0107,
  check: (text) => {
    const digits = text.length > 20 ? undefined : digitsOf(text)
    if (digits === undefined || digits.length !== 11) return 'invalid'
    if (/^32\d{9}$/.test(digits)) return 'valid'
    const century = { 1: 1900, 2: 2000 }[Number(digits[6])]
    if (century === undefined) return 'invalid'
    const year = century + Number(digits.slice(4, 6))
    if (!isRealDate(year, Number(digits.slice(2, 4)), Number(digits.slice(0, 2)))) return 'invalid'
    return ((1 + weightedSum(digits, personWeights)) % 11) % 10 === Number(digits[10]) ? 'valid' : 'invalid'
  },
}
