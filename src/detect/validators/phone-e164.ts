import { checkChineseNumber } from './phone-cn.ts'
import { checkGermanNumber } from './phone-de.ts'
import { callingCodeOf, fitsPlan } from './phone-plans.ts'
import { isFictional } from './phone-reserved.ts'
import { type PhoneText, splitPhone } from './phone-text.ts'
import { checkNanp } from './phone-us.ts'
import type { Validator, Validity } from './validator.ts'

/** Judges a national number, trunk prefix dropped, by the plan of its calling code. */
export const checkNational = (code: string, national: string): Validity => {
  if (code === '1') return checkNanp(national)
  if (code === '49') return checkGermanNumber(national)
  if (code === '86') return checkChineseNumber(national)
  if (!fitsPlan(code, national)) return 'invalid'
  return isFictional(code, national) ? 'reserved' : 'valid'
}

/**
 * Judges an international number: a country code in use and a national number that its plan knows. A trunk 0 that
 * was left in (`+49 0171 1234567`) is dropped; in plans whose numbers begin with 0 it is part of them.
 *
 * @param digits - country code and national number, at most 15 digits
 * @see ITU-T E.164 (11/2010) section 6
 */
export const checkInternational = (digits: string): Validity => {
  const code = callingCodeOf(digits)
  if (code === undefined || digits.length > 16) return 'invalid'
  const national = digits.slice(code.length)
  const asWritten = digits.length > 15 ? 'invalid' : checkNational(code, national)
  return asWritten === 'invalid' && national.startsWith('0') ? checkNational(code, national.slice(1)) : asWritten
}

/** A last digit behind a space is no part of the number before it (`+49 171 1234567 5 times`), unless all stand alone. */
const endsInLoneDigit = ({ digits, groups, gaps }: PhoneText): boolean =>
  groups[groups.length - 1]?.length === 1 && gaps[gaps.length - 1] === ' ' && digits.length > groups.length

/** As `phoneE164`, of a number that was taken apart. */
export const judgeE164 = (parts: PhoneText): Validity => {
  const { plus, digits } = parts
  const prefix = plus ? 0 : digits.startsWith('00') ? 2 : digits.startsWith('011') ? 3 : -1
  return prefix < 0 || endsInLoneDigit(parts) ? 'invalid' : checkInternational(digits.slice(prefix))
}

/**
 * Passes telephone numbers in international form: `+`, `00` or the North American `011`, a country code
 * and a national number of its plan, any usual separators, `(0)` or an extension.
 *
 * Of random texts of a `+` and 8 to 15 digits about a sixth pass: most fail by length.
 *
 * @see ITU-T E.164 (11/2010) section 6; ITU-T E.123 for the written form
 */
export const phoneE164: Validator = {
  passRate: 0.15,
  check: (text) => {
    const parts = splitPhone(text)
    return parts === undefined ? 'invalid' : judgeE164(parts)
  },
}
