import { looksLikeOtherNumbers } from './phone-groups.ts'
import { splitPhone } from './phone-text.ts'
import type { Validator } from './validator.ts'

/** Area codes (even numbers of 212 to 488) and the mobile codes given to operators. */
const numbers =
  /^(?:2(?:12|16|2[2468]|3[26]|4[268]|5[268]|6[246]|7[246]|8[2468])|3(?:1[28]|2[2468]|3[28]|4[2468]|5[2468]|6[2468]|7[02468]|8[02468]|92)|4(?:1[246]|2[2468]|3[2468]|4[26]|5[2468]|6[246]|7[2468]|8[2468])|5(?:0[1567]|16|3\d|4[1-9]|5[1-59]|61))\d{7}$/

/** The digits without `+90`, `0090` or the trunk 0. */
const nationalOf = (plus: boolean, digits: string): string => {
  if (plus) return digits.startsWith('90') ? digits.slice(2) : ''
  if (digits.startsWith('0090')) return digits.slice(4)
  return digits.startsWith('0') ? digits.slice(1) : digits
}

/**
 * Passes Turkish telephone numbers of ten digits: an area code, or a mobile code in use, and seven more; with `+90`,
 * `0090`, a trunk 0 or bare. Of random ten digits about one in nine passes.
 *
 * @see BTK, Ulusal Numaralandırma Planı (Numaralandırma Yönetmeliği, RG 27.06.2009/27271), alan kodları
 */
export const phoneTr: Validator = {
  passRate: 0.11,
  check: (text) => {
    const parts = splitPhone(text)
    if (parts === undefined || looksLikeOtherNumbers(parts)) return 'invalid'
    return numbers.test(nationalOf(parts.plus, parts.digits)) ? 'valid' : 'invalid'
  },
}
