import { isRealDate } from './calendar-date.ts'
import type { Validator } from './validator.ts'

const checks = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/**
 * Passes Finnish personal identity codes: DDMMYY, a mark of the century, an individual number and a check character.
 *
 * The mark is `-` or U to Y for the 1900s, A to F for the 2000s (the new ones since 2023). The nine digits modulo 31 choose
 * the check character. Individual numbers begin at 002; those from 900 are temporary or for tests. Births in the 1800s
 * (`+`) are refused. One random code in 900 passes.
 *
 * @see Laki väestötietojärjestelmästä (661/2009) section 11; valtioneuvoston asetus 128/2010 section 2; DVV,
 *   Henkilötunnus
 */
export const fiPersonalIdentityCode: Validator = {
  passRate: 0.0011,
  check: (text) => {
    const parts = /^(\d{2})(\d{2})(\d{2})([-A-FU-Y])(\d{3})([0-9A-Y])$/.exec(text.length > 11 ? '' : text.toUpperCase())
    if (parts === null) return 'invalid'
    const [, day = '', month = '', year = '', mark = '', serial = '', check = ''] = parts
    const century = mark >= 'A' && mark <= 'F' ? 2000 : 1900
    if (!isRealDate(century + Number(year), Number(month), Number(day)) || Number(serial) < 2) return 'invalid'
    if (checks[Number(day + month + year + serial) % 31] !== check) return 'invalid'
    return serial >= '900' ? 'reserved' : 'valid'
  },
}
