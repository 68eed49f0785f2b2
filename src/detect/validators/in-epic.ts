import { compactOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/**
 * Passes numbers of Indian voter cards (EPIC): three letters of the constituency's block and seven digits, the last the
 * Luhn digit of the six before it.
 *
 * Catches every single wrong digit; one random number in ten passes. The Commission does not publish the check; stdnum and
 * python-stdnum take Luhn, and so do we, since three letters and seven digits are otherwise too common. Cards of the
 * 1990s have other forms and are not known here.
 *
 * @see Registration of Electors Rules 1960, rule 28; Election Commission of India, Electors Photo Identity Card
 */
export const inEpic: Validator = {
  passRate: 0.1,
  check: (text) => {
    const epic = compactOf(text)
    if (!/^[A-Z]{3}[0-9]{7}$/.test(epic) || epic.endsWith('0000000')) return 'invalid'
    return passesLuhn(epic.slice(3)) ? 'valid' : 'invalid'
  },
}
