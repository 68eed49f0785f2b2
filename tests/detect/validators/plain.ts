/**
 * Checks as they are written when nobody counts microseconds: with patterns, splits and copies. The validators that
 * loop over units instead must say the same of every text.
 */

import { isRealDate } from '../../../src/detect/validators/calendar-date.ts'
import { isHostName } from '../../../src/detect/validators/host-name.ts'
import type { PhoneText } from '../../../src/detect/validators/phone-text.ts'
import type { Validity } from '../../../src/detect/validators/validator.ts'

export const digitsOf = (text: string, separators: string = ' -._/\n'): string | undefined => {
  const digits = [...text].filter((char) => !separators.includes(char)).join('')
  return /^[0-9]+$/.test(digits) ? digits : undefined
}

export const compactOf = (text: string, separators: string): string =>
  [...text]
    .filter((char) => !separators.includes(char))
    .join('')
    .toUpperCase()

export const mod97 = (text: string, start: number): number => {
  const turned = text.slice(start) + text.slice(0, start)
  if (!/^[0-9A-Z]+$/.test(turned)) return -1
  return Number(BigInt([...turned].map((char) => Number.parseInt(char, 36)).join('')) % 97n)
}

export const ipv4 = (text: string): Validity => {
  const [, address = '', prefix = '0'] = /^([\d.]*)(?:\/(\d{1,2}))?$/.exec(text) ?? []
  const parts = address.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) {
    return 'invalid'
  }
  if (Number(prefix) > 32) return 'invalid'
  return /^(?:127|0|255|192\.0\.2|198\.51\.100|203\.0\.113)\./.test(address) ? 'reserved' : 'valid'
}

export const awsAccessKey = (text: string): Validity => {
  if (!/^(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}$/.test(text)) return 'invalid'
  if (text.endsWith('EXAMPLE')) return 'reserved'
  const body = text.slice(4)
  if (!/^[A-Z2-7]{16}$/.test(body) || new Set(body).size < 5) return 'invalid'
  return text.startsWith('AKIA') || /[2-7]/.test(body) ? 'valid' : 'invalid'
}

export const macAddress = (text: string): Validity => {
  const pairs = /^[0-9A-F]{2}(?:([:-])[0-9A-F]{2})(?:\1[0-9A-F]{2}){4}$/i.test(text)
  if (!pairs && !/^[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4}$/i.test(text)) return 'invalid'
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return 'invalid'
  const compact = text.replace(/[:.-]/g, '').toLowerCase()
  if (/^(?:0{12}|f{12})$/.test(compact)) return 'invalid'
  return /^(?:00005e0053|01005e9010)/.test(compact) ? 'reserved' : 'valid'
}

export const lei = (text: string): Validity => {
  const compact = compactOf(text, ' -')
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(compact)) return 'invalid'
  if (!/[A-Z]/.test(compact) || (compact.match(/[0-9]/g) ?? []).length < 4) return 'invalid'
  return mod97(compact, 0) === 1 ? 'valid' : 'invalid'
}

const dotAtom = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u

/** Of addresses without literals. */
export const email = (text: string): Validity => {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const domain = text.slice(at + 1)
  if (local.length > 64 || text.length > 254 || !dotAtom.test(local) || !hostName(domain)) return 'invalid'
  return /(?:^|\.)(?:example\.(?:com|net|org)|test|invalid|example|localhost)$/i.test(domain) ? 'reserved' : 'valid'
}

/** File endings are those of the validator: a letter beyond ASCII in front leads it past its own loop. */
export const hostName = (host: string): boolean => {
  if (host.length > 253) return false
  const labels = host.split('.')
  if (labels.length < 2) return false
  for (const label of labels) {
    if (label.length > 63 || !/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label)) return false
  }
  return isHostName(`é.${labels.at(-1)}`)
}

export const checkNanp = (digits: string): Validity => {
  if (!/^[2-9]\d\d[2-9]\d{6}$/.test(digits)) return 'invalid'
  if (/^(?:.9|37|96|.11)/.test(digits) || digits.slice(4, 6) === '11') return 'invalid'
  return digits.slice(3, 8) === '55501' ? 'reserved' : 'valid'
}

