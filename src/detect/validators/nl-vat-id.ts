import { mod97 } from './mod97.ts'
import { elevenTest } from './nl-bsn.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Dutch VAT numbers: NL, nine digits, B, two digits.
 *
 * Companies carry their RSIN, which passes the eleven test; sole traders since 2020 a number whose whole text gives
 * 1 modulo 97. Either is enough. One random number in ten passes.
 *
 * @see Belastingdienst, Btw-identificatienummer (2020-01-01); Wet op de omzetbelasting 1968, Art. 2a
 */
export const nlVatId: Validator = {
  passRate: 0.1,
  check: (text) => {
    const number = text.length > 24 ? '' : text.toUpperCase().replace(/[ .-]/g, '')
    if (!/^NL\d{9}B\d{2}$/.test(number) || number.endsWith('B00') || number.startsWith('NL000000000')) return 'invalid'
    const passes = elevenTest(number.slice(2, 11)) % 11 === 0 || mod97(number) === 1
    return passes ? 'valid' : 'invalid'
  },
}
