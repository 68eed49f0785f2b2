import { isDigits } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Austrian VAT identification numbers: ATU and eight digits, the last a check digit.
 *
 * Weights 1, 2, 1, 2, 1, 2, 1, digit sums; check digit = (96 - sum) modulo 10. One random number in ten passes.
 *
 * @see UStG 1994 Art. 28; BMF, Konstruktionsregeln der UID-Nummern (AT)
 */
export const atVatId: Validator = {
  passRate: 0.1,
  check: (text) => {
    const number = text.length > 20 ? '' : text.toUpperCase().replace(/[ .-]/g, '')
    const digits = number.slice(3)
    if (!number.startsWith('ATU') || digits.length !== 8 || !isDigits(digits)) return 'invalid'
    let sum = 0
    for (let i = 0; i < 7; i++) {
      const product = Number(digits[i]) * (i % 2 === 0 ? 1 : 2)
      sum += product > 9 ? product - 9 : product
    }
    return (96 - sum) % 10 === Number(digits[7]) ? 'valid' : 'invalid'
  },
}
