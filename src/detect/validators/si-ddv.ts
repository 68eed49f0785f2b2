import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [8, 7, 6, 5, 4, 3, 2]

/**
 * Passes Slovenian tax numbers (davčna številka), with or without `SI`: eight digits, the first not 0, the last
 * 11 less the weighted sum modulo 11, written 0 for 10. A value of
 * 11 is never issued (python-stdnum and VIES; npm `stdnum` takes it for 1). About one random number in ten passes.
 *
 * @see Zakon o finančni upravi (ZFU), 33. in 34. člen; European Commission, VIES, FAQ Q11
 */
export const siDdv: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text.replace(/^SI/i, ''))
    if (digits === undefined || digits.length !== 8 || digits[0] === '0') return 'invalid'
    const check = 11 - (weightedSum(digits, weights) % 11)
    return check < 11 && check % 10 === Number(digits[7]) ? 'valid' : 'invalid'
  },
}
