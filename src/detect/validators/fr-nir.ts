import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Sex 1 or 2, 3 or 4 while a registration is pending, 7 or 8 for temporary numbers; months as below. */
const form = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)(?:2[AB]|\d{2})\d{8}$/

/**
 * Passes French social security numbers (NIR, fifteen characters): sex, year and month of birth, department
 * and commune, order number, and a key of two digits: 97 less the rest modulo 97.
 *
 * Months 20 to 42 and from 50 on stand where the civil register names none. Department 2A counts as 19 and 2B
 * as 18; overseas departments (97x, 98x) take a digit from the commune and births abroad have 99, so only 00,
 * a commune 000 and an order number 000 are refused. The date has no day to check. One random number of the
 * form in a hundred passes; the key catches every wrong digit and every swap of neighbors.
 *
 * @see INSEE, definition c1409 (NIR); Code de la sécurité sociale art. R115-1
 */
export const frNir: Validator = {
  passRate: 0.01,
  check: (text) => {
    const compact = compactOf(text, ' ._/\n-')
    if (!form.test(compact)) return 'invalid'
    const department = compact.slice(5, 7)
    if (department === '00' || compact.slice(7, 10) === '000' || compact.slice(10, 13) === '000') return 'invalid'
    const digits = compact.slice(0, 13).replace('2A', '19').replace('2B', '18')
    return 97 - (Number(digits) % 97) === Number(compact.slice(13)) ? 'valid' : 'invalid'
  },
}
