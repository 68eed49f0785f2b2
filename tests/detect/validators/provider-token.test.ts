import { describe, expect, it } from 'vitest'
import { providerToken } from '../../../src/detect/validators/provider-token.ts'
import { stripeKey } from '../../../src/detect/validators/stripe-key.ts'

// Prefixes are joined here so that no scanner of source code takes a test for a leak.
const slack = (tail: string): string => ['xoxb', '123456789012', '123456789012', tail].join('-')
const stripe = (mode: string, tail: string): string => ['sk', mode, tail].join('_')
const ORDERED = '0123456789abcdefghijklmn'

describe('providerToken', () => {
  it('passes a token with a body', () => {
    expect(providerToken.check(slack('abcdefghijklmnopqrstuvwx'))).toBe('valid')
  })

  it('refuses filler and reserves samples', () => {
    expect(providerToken.check(slack('x'.repeat(24)))).toBe('invalid')
    expect(providerToken.check(slack('A'.repeat(24)))).toBe('invalid')
    expect(providerToken.check(slack('your-token-here'))).toBe('invalid')
    expect(providerToken.check(slack('abcdefghijklmnopqEXAMPLE'))).toBe('reserved')
    expect(providerToken.check('')).toBe('invalid')
    expect(providerToken.check(`${'dapi'}${'0'.repeat(32)}`)).toBe('invalid')
    expect(providerToken.check('API-MANAGEMENTANDGOVERNANCETEAM')).toBe('invalid')
  })
})

describe('stripeKey', () => {
  it('passes live keys and reserves test mode', () => {
    expect(stripeKey.check(stripe('live', ORDERED))).toBe('valid')
    expect(stripeKey.check(stripe('test', ORDERED))).toBe('reserved')
  })

  it('refuses filler in either mode', () => {
    expect(stripeKey.check(stripe('live', 'x'.repeat(24)))).toBe('invalid')
    expect(stripeKey.check(stripe('test', 'x'.repeat(24)))).toBe('invalid')
  })
})
