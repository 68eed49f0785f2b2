import { isRealDate } from './calendar-date.ts'
import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Values of letters and digits: 0 to 9, A = 10, and Ñ between N and O. */
const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'

/** The 32 federal entities as RENAPO abbreviates them, DF for Mexico City, and NE for births abroad. DOF 18/10/2021. */
const form =
  /^[A-Z][AEIOUX][A-Z]{2}([0-9]{2})([0-9]{2})([0-9]{2})[HMX](?:AS|B[CS]|C[CHLMS]|D[FG]|G[RT]|HG|JC|M[CNS]|N[ELT]|OC|PL|Q[RT]|S[LPR]|T[CLS]|VZ|YN|ZS)[B-DF-HJ-NP-TV-Z]{3}([0-9A-Z])([0-9])$/

/**
 * Passes Mexican population registry keys (CURP): four letters of the names, the birth date as YYMMDD, sex (H, M, X),
 * federal entity, three consonants, a homonym mark that is a digit for births before 2000 and a letter since, a check
 * digit.
 *
 * Of text of this form with any date and entity about two in ten thousand pass. A wrong digit or letter is caught
 * unless it shifts the sum by a multiple of ten.
 *
 * @see Instructivo Normativo para la Asignación de la Clave Única de Registro de Población, DOF 18/10/2021
 */
export const mxCurp: Validator = {
  passRate: 0.000_18,
  check: (text) => {
    const curp = text.length > 22 ? '' : compactOf(text)
    const parts = form.exec(curp)
    if (parts === null) return 'invalid'
    const [, year = '', month, day, homonym = '', check] = parts
    const century = homonym >= '0' && homonym <= '9' ? 1900 : 2000
    if (!isRealDate(century + Number(year), Number(month), Number(day))) return 'invalid'
    let sum = 0
    for (let i = 0; i < 17; i++) sum += alphabet.indexOf(curp[i] as string) * (18 - i)
    return (10 - (sum % 10)) % 10 === Number(check) ? 'valid' : 'invalid'
  },
}
