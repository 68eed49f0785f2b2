import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [9, 7, 3, 1, 9, 7, 3, 1]

/**
 * Passes Hungarian tax numbers (adószám): eight digits, the last a check digit, alone, after `HU` (the VAT
 * number), or followed by the VAT code 1 to 5 and the county code 02 to 20, 22 to 44 or 51.
 *
 * One random number of eight digits in ten passes, one of eleven in fifty.
 *
 * @see 2017. évi CL. törvény az adózás rendjéről (Art.), annex 1 and 2; European Commission, VIES, FAQ Q11
 */
export const huAnum: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/^HU/i, ''))
    if (digits === undefined || isOneCharacterRepeated(digits)) return 'invalid'
    if (digits.length !== 8) {
      if (digits.length !== 11 || !/[1-5]$/.test(digits.slice(0, 9))) return 'invalid'
      const county = Number(digits.slice(9))
      if (!((county >= 2 && county <= 44 && county !== 21) || county === 51)) return 'invalid'
    }
    return weightedSum(digits, weights) % 10 === 0 ? 'valid' : 'invalid'
  },
}
