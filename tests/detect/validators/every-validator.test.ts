import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validatorNamed, validatorNames } from '../../../src/detect/validate.ts'
import { bic } from '../../../src/detect/validators/bic.ts'
import { calendarDate } from '../../../src/detect/validators/calendar-date.ts'
import { iban } from '../../../src/detect/validators/iban.ts'
import { luhn } from '../../../src/detect/validators/luhn.ts'
import { paymentCard } from '../../../src/detect/validators/payment-card.ts'
import { phoneCn } from '../../../src/detect/validators/phone-cn.ts'
import { phoneUs } from '../../../src/detect/validators/phone-us.ts'
import { usAbaRouting } from '../../../src/detect/validators/us-aba-routing.ts'
import { usDea } from '../../../src/detect/validators/us-dea.ts'
import { usMbi } from '../../../src/detect/validators/us-mbi.ts'
import { usNpi } from '../../../src/detect/validators/us-npi.ts'
import { usSsn } from '../../../src/detect/validators/us-ssn.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { passShare } from './judge.ts'

/** Validators that only refuse: any other text may be a name or a password. */
const FREE_TEXT: ReadonlySet<string> = new Set(['person-name', 'password-value'])

const chars = [...'0123456789 -+./:@()[]ABXYZabcxyz年月日\u{1F600}\uD800']

describe.each(validatorNames())('%s', (name) => {
  const validator = validatorNamed(name) as Validator

  it('answers any text, and always the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(...chars)).map((c) => c.join('')),
        ),
        (text) => {
          const first = validator.check(text)
          expect(['valid', 'invalid', 'reserved']).toContain(first)
          expect(validator.check(text)).toBe(first)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('judges the empty text and very long ones quickly, and refuses them where it checks a form', () => {
    const refuses = !FREE_TEXT.has(name)
    if (refuses) expect(validator.check('')).toBe('invalid')
    for (const unit of ['1', '-', ':', 'a.', '1.', 'a@', '(', ' x1']) {
      const began = performance.now()
      const judged = validator.check(`${unit.repeat(50_000)}!`)
      if (refuses) expect(judged).toBe('invalid')
      expect(performance.now() - began).toBeLessThan(500)
    }
  })

  it('states a share between 0 and 1', () => {
    expect(validator.passRate).toBeGreaterThan(0)
    expect(validator.passRate).toBeLessThanOrEqual(1)
  })
})

describe('stated pass rates', () => {
  const digit = fc.integer({ min: 0, max: 9 }).map(String)
  const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const either = fc.oneof(digit, letter)
  const text = (shape: string): fc.Arbitrary<string> =>
    fc
      .tuple(...[...shape].map((c) => (c === 'd' ? digit : c === 'L' ? letter : c === 'x' ? either : fc.constant(c))))
      .map((parts) => parts.join(''))

  it.each([
    ['luhn', luhn, text('dddddddddddd')],
    ['paymentCard', paymentCard, text('dddddddddddddddd')],
    ['usAbaRouting', usAbaRouting, text('ddddddddd')],
    ['usSsn', usSsn, text('ddddddddd')],
    ['usNpi', usNpi, text('1ddddddddd')],
    ['usDea', usDea, text('LLddddddd')],
    ['usMbi', usMbi, text('1LxdLxdLLdd')],
    ['iban', iban, text('DEdddddddddddddddddddd')],
    ['bic', bic, text('LLLLLLLL')],
    ['calendarDate', calendarDate, text('dd/dd/19dd')],
    ['phoneUs', phoneUs, text('dddddddddd')],
    ['phoneCn', phoneCn, fc.tuple(fc.integer({ min: 13, max: 19 }), text('ddddddddd')).map(([a, b]) => `${a}${b}`)],
  ] as const)('%s is measured within a quarter and three standard errors', (_name, validator, shape) => {
    const size = 8000
    const share = passShare(validator, fc.sample(shape, { numRuns: size, seed: 20261123 }))
    const expected = validator.passRate
    const allowed = expected / 4 + 3 * Math.sqrt((expected * (1 - expected)) / size)
    expect(Math.abs(share - expected)).toBeLessThan(allowed)
  })
})
