import { splitPhone } from './phone-text.ts'
import type { Validator, Validity } from './validator.ts'

/** The first three digits that mobile operators and resellers hold (MIIT number resources). */
const mobilePrefixes: ReadonlySet<string> = new Set(
  (
    '130 131 132 133 134 135 136 137 138 139 145 146 147 148 149 150 151 152 153 155 156 157 158 159 162 165 166 167 ' +
    '170 171 172 173 174 175 176 177 178 180 181 182 183 184 185 186 187 188 189 190 191 192 193 195 196 197 198 199'
  ).split(' '),
)

/** Area codes (after the 0) with three digits in all: Beijing and the large cities; their lines have 8 digits. */
const shortArea = /^(?:10|2[0-57-9])[2-9]\d{7}$/

/** Four-digit area codes of prefectures 03xx to 09xx; lines have 7 or 8 digits. */
const longArea = /^[3-9]\d{2}[2-9]\d{6,7}$/

/**
 * Judges a Chinese number without trunk 0 or country code: a mobile number of 11 digits with a prefix in
 * use, a landline with area code, or a 400/800 service number.
 *
 * @see MIIT, 电信网编号计划 (2017), sections on 11-digit mobile numbers and long-distance area codes
 */
export const checkChineseNumber = (digits: string): Validity => {
  if (digits.length === 11 && digits.startsWith('1') && digits[1] !== '0') {
    return mobilePrefixes.has(digits.slice(0, 3)) ? 'valid' : 'invalid'
  }
  if (/^[48]00\d{7}$/.test(digits)) return 'valid'
  return shortArea.test(digits) || longArea.test(digits) ? 'valid' : 'invalid'
}

/**
 * Passes telephone numbers of mainland China in national form: mobile (`138 1234 5678`), landline with
 * area code (`010-12345678`, `(0755) 1234567`) and 400/800 numbers. Four fifths of random numbers that
 * start like a mobile number pass.
 *
 * @see MIIT number plan as under `checkChineseNumber`
 */
export const phoneCn: Validator = {
  passRate: 0.8,
  check: (text) => {
    const parts = splitPhone(text)
    if (parts === undefined || parts.plus) return 'invalid'
    const { digits, groups } = parts
    if (digits.startsWith('1') || /^[48]00/.test(digits)) return checkChineseNumber(digits)
    if (!digits.startsWith('0')) return 'invalid'
    const area = groups.length > 1 ? groups[0] : undefined
    if (area !== undefined && area.length !== (/^0[12]/.test(digits) ? 3 : 4)) return 'invalid'
    const line = digits.slice(1)
    return line.startsWith('1') && !line.startsWith('10') ? 'invalid' : checkChineseNumber(line)
  },
}
