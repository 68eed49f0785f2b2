import { providerToken } from './provider-token.ts'
import type { Validator } from './validator.ts'

/**
 * Judges a Stripe secret or restricted key: `reserved` for test mode (`sk_test_`, `rk_test_`), which
 * moves no money, otherwise what `providerToken` says. Linear; never throws.
 *
 * @see https://docs.stripe.com/keys
 */
export const stripeKey: Validator = {
  check: (text) => {
    const validity = providerToken.check(text)
    return validity === 'valid' && /^[a-z]{2}_test_/.test(text) ? 'reserved' : validity
  },
  passRate: providerToken.passRate,
}
