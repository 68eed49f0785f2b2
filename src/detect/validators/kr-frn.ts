import { koreanBirthNumber } from './kr-birth-number.ts'
import { koreanCheckSum } from './kr-rrn.ts'
import type { Validator } from './validator.ts'

/**
 * Passes foreigner registration numbers of Korea as issued before October 2020: birth date, seventh digit 5 to 8, serial
 * and a check digit, 13 less the weighted sum modulo 11, its last digit (2 more than in residents' numbers).
 *
 * Numbers issued since have none; `kr-birth-number` judges those. About one random number with a seventh digit that
 * fits in 270 passes.
 *
 * @see 출입국관리법 시행규칙, article 47 (외국인등록번호)
 */
export const krFrn: Validator = {
  passRate: 0.0037,
  check: (text) => {
    const digits = koreanBirthNumber(text)
    if (digits === undefined || (digits[6] as string) < '5') return 'invalid'
    return (13 - koreanCheckSum(digits)) % 10 === Number(digits[12]) ? 'valid' : 'invalid'
  },
}
