import { countryCodes } from './countries.ts'
import { compactOf, digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { valueAt, weightedSum } from './weighted-sum.ts'

/** Digits with a last one that brings the sum, every second from the right tripled, to a multiple of ten. */
const passesGs1 = (digits: string): boolean => {
  let sum = 0
  for (let i = digits.length - 1, weight = 1; i >= 0; i--, weight = 4 - weight) sum += valueAt(digits, i) * weight
  return sum % 10 === 0
}

/** `1Z`, a shipper of six, a service of two, a serial of seven, a check digit; letters count A = 2 … H = 9, I = 0 … */
const passesUps = (text: string): boolean => {
  let sum = 0
  for (let i = 2; i < 17; i++) {
    const unit = text.charCodeAt(i)
    const value = unit < 58 ? unit - 48 : (unit - 63) % 10
    sum += i % 2 === 0 ? value : value * 2
  }
  return (10 - (sum % 10)) % 10 === valueAt(text, 17)
}

/** Two letters, eight digits, a check digit with the weights 8 6 4 2 3 5 9 7, a country. */
const passesPostalUnion = (text: string): boolean => {
  const rest = 11 - (weightedSum(text.slice(2), [8, 6, 4, 2, 3, 5, 9, 7]) % 11)
  const check = rest === 10 ? 0 : rest === 11 ? 5 : rest
  return check === valueAt(text, 10) && countryCodes.has(text.slice(11))
}

/** Twelve digits: weights 3 1 7 from the left over eleven, remainder by 11, 10 counts as 0. */
const passesFedex = (digits: string): boolean => {
  const rest = weightedSum(digits, [3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 11
  return (rest === 10 ? 0 : rest) === valueAt(digits, 11)
}

/** Twenty or 22 digits of the postal service, 9x for most services, 7x and 23 for certified and registered mail. */
const passesUsps = (digits: string): boolean => {
  // A routing code before it (420 and a ZIP code of 5 or 9) is not part of the check.
  const number = /^420/.test(digits) && digits.length > 26 ? digits.slice(digits.length > 31 ? 12 : 8) : digits
  return /^(?:9[1-5]|7[01]|23)/.test(number) && (number.length === 20 || number.length === 22) && passesGs1(number)
}

/**
 * Passes parcel numbers that carry a check digit: UPS (1Z…), Universal Postal Union (RR123456785DE), United States Postal
 * Service (20 or 22 digits from 91 to 95, also behind 420 and a ZIP code), DHL and other container codes (00 and 18
 * digits), FedEx (12 or 15 digits). One random text of such a shape in ten passes.
 *
 * @see UPS, Tracking Number Check Digit; UPU standard S10-12 section 5; USPS Publication 199 section 3 (Intelligent Mail package
 *   barcode); GS1 General Specifications section 7.9.1; FedEx Ground label guide for 15 digits
 */
export const parcelNumber: Validator = {
  passRate: 0.1,
  check: (text) => {
    if (text.length > 48) return 'invalid'
    const compact = compactOf(text)
    if (/^1Z[0-9A-Z]{15}[0-9]$/.test(compact)) return passesUps(compact) ? 'valid' : 'invalid'
    if (/^[A-Z]{2}[0-9]{9}[A-Z]{2}$/.test(compact)) return passesPostalUnion(compact) ? 'valid' : 'invalid'
    const digits = digitsOf(compact)
    if (digits === undefined || /^(.)\1+$/.test(digits)) return 'invalid'
    if (passesUsps(digits)) return 'valid'
    if (digits.length === 20 && digits.startsWith('00')) return passesGs1(digits) ? 'valid' : 'invalid'
    if (digits.length === 12) return passesFedex(digits) ? 'valid' : 'invalid'
    return digits.length === 15 && passesGs1(digits) ? 'valid' : 'invalid'
  },
}
