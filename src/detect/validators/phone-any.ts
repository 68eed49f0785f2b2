import { isOneCharacterRepeated } from './digits.ts'
import { judgeDe } from './phone-de.ts'
import { judgeE164 } from './phone-e164.ts'
import { hasLoneDigit, looksLikeOtherNumbers } from './phone-groups.ts'
import { isNationalFiction } from './phone-national.ts'
import { type PhoneText, splitPhone } from './phone-text.ts'
import { judgeUs } from './phone-us.ts'
import type { Validator } from './validator.ts'

/** Whether a plan sets the number aside for fiction; that of China sets none aside. */
const isReserved = (parts: PhoneText): boolean =>
  judgeUs(parts) === 'reserved' ||
  judgeDe(parts) === 'reserved' ||
  judgeE164(parts) === 'reserved' ||
  isNationalFiction(parts.digits)

/**
 * Passes anything that could be dialed somewhere: 7 to 15 digits in any usual grouping, with or
 * without an extension. For numbers of unknown plans beside a word such as "phone".
 *
 * A number that a plan sets aside for fiction is `reserved`; one digit repeated, round
 * counts, and groups that are more likely a date, an address, times or an amount, are `invalid`. Passing says next to nothing.
 *
 * @see ITU-T E.164 (11/2010) section 6.1 for the longest number
 */
export const phoneAny: Validator = {
  passRate: 0.95,
  check: (text) => {
    const parts = splitPhone(text)
    if (parts === undefined || parts.digits.length < 7 || parts.digits.length > 15) return 'invalid'
    if (isOneCharacterRepeated(parts.digits) || parts.digits.endsWith('00000')) return 'invalid'
    if (looksLikeOtherNumbers(parts) || hasLoneDigit(parts)) return 'invalid'
    return isReserved(parts) ? 'reserved' : 'valid'
  },
}
