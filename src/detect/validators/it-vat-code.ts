import { digitsOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/** Codes beside the provinces 001 to 100: 120 and 121 foreign traders, 888 and 999 one-stop-shop and others. */
const otherOffices: ReadonlySet<number> = new Set([120, 121, 888, 999])

/**
 * Passes Italian VAT numbers (partita IVA): seven digits of the trader, three of the tax office, and a Luhn digit;
 * `IT` may stand before them. One random number in a hundred passes.
 *
 * @see D.P.R. 633/1972 art. 35; Agenzia delle Entrate, Struttura della partita IVA
 */
export const itVatCode: Validator = {
  passRate: 0.01,
  check: (text) => {
    const digits = digitsOf(text.replace(/^[Ii][Tt]/, ''))
    if (digits === undefined || digits.length !== 11 || digits.startsWith('0000000')) return 'invalid'
    const office = Number(digits.slice(7, 10))
    if ((office < 1 || office > 100) && !otherOffices.has(office)) return 'invalid'
    return passesLuhn(digits) ? 'valid' : 'invalid'
  },
}
