import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/** A card scheme's issuer numbers: first and last prefix of equal length, and the lengths in use. */
type IssuerRange = readonly [scheme: string, low: string, high: string, shortest: number, longest: number]

/**
 * Issuer identification numbers in use, narrow ranges before the wide ones they lie in. Sources: ISO/IEC 7812-1 and
 * each scheme's published acceptance tables (Visa, Mastercard 2-series of 2016, American Express, Discover Global
 * Network with Diners Club and UnionPay, JCB, Mir/NSPK, RuPay/NPCI, Troy/BKM, Verve, Elo, Hipercard, Humo, Meeza, NAPAS,
 * DinaCard, Belkart, UATP). UATP (15 digits, the first a 1) and Maestro numbers of 12 digits say little by themselves: the
 * rules ask for a word such as "card" beside them.
 */
const issuerRanges: readonly IssuerRange[] = [
  ['visa', '4', '4', 13, 19],
  ['mastercard', '51', '55', 16, 16],
  ['mastercard', '2221', '2720', 16, 16],
  ['amex', '34', '34', 15, 15],
  ['amex', '37', '37', 15, 15],
  ['diners', '300', '305', 14, 19],
  ['diners', '3095', '3095', 14, 19],
  ['diners', '36', '36', 14, 19],
  ['diners', '38', '39', 14, 19],
  ['jcb', '3528', '3589', 16, 19],
  // Retired by JCB or never its own, yet what number generators and old files hold.
  ['jcb', '3500', '3599', 16, 16],
  ['jcb', '1800', '1800', 15, 15],
  ['jcb', '2131', '2131', 15, 15],
  ['discover', '6011', '6011', 16, 19],
  ['discover', '644', '659', 16, 19],
  ['unionpay', '62', '62', 16, 19],
  ['unionpay', '8100', '8171', 16, 19],
  ['rupay', '508500', '508999', 16, 16],
  ['rupay', '606985', '608500', 16, 16],
  ['rupay', '8172', '8299', 16, 16],
  ['mir', '2200', '2204', 16, 19],
  ['borica', '2205', '2205', 16, 16],
  ['troy', '9792', '9792', 16, 16],
  ['humo', '9860', '9860', 16, 16],
  ['uzcard', '8600', '8600', 16, 16],
  ['verve', '506099', '506198', 16, 19],
  ['elo', '506699', '506778', 16, 16],
  ['elo', '509000', '509999', 16, 16],
  ['elo', '504175', '504175', 16, 16],
  ['elo', '627780', '627780', 16, 16],
  ['elo', '636297', '636297', 16, 16],
  ['elo', '636368', '636368', 16, 16],
  ['hipercard', '606282', '606282', 16, 16],
  ['meeza', '507803', '507804', 16, 16],
  ['meeza', '507808', '507809', 16, 16],
  ['napas', '9704', '9704', 16, 19],
  ['dinacard', '9891', '9891', 16, 16],
  ['belkart', '9112', '9112', 16, 16],
  ['ukrcard', '604001', '604200', 16, 19],
  ['uatp', '1', '1', 15, 15],
  ['maestro', '5018', '5018', 12, 19],
  ['dankort', '5019', '5019', 16, 19],
  ['maestro', '5020', '5020', 12, 19],
  ['maestro', '5038', '5038', 12, 19],
  ['maestro', '5893', '5893', 12, 19],
  ['maestro', '6304', '6304', 12, 19],
  ['maestro', '6759', '6759', 12, 19],
  ['maestro', '6761', '6763', 12, 19],
  ['maestro', '6799', '6799', 12, 19],
  ['girocard', '672', '672', 16, 19],
]

/** A range as numbers of its first `PREFIX` digits, so that a number is compared with all of them at once. */
interface PrefixRange {
  readonly scheme: string
  readonly low: number
  readonly high: number
  readonly shortest: number
  readonly longest: number
}

/** Digits of the longest prefix in the table. */
const PREFIX = 6

