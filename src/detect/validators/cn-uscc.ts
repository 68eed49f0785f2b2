import { chineseProvinces } from './cn-provinces.ts'
import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Digits and letters without I, O, S, V and Z; the place is the value. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Registering authority, kind of organization (1 to 5, 9), division code, subject code and check character. */
const shape = /^[1-9ANY][1-59]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** A filler that happens to pass. */
const digitRow = '123456789012345678'

/**
 * Passes Unified Social Credit Codes of China: 18 places, the last a check character by MOD 31 with weights 3^i mod 31.
 * `100000` stands for the national register instead of a province.
 *
 * The check digit of the organization code within (GB 11714) is not asked for: stdnum does not either, and numbers
 * carried over from old registers break it. A sum that divides by 31 has the check character 0; stdnum refuses those.
 * The row 123456789012345678 passes the arithmetic and is refused. About one random text of the shape in 85 passes.
 *
 * @see GB 32100-2015, 法人和其他组织统一社会信用代码编码规则, sections 4 and 5
 */
export const cnUscc: Validator = {
  passRate: 0.0118,
  check: (text) => {
    const code = text.length > 40 ? '' : compactOf(text)
    if (!shape.test(code) || code === digitRow) return 'invalid'
    if (!chineseProvinces.has(code.slice(2, 4)) && code.slice(2, 8) !== '100000') return 'invalid'
    let sum = 0
    for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31)
      sum += alphabet.indexOf(code[i] as string) * weight
    return alphabet[(31 - (sum % 31)) % 31] === code[17] ? 'valid' : 'invalid'
  },
}
