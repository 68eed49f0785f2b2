import { isRealDate } from './calendar-date.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Albanian tax numbers (NIPT, NUIS), with or without `AL`: a letter for the decade (J is 1990, K 2000,
 * L 2010, M 2020), the year's digit, two digits that count months by office (modulo 12), the day, three digits
 * of serial and a control letter whose rule is not published and is not checked.
 *
 * Three random texts of that shape in ten pass: only the day may be none.
 *
 * @see Ligji Nr. 9920, datë 19.5.2008, për procedurat tatimore, neni 42; OECD, TIN sheet of Albania
 */
export const alNipt: Validator = {
  passRate: 0.3,
  check: (text) => {
    if (text.length > 20) return 'invalid'
    const parts = /^(?:AL)?([JKLM])(\d)(\d{2})(\d{2})\d{3}[A-Z]$/i.exec(text.replace(/[ -]/g, ''))
    if (parts === null) return 'invalid'
    const [, decade = '', year = '', month = '', day = ''] = parts
    if (month === '00') return 'invalid'
    const written = 1990 + 'JKLM'.indexOf(decade.toUpperCase()) * 10 + Number(year)
    return isRealDate(written, ((Number(month) - 1) % 12) + 1, Number(day)) ? 'valid' : 'invalid'
  },
}
