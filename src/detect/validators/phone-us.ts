import { isDigits } from './digits.ts'
import { type PhoneText, splitPhone } from './phone-text.ts'
import type { Validator, Validity } from './validator.ts'

const TWO = 0x32
const NINE = 0x39

/**
 * Judges ten digits of the North American Numbering Plan: area code and exchange start with 2 to 9 and
 * are not N11 service codes; area codes N9X, 37X and 96X are kept for expansion. The numbers 555-0100 to
 * 555-0199 of every area are set aside for fiction and are `reserved`.
 *
 * @param digits - area code, exchange, line; anything but 10 ASCII digits is `invalid`
 * @see NANPA, NPA and NXX rules: ATIS-0300055 section 3, ATIS-0300051 section 2; ATIS-0300115 for 555
 */
export const checkNanp = (digits: string): Validity => {
  if (digits.length !== 10 || digits.charCodeAt(0) < TWO || digits.charCodeAt(3) < TWO) return 'invalid'
  if (digits.charCodeAt(1) === NINE || digits.startsWith('37') || digits.startsWith('96')) return 'invalid'
  if (digits.startsWith('11', 1) || digits.startsWith('11', 4) || !isDigits(digits)) return 'invalid'
  return digits.startsWith('55501', 3) ? 'reserved' : 'valid'
}

/** As `phoneUs`, of a number that was taken apart. */
export const judgeUs = ({ digits, plus }: PhoneText): Validity => {
  if (digits.length === 11 && digits.startsWith('1')) return checkNanp(digits.slice(1))
  return plus ? 'invalid' : checkNanp(digits)
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
    return parts === undefined ? 'invalid' : judgeUs(parts)
  },
}
