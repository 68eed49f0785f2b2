import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Cuban identity numbers (número de identidad permanente): eleven digits, the first six the birth date as
 * YYMMDD, the seventh its century, 0 to 5 for 1900 to 1999 and 6 to 8 for 2000 on. The 9 of the nineteenth century has
 * no bearer left.
 *
 * Nothing else is checked: no check digit is published. About one random number in thirty passes.
 *
 * @see Decreto-Ley 248/2007, Del Sistema de Identificación y del Registro de Consumidores; Resolución 5/2014 MININT
 */
export const cuNi: Validator = {
  passRate: 0.033,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 11 || digits[6] === '9') return 'invalid'
    const year = Number(digits.slice(0, 2)) + (Number(digits[6]) < 6 ? 1900 : 2000)
    return isRealDate(year, Number(digits.slice(2, 4)), Number(digits.slice(4, 6))) ? 'valid' : 'invalid'
  },
}
