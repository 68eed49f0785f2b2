import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import { paymentCard } from './payment-card.ts'
import type { Validator } from './validator.ts'

/**
 * Starts of card numbers that banks of mainland China issue in China only: UnionPay's 62, and what was in use before it and
 * is still on old debit cards (ICBC 9558, Bank of China 601382, Bank of Communications 601428, China Merchants Bank
 * 690755, Industrial Bank 966666, Ping An 9843 and 9988, city banks 603 and 94).
 */
const domesticStarts = /^(?:62|9558|601382|601428|603|690755|94|966666|9843|9988)/

/**
 * Passes card numbers that banks of China issue: UnionPay (62, 13 to 19 digits), the older domestic ranges, and the
 * international schemes' ranges (dual-brand cards), each with a correct Luhn digit. One digit repeated is refused, published test
 * numbers are `reserved`.
 *
 * About one random number of 16 digits in 21 passes. It is for numbers beside a Chinese word for a card; without one,
 * `payment-card` with its narrower table judges.
 *
 * @see 中国人民银行, 银行卡发卡行标识代码及卡号 (JR/T 0008-2000), sections 3 to 5; ISO/IEC 7812-1
 */
export const cnBankCard: Validator = {
  passRate: 0.047,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length < 13 || digits.length > 19) return 'invalid'
    if (!passesLuhn(digits) || isOneCharacterRepeated(digits)) return 'invalid'
    const international = paymentCard.check(digits)
    return international === 'invalid' && domesticStarts.test(digits) ? 'valid' : international
  },
}
