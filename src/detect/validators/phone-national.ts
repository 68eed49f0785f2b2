import { checkNational } from './phone-e164.ts'
import { looksLikeOtherNumbers } from './phone-groups.ts'
import { isFictional, keepsFiction } from './phone-reserved.ts'
import { splitPhone } from './phone-text.ts'
import type { Validator, Validity } from './validator.ts'

/** Calling code and trunk prefix of a plan: what stands before the national number at home. */
type Plan = readonly [code: string, trunk: string]

/** Reads `33:0 34:`: calling code, colon, trunk prefix or nothing. */
const plans = (list: string): readonly Plan[] =>
  list.split(' ').map((entry): Plan => {
    const [code = '', trunk = ''] = entry.split(':')
    return [code, trunk]
  })

/** A prefix for calls abroad: 00, and 011 in North America. */
const abroad = /^(?:00|011$)/

/** Shorter numbers are dialed inside one town or are services; as digits in a text they are anything. */
const shortest = 7

/**
 * Makes a validator of numbers in national form. Neighbors share one, because their numbers are written alike and
 * stand in the same messages; a number passes when one of their plans knows it. Numbers kept for fiction in one plan are
 * long prefixes that hardly occur in another: they are `reserved`.
 */
const national = (passRate: number, candidates: readonly Plan[]): Validator => ({
  passRate,
  check: (text) => {
    const parts = splitPhone(text)
    if (parts === undefined || parts.plus || abroad.test(parts.groups[0] ?? '') || looksLikeOtherNumbers(parts))
      return 'invalid'
    let verdict: Validity = 'invalid'
    for (const [code, trunk] of candidates) {
      // One plan that knows the number is enough, but for those that may say it is fiction.
      if (verdict === 'valid' && !keepsFiction(code)) continue
      if (!parts.digits.startsWith(trunk)) continue
      const number = parts.digits.slice(trunk.length)
      const judged = number.length < shortest ? 'invalid' : checkNational(code, number)
      if (judged === 'reserved') return 'reserved'
      if (judged === 'valid') verdict = 'valid'
    }
    return verdict
  },
})

/**
 * Telephone numbers as they are written at home, by region: a trunk prefix where the country has one, then a
 * national number that its plan knows, in groups that do not look like a date, an amount or an address.
 *
 * The pass rate is that of random digits in the form of the rule that names the validator. Where plans of many
 * countries meet, it is 1: the form has said all, and the check only drops dates, amounts, lengths and fiction.
 *
 * @see ITU-T E.164 (11/2010) section 6; the plans are those of `phone-plans.ts`
 */
export const nationalPhones: Readonly<Record<string, Validator>> = {
  'phone-baltics': national(1, plans('370:0 370:8 371: 372:')),
  'phone-brazil': national(0.4, plans('55: 55:0')),
  'phone-east-slavic': national(0.55, plans('7:8 375:80')),
  'phone-greece': national(0.8, plans('30: 357:')),
  'phone-harbor-cities': national(1, plans('65: 852: 853:')),
  'phone-iberia': national(0.75, plans('34: 351:')),
  'phone-italy': national(1, plans('39:')),
  'phone-latin-america': national(1, plans('52: 54: 54:0 56: 57: 51: 51:0 58:0 593:0 598:0')),
  'phone-oceania': national(1, plans('61: 61:0 64:0')),
  'phone-scandinavia': national(1, plans('45: 47:')),
  'phone-south-asia': national(1, plans('91: 91:0')),
  'phone-trunk-africa-middle-east': national(
    1,
    plans('27:0 234:0 254:0 233:0 255:0 256:0 251:0 212:0 213:0 20:0 966:0 971:0 964:0 962:0 961:0 963:0 98:0 972:0'),
  ),
  'phone-trunk-asia-pacific': national(
    1,
    plans('81:0 82:0 886:0 60:0 66:0 84:0 62:0 63:0 61:0 64:0 91:0 92:0 880:0 94:0 855:0'),
  ),
  'phone-trunk-europe': national(
    1,
    plans(
      '33:0 44:0 31:0 32:0 353:0 43:0 41:0 39: 40:0 359:0 46:0 358:0 36:06 380:0 421:0 ' +
        '381:0 385:0 386:0 387:0 389:0 382:0 355:0 383:0 373:0',
    ),
  ),
  'phone-west-slavic': national(0.96, plans('48: 420:')),
}

/** Whether these digits, a trunk 0 dropped, are kept for fiction in some plan. */
export const isNationalFiction = (digits: string): boolean =>
  digits.startsWith('0')
    ? ['33', '44', '46', '61', '353'].some((code) => isFictional(code, digits.slice(1)))
    : isFictional('61', digits) && digits.startsWith('1')