/** The ranges by first digit, in the order of the table; none begins in one decade and ends in another. */
const rangesByFirst: readonly (readonly PrefixRange[])[] = Array.from({ length: 10 }, (_, first) =>
  issuerRanges
    .filter(([, low]) => low.startsWith(String(first)))
    .map(([scheme, low, high, shortest, longest]) => ({
      scheme,
      low: Number(low.padEnd(PREFIX, '0')),
      high: Number(high.padEnd(PREFIX, '9')),
      shortest,
      longest,
    })),
)

/** Visa issues 13, 16 and 19 digits, not the lengths between. */
const visaLengths: readonly number[] = [13, 16, 19]

/**
 * Numbers that schemes and payment services publish for tests: Stripe, Adyen, Braintree, PayPal and Worldpay test-card
 * pages. No account stands behind them.
 */
const testNumbers: ReadonlySet<string> = new Set([
  '4111111111111111',
  '4222222222222',
  '4242424242424242',
  '4012888888881881',
  '4005519200000004',
  '4009348888881881',
  '4012000033330026',
  '4012000077777777',
  '4217651111111119',
  '4444333322221111',
  '4500600000000061',
  '4917610000000000',
  '4917484589897107',
  '4988438843884305',
  '4166676667666746',
  '4646464646464644',
  '5555555555554444',
  '5105105105105100',
  '5200828282828210',
  '5454545454545454',
  '5500000000000004',
  '5555341244441115',
  '2222400070000005',
  '2223000048400011',
  '2223003122003222',
  '5019717010103742',
  '378282246310005',
  '371449635398431',
  '378734493671000',
  '370000000000002',
  '341111111111111',
  '6011111111111117',
  '6011000990139424',
  '6011981111111113',
  '6011000000000004',
  '6011601160116611',
  '6445644564456445',
  '6555900000604105',
  '30569309025904',
  '3056930009020004',
  '36227206271667',
  '36006666333344',
  '36700102000000',
  '38520000023237',
  '3530111333300000',
  '3566002020360505',
  '3569990010095841',
  '6200000000000005',
  '6200000000000047',
  '6205500000000000004',
  '6304000000000000',
  '6759649826438453',
  '6799990100000000019',
])

/** Issuer number of Stripe's whole family of test cards (declines, disputes, 3-D Secure, countries). */
const testIssuer = '400000'

/**
 * Gives the card scheme whose issuer range and length a number fits, or `undefined`; no check digit
 * is computed.
 *
 * @param digits - 12 to 19 ASCII digits, separators removed
 */
export const cardSchemeOf = (digits: string): string | undefined => {
  let prefix = 0
  for (let i = 0; i < PREFIX; i++) prefix = prefix * 10 + digits.charCodeAt(i) - 48
  for (const { scheme, low, high, shortest, longest } of rangesByFirst[digits.charCodeAt(0) - 48] ?? []) {
    if (!(prefix >= low && prefix <= high)) continue
    if (digits.length < shortest || digits.length > longest) continue
    if (scheme === 'visa' && !visaLengths.includes(digits.length)) continue
    return scheme
  }
  return undefined
}

/**
 * Passes primary account numbers of payment cards: 12 (Maestro only) to 19 digits of a known issuer range in one of
 * its lengths, with a correct Luhn digit. Spaces, hyphens and the like may separate digits.
 *
 * Numbers published for tests are `reserved`; one digit repeated throughout is `invalid`. About one
 * random number of 16 digits in thirty passes: Luhn passes a tenth, the ranges a third of what is left.
 *
 * @see ISO/IEC 7812-1 sections 4 and 5; PCI DSS 4.0.1 requirement 3.4.1 for what may be shown
 */
export const paymentCard: Validator = {
  passRate: 0.03,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length < 12 || digits.length > 19) return 'invalid'
    if (!passesLuhn(digits) || isOneCharacterRepeated(digits)) return 'invalid'
    if (cardSchemeOf(digits) === undefined) return 'invalid'
    return digits.startsWith(testIssuer) || testNumbers.has(digits) ? 'reserved' : 'valid'
  },
}
