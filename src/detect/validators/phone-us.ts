import { splitPhone } from './phone-text.ts'
import type { Validator, Validity } from './validator.ts'

/**
 * Judges ten digits of the North American Numbering Plan: area code and exchange start with 2 to 9 and
 * are not N11 service codes; area codes N9X, 37X and 96X are kept for expansion. The numbers 555-0100 to
 * 555-0199 of every area are set aside for fiction and are `reserved`.
 *
 * @param digits - area code, exchange, line; anything but 10 ASCII digits is `invalid`
 * @see NANPA, NPA and NXX rules: ATIS-0300055 section 3, ATIS-0300051 section 2; ATIS-0300115 for 555
 */
export const checkNanp = (digits: string): Validity => {
  if (!/^[2-9]\d\d[2-9]\d{6}$/.test(digits)) return 'invalid'
  if (/^(?:.9|37|96|.11)/.test(digits) || digits.slice(4, 6) === '11') return 'invalid'
  return digits.slice(3, 8) === '55501' ? 'reserved' : 'valid'
}

/**
 * Passes telephone numbers of the United States, Canada and the other countries of the North American
 * Numbering Plan in national form: ten digits, or eleven with a leading 1 (with or without `+`), any usual
 * separators, an extension or none. About half of all random ten digits pass.
 *
 * @see ITU-T E.164; NANPA numbering rules as under `checkNanp`
 */
export const phoneUs: Validator = {
  passRate: 0.53,
  check: (text) => {
    const parts = splitPhone(text)
    if (parts === undefined) return 'invalid'
    const { digits, plus } = parts
    if (digits.length === 11 && digits.startsWith('1')) return checkNanp(digits.slice(1))
    return plus ? 'invalid' : checkNanp(digits)
  },
}
