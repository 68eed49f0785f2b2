import { isOneCharacterRepeated } from './digits.ts'
import { phoneCn } from './phone-cn.ts'
import { phoneDe } from './phone-de.ts'
import { phoneE164 } from './phone-e164.ts'
import { splitPhone } from './phone-text.ts'
import { phoneUs } from './phone-us.ts'
import type { Validator } from './validator.ts'

/**
 * Passes anything that could be dialed somewhere: 6 to 15 digits in any usual grouping, with or
 * without an extension. For numbers of unknown plans beside a word such as "phone".
 *
 * A number that the North American, German, Chinese or an international plan sets aside for fiction is
 * `reserved`; one digit repeated is `invalid`. Passing says next to nothing.
 *
 * @see ITU-T E.164 (11/2010) section 6.1 for the longest number
 */
export const phoneAny: Validator = {
  passRate: 0.95,
  check: (text) => {
    const parts = splitPhone(text)
    if (parts === undefined || parts.digits.length < 6 || parts.digits.length > 15) return 'invalid'
    if (isOneCharacterRepeated(parts.digits)) return 'invalid'
    const reserved = [phoneUs, phoneDe, phoneCn, phoneE164].some(({ check }) => check(text) === 'reserved')
    return reserved ? 'reserved' : 'valid'
  },
}