const extension =
  /[ ,;-]{0,2}(?:x|ext\.?|extension|extn\.?|durchwahl|dw\.?|app\.?|apparat|poste|interno|int\.?|anexo|ramal|toestel|wewn\.?|доб\.?|内線|转|轉|分机|#)[ :.]{0,2}\d{1,6}$/i

/** Takes a number apart, as `splitPhone`. */
export const splitPhone = (text: string): PhoneText | undefined =>
  text.length > 64 ? undefined : (splitGroups(text) ?? splitGroups(text.replace(extension, '')))

const splitGroups = (written: string): PhoneText | undefined => {
  const plusAt = written.startsWith('(') ? 1 : 0
  const plus = written.charCodeAt(plusAt) === 0x2b
  const number = plus || /^\(?0(?:0|11)/.test(written) ? written.replace(/\( ?0 ?\)/, ' ') : written
  const groups: string[] = []
  const gaps: string[] = []
  let gap = ''
  let from = -1
  for (let i = plus ? plusAt + 1 : 0; i <= number.length; i++) {
    const unit = number.charCodeAt(i)
    if (unit >= 0x30 && unit <= 0x39) {
      if (from >= 0) continue
      if (groups.length > 0) gaps.push(gap || ' ')
      from = i
      gap = ''
      continue
    }
    if (from >= 0) groups.push(number.slice(from, i))
    from = -1
    if (i === number.length) break
    // `- . / –` mark; spaces and parentheses only part.
    if (unit === 0x2d || unit === 0x2e || unit === 0x2f || unit === 0x2013) gap += number.charAt(i)
    else if (unit !== 0x20 && unit !== 0x28 && unit !== 0x29) return undefined
  }
  return groups.length === 0 ? undefined : { plus, groups, gaps, digits: groups.join('') }
}

export const looksLikeOtherNumbers = ({ groups, gaps }: PhoneText): boolean =>
  isCompactDate(groups) ||
  areYears(groups, gaps) ||
  beginsWithDate(groups) ||
  endsWithYear(groups, gaps) ||
  isAddress(groups, gaps) ||
  mixesPeriods(groups, gaps) ||
  isThousands(groups) ||
  areTwoNumbers(groups, gaps)

const isCompactDate = ([only = '', ...rest]: readonly string[]): boolean =>
  rest.length === 0 &&
  only.length === 8 &&
  isRealDate(Number(only.slice(0, 4)), Number(only.slice(4, 6)), Number(only.slice(6)))

const year = /^(?:19|20)\d\d$/

const areYears = (groups: readonly string[], gaps: readonly string[]): boolean =>
  groups.length === 2 && year.test(groups[1] ?? '') && (gaps[0] === '/' || year.test(groups[0] ?? ''))

const beginsWithDate = ([first = '', second = '', third = '']: readonly string[]): boolean => {
  if (second.length > 2) return false
  if (first.length === 4) return third.length <= 2 && isRealDate(Number(first), Number(second), Number(third))
  if (first.length > 2 || third.length !== 4) return false
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  return isRealDate(c, b, a) || isRealDate(c, a, b)
}

const endsWithYear = (groups: readonly string[], gaps: readonly string[]): boolean =>
  groups.length > 3 && gaps.at(-1) === gaps.at(-2) && gaps.at(-1) !== ' ' && beginsWithDate(groups.slice(-3))

const isAddress = (groups: readonly string[], gaps: readonly string[]): boolean =>
  groups.length === 4 && gaps.every((gap) => gap === '.') && groups.every((g) => g.length <= 3 && Number(g) < 256)

const mixesPeriods = (groups: readonly string[], gaps: readonly string[]): boolean => {
  const periods = gaps.filter((gap) => gap === '.').length
  if (periods === 0 || periods === gaps.length) return allPairs(groups) && new Set(gaps).size > 1
  // Swiss, Belgian and American writers set off the area code by another mark: 0475/12.34.56, (415) 555.0123.
  return gaps.slice(1).some((gap) => gap !== '.')
}

const allPairs = (groups: readonly string[]): boolean => groups.every((group) => group.length <= 2)

const isThousands = ([first = '', ...rest]: readonly string[]): boolean =>
  first.length === 1 && rest.every((group) => group.length === 3) && rest.length < 3

const areTwoNumbers = (groups: readonly string[], gaps: readonly string[]): boolean =>
  gaps.some((gap, at) => gap === ' ' && (groups[at]?.length ?? 0) >= (at === 0 ? 7 : 6))

export const hasLoneDigit = ({ groups }: PhoneText): boolean =>
  groups.some((group, at) => group.length === 1 && (at > 0 || !/[0178]/.test(group)))
