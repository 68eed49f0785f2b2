import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/** The first number given, Atatürk's; forms and manuals print it as the sample. */
const sample = '10000000146'

/**
 * Passes Turkish identity numbers (T.C. kimlik no): eleven digits, the first not 0, the tenth 7 × the odd places
 * less the even ones, the last the sum of the ten before it, both modulo 10. One random number in a hundred passes.
 *
 * Numbers of foreigners, which begin with 99, follow the same rule. The well-known sample is `reserved`.
 *
 * @see 5490 sayılı Nüfus Hizmetleri Kanunu m. 46; Nüfus ve Vatandaşlık İşleri Genel Müdürlüğü
 */
export const trNationalId: Validator = {
  passRate: 0.01,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 11 || digits[0] === '0') return 'invalid'
    // -1 is 9 modulo 10, so that the sum stays positive
    const tenth = weightedSum(digits, [7, 9, 7, 9, 7, 9, 7, 9, 7]) % 10
    const last = weightedSum(digits, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10
    if (Number(digits[9]) !== tenth || Number(digits[10]) !== last) return 'invalid'
    return digits === sample ? 'reserved' : 'valid'
  },
}
