import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { valueAt } from './weighted-sum.ts'

/** `*`, `@` and `#` follow Z in private numbers. */
const symbols = '*@#'

const cusipValue = (text: string, place: number): number => {
  const symbol = symbols.indexOf(text[place] ?? '?')
  return symbol === -1 ? valueAt(text, place) : 36 + symbol
}

/**
 * Tells whether nine characters end in the CUSIP check digit of the eight before it: modulus 10 double add double, letters
 * A = 10 … Z = 35, every second value doubled, cross sums added.
 *
 * @see ANSI X9.6-2020, annex A; CUSIP Global Services, CUSIP check digit
 */
export const passesCusip = (text: string): boolean => {
  let sum = 0
  for (let i = 0; i < 8; i++) {
    const value = cusipValue(text, i) * (i % 2 === 0 ? 1 : 2)
    sum += Math.floor(value / 10) + (value % 10)
  }
  return text.length === 9 && (10 - (sum % 10)) % 10 === valueAt(text, 8)
}

/**
 * Passes CUSIP numbers of North American securities and CINS numbers of foreign ones: nine characters, the last the check
 * digit. One random text of that shape in ten passes.
 *
 * Places 2 and 3 are digits, place 1 is one too or, in a CINS, a letter for the country; I and O are not used.
 *
 * @see ANSI X9.6-2020
 */
export const cusip: Validator = {
  passRate: 0.1,
  check: (text) => {
    const compact = compactOf(text)
    if (compact.length !== 9 || !/^[0-9A-HJ-NP-Z][0-9]{2}[0-9A-HJ-NP-Z*@#]{5}[0-9]$/.test(compact)) return 'invalid'
    if (/^(.)\1+$/.test(compact)) return 'invalid'
    return passesCusip(compact) ? 'valid' : 'invalid'
  },
}
