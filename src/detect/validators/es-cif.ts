import { compactOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/** The check character as a letter, by the value of the check digit. */
const checkLetters = 'JABCDEFGHI'

/**
 * Passes tax numbers of Spanish legal entities (CIF, since 2008 an NIF): a letter for the kind of entity, two digits
 * of the province, five of the entry, and a check character: the Luhn digit of the seven, or its letter.
 *
 * Which of the two it is: a digit for A, B, E and H; a letter for N, P, Q, R, S and W and where the
 * province is 00; either for the rest. `stdnum` accepts both everywhere; the order names the letters and no issued
 * number of the first two groups is known to differ. One random number in ten passes.
 *
 * @see Orden EHA/451/2008 art. 2 and 3; Decreto 2423/1975, anexo
 */
export const esCif: Validator = {
  passRate: 0.1,
  check: (text) => {
    const compact = compactOf(text, ' .-')
    if (!/^[A-HJNP-SUVW]\d{7}[0-9A-J]$/.test(compact)) return 'invalid'
    const kind = compact[0] as string
    const last = compact[8] as string
    const isLetter = last > '9'
    const needsLetter = 'NPQRSW'.includes(kind) || compact.startsWith('00', 1)
    if (isLetter ? 'ABEH'.includes(kind) && !needsLetter : needsLetter) return 'invalid'
    const digit = isLetter ? checkLetters.indexOf(last) : last
    return passesLuhn(`${compact.slice(1, 8)}${digit}`) ? 'valid' : 'invalid'
  },
}
