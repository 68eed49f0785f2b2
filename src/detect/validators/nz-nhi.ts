import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Letters of the National Health Index; I and O look like digits. Values count from 1. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * Passes New Zealand National Health Index numbers: three letters, three digits and a check digit (`ABC1235`); or, in the
 * form for the time after 2025, three letters, two digits, a letter and a check letter. ZZZ begins the test numbers, which are `reserved`.
 *
 * Weights 7 … 2; in the old form the check digit is 11 less the sum modulo 11, 10 written as 0, and a remainder of 0 is
 * not issued; in the new form the check letter has the value 23 less the sum modulo 23. One random text of the old
 * shape in eleven passes, of the new one in 24.
 *
 * @see HISO 10046 Consumer Health Identity Standard, appendix on NHI number format
 */
export const nzNhi: Validator = {
  passRate: 0.07,
  check: (text) => {
    const nhi = compactOf(text)
    const old = /^[A-HJ-NP-Z]{3}[0-9]{4}$/.test(nhi)
    if (!old && !/^[A-HJ-NP-Z]{3}[0-9]{2}[A-HJ-NP-Z]{2}$/.test(nhi)) return 'invalid'
    const value = (place: number): number => {
      const char = nhi[place] as string
      return char >= 'A' ? letters.indexOf(char) + 1 : Number(char)
    }
    let sum = 0
    for (let i = 0; i < 6; i++) sum += (7 - i) * value(i)
    const right = old ? sum % 11 !== 0 && (11 - (sum % 11)) % 10 === value(6) : 23 - (sum % 23) === value(6)
    if (!right) return 'invalid'
    return nhi.startsWith('ZZZ') ? 'reserved' : 'valid'
  },
}
