import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesLuhn } from '../../../src/detect/validators/luhn.ts'
import { cardSchemeOf, paymentCard } from '../../../src/detect/validators/payment-card.ts'
import { expectAll, singleErrors } from './judge.ts'

const complete = (body: string): string => body + ([...'0123456789'].find((digit) => passesLuhn(body + digit)) ?? '')

/** One number of each scheme and length, synthetic: issuer digits, a count, the check digit. */
const synthetic = (prefix: string, length: number): string =>
  complete(prefix + '2718281828459045235'.slice(0, length - prefix.length - 1))

describe('paymentCard', () => {
  it('passes every scheme in its lengths', () => {
    const numbers: [string, string, number][] = [
      ['visa', '453998', 13],
      ['visa', '453998', 16],
      ['visa', '453998', 19],
      ['mastercard', '512345', 16],
      ['mastercard', '559999', 16],
      ['mastercard', '222100', 16],
      ['mastercard', '272099', 16],
      ['amex', '341234', 15],
      ['amex', '376543', 15],
      ['diners', '300123', 14],
      ['diners', '309500', 16],
      ['diners', '361234', 14],
      ['diners', '391234', 19],
      ['jcb', '352800', 16],
      ['jcb', '358999', 19],
      ['jcb', '213112', 15],
      ['jcb', '180012', 15],
      ['discover', '601123', 16],
      ['discover', '644123', 16],
      ['discover', '651234', 19],
      ['unionpay', '621234', 16],
      ['unionpay', '622848', 19],
      ['unionpay', '817199', 17],
      ['rupay', '508512', 16],
      ['rupay', '607000', 16],
      ['rupay', '820012', 16],
      ['mir', '220012', 16],
      ['mir', '220499', 19],
      ['troy', '979212', 16],
      ['verve', '506100', 19],
      ['elo', '636368', 16],
      ['hipercard', '606282', 16],
      ['maestro', '501812', 13],
      ['maestro', '676312', 18],
      ['girocard', '672512', 19],
      ['maestro', '675912', 12],
      ['dankort', '501912', 16],
      ['jcb', '350212', 16],
      ['meeza', '507803', 16],
      ['napas', '970412', 16],
      ['dinacard', '989112', 16],
      ['belkart', '911212', 16],
      ['ukrcard', '604100', 16],
      ['uatp', '108812', 15],
    ]
    for (const [scheme, prefix, length] of numbers) {
      const number = synthetic(prefix, length)
      expect([number, cardSchemeOf(number), paymentCard.check(number)]).toEqual([number, scheme, 'valid'])
    }
  })

  it('reads groups with spaces and hyphens', () => {
    expectAll(
      paymentCard,
      'valid',
      ['4539 9827 1828 1829', '4539-9827-1828-1829', '3765 432718 28186'].map((text) => {
        const digits = text.replace(/\D/g, '')
        const right = complete(digits.slice(0, -1))
        return text.slice(0, -1) + right.slice(-1)
      }),
    )
  })

  it('knows published test numbers, in any grouping', () => {
    expectAll(paymentCard, 'reserved', [
      '4111111111111111',
      '4111 1111 1111 1111',
      '4242-4242-4242-4242',
      '5555555555554444',
      '378282246310005',
      '3782 822463 10005',
      '6011111111111117',
      '30569309025904',
      '36227206271667',
      '3530111333300000',
      '3566002020360505',
      '6200000000000005',
      '6205500000000000004',
      '4000000000000002',
      '4000002500003155',
      '2223003122003222',
      '4222222222222',
    ])
  })

  it('refuses wrong check digits, foreign ranges, wrong lengths and fillers', () => {
    expectAll(paymentCard, 'invalid', [
      '4111111111111112',
      synthetic('1234', 16),
      synthetic('0000', 16),
      synthetic('9123', 16),
      synthetic('2220', 16),
      synthetic('2721', 16),
      synthetic('4539', 15),
      synthetic('4539', 18),
      synthetic('5123', 19),
      synthetic('3412', 16),
      '0000000000000000',
      '4444444444444444',
      '453998271828',
      '4539982718281828459045',
      '4539 9827 1828 182x',
    ])
  })

  it('never lists the 19-digit continuation of a 16-digit scheme', () => {
    // A Luhn-correct run of 19 digits that starts like a Mastercard is not one.
    expectAll(paymentCard, 'invalid', [complete('510510510510510511')])
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^4[0-9]{14}$/), (body) => {
        const errors = singleErrors(complete(body), '0123456789')
        expect(errors.filter((text) => paymentCard.check(text) !== 'invalid')).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
