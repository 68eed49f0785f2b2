import { digitsOf } from './digits.ts'
import { isSiren } from './fr-siren.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/** La Poste ran out of numbers that pass Luhn: the digits of its establishments add up to a multiple of five. */
const laPoste = '356000000'
/** Its seat alone keeps the Luhn digit. */
const laPosteSeat = '35600000000048'

const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0)

/**
 * Passes numbers of French establishments (SIRET): a SIREN, four digits of the establishment and a Luhn digit over
 * all fourteen; for La Poste the sum of digits is a multiple of five instead.
 *
 * `stdnum` checks only the whole; INSEE issues no SIRET whose first nine digits are not a SIREN, so here both must
 * pass, which one random number in a hundred does.
 *
 * @see Code de commerce art. R123-221; INSEE, definition c1841
 */
export const frSiret: Validator = {
  passRate: 0.01,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 14 || !isSiren(digits.slice(0, 9))) return 'invalid'
    const bySum = digits.startsWith(laPoste) && digits !== laPosteSeat
    return (bySum ? digitSum(digits) % 5 === 0 : passesLuhn(digits)) ? 'valid' : 'invalid'
  },
}
