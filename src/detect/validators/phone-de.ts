import { looksLikeOtherNumbers } from './phone-groups.ts'
import { type PhoneText, splitPhone } from './phone-text.ts'
import type { Validator, Validity } from './validator.ts'

/** Area codes of two digits (after the 0): Berlin, Hamburg, Frankfurt, Munich; and 32, national numbers. */
const shortAreas: ReadonlySet<string> = new Set(['30', '32', '40', '69', '89'])

/** Area codes of three digits. No longer code starts with one of these, nor with a shorter one. */
const middleAreas: ReadonlySet<string> = new Set(
  (
    '201 202 203 208 209 212 214 221 228 231 234 241 251 261 271 281 291 335 340 341 345 351 355 361 365 371 375 381 ' +
    '385 391 395 421 431 441 451 461 471 481 491 511 521 531 541 551 561 571 581 591 611 621 631 641 651 661 671 681 ' +
    '711 721 731 741 751 761 771 781 791 811 821 831 841 851 861 871 881 906 911 921 931 941 951 961 971 981 991'
  ).split(' '),
)

/** Service numbers by prefix (after the 0) and length: shared cost, mass traffic, personal, free, premium. */
const services: ReadonlyMap<string, readonly number[]> = new Map([
  ['137', [10]],
  ['180', [9, 10]],
  ['700', [11]],
  ['800', [10]],
  ['900', [10]],
])

/** Numbers that the regulator sets aside for films and books (Mitteilung 148/2021), without the 0. */
const drama =
  /^(?:3023125|6990009|4066969|2214710|8999998)\d{3}$|^(?:17139200|176040690)\d\d$|^152(?:28817386|28895456|54599371)$/

const isMobile = (digits: string): boolean =>
  (/^15/.test(digits) && digits.length === 11) ||
  (/^1(?:6[023]|7\d)/.test(digits) && (digits.length === 10 || digits.length === 11))

/**
 * Judges a German national number without its leading 0.
 *
 * @param digits - national significant number
 * @param area - the first group as written, where the writing shows one; it must then be a whole area
 *   code: of 2 or 3 digits as listed, of 4, or of 5 starting with 3
 * @see Bundesnetzagentur, Nummernplan Ortsnetzrufnummern and Nummernplan Rufnummern für Mobile Dienste
 */
export const checkGermanNumber = (digits: string, area?: string): Validity => {
  if (drama.test(digits)) return 'reserved'
  if (isMobile(digits)) return 'valid'
  const service = services.get(digits.slice(0, 3))
  if (service !== undefined) return service.includes(digits.length) ? 'valid' : 'invalid'
  if (!/^[2-9]\d{6,11}$/.test(digits)) return 'invalid'
  if (area === undefined) return 'valid'
  if (shortAreas.has(digits.slice(0, 2))) return area.length === 2 ? 'valid' : 'invalid'
  if (middleAreas.has(digits.slice(0, 3))) return area.length === 3 ? 'valid' : 'invalid'
  return area.length === 4 || (area.length === 5 && area.startsWith('3')) ? 'valid' : 'invalid'
}

/** As `phoneDe`, of a number that was taken apart and does not look like other numbers. */
export const judgeDe = ({ plus, digits, groups }: PhoneText): Validity => {
  if (plus || !digits.startsWith('0')) return 'invalid'
  const first = groups[0] ?? ''
  const area = groups.length > 1 && first.length <= 6 ? first.slice(1) : undefined
  return checkGermanNumber(digits.slice(1), area)
}

/**
 * Passes German telephone numbers in national form: `089/1234567`, `0171 1234567`, `(030) 123456-78`. A
 * leading 0, then mobile, service or area code, together 7 to 12 digits after the 0; where separators show
 * the area code, it must be one that exists.
 *
 * Film numbers are `reserved`. Of random digits after a 0 some two thirds pass without separators, a
 * quarter with a separator after the area code.
 *
 * @see DIN 5008 for the written forms; Bundesnetzagentur number plans as under `checkGermanNumber`
 */
export const phoneDe: Validator = {
  passRate: 0.4,
  check: (text) => {
    const parts = splitPhone(text)
    if (parts === undefined || parts.plus || !parts.digits.startsWith('0')) return 'invalid'
    return looksLikeOtherNumbers(parts) ? 'invalid' : judgeDe(parts)
  },
}
