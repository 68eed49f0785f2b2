import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validatorNamed } from '../../../src/detect/validate.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { passShare } from './judge.ts'

/** What each letter of a shape stands for; any other character stands for itself. */
const classes: Readonly<Record<string, string>> = {
  d: '0123456789',
  L: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  n: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  u: 'ABCDEFGHJKLMNPQRTUVWXYZ',
  p: 'ABCFGHJLPT',
  w: 'ABCDEFGHIJKLMNOPQRSTUVW',
  x: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  e: 'ACDEFHKNPRTVWXY',
  r: '0123456789W',
  a: 'ABCD',
  o: '23456',
  t: '23456789',
  i: 'ABDEFGHJLNPQRSTUWXYZ',
}

describe('stated pass rates of the US, British, Irish, Canadian, Oceanian and South Asian numbers', () => {
  it.each([
    ['us-ein', ['ddddddddd']],
    ['us-itin', ['9dddddddd']],
    ['uk-nhs-number', ['dddddddddd']],
    ['uk-nino', ['LLdddddda']],
    ['uk-utr', ['dddddddddd']],
    ['uk-upn', ['udddddddddddd']],
    ['uk-vat', ['ddddddddd']],
    ['uk-driving-licence', ['LLLLLddddddLLdLL']],
    ['uk-postcode', ['LLd dii', 'Ld dii', 'LLdd dii', 'LLdd dii']],
    ['ie-pps', ['dddddddw', 'dddddddwA']],
    ['ie-vat', ['dddddddw', 'dLdddddw']],
    ['ie-eircode', ['edreeee']],
    ['ca-sin', ['ddddddddd']],
    ['ca-bn', ['ddddddddd', 'dddddddddRT0001']],
    ['ca-bc-phn', ['9ddddddddd']],
    ['au-abn', ['ddddddddddd']],
    ['au-acn', ['ddddddddd']],
    ['au-tfn', ['ddddddddd']],
    ['au-medicare', ['oddddddddd']],
    ['nz-ird', ['t1-ddd-ddd', 't2-ddd-ddd', '11t-ddd-ddd']],
    ['nz-nhi', ['nnndddd', 'nnnddnn']],
    ['nz-bank-account', ['dd-dddd-ddddddd-dd']],
    ['in-aadhaar', ['tddddddddddd']],
    ['in-aadhaar-vid', ['tddddddddddddddd']],
    ['in-gstin', ['ddLLLpLddddLdZx']],
    ['in-epic', ['LLLddddddd']],
    ['lk-nic', ['dddddddddV', '199ddddddddd']],
  ])('%s is measured within a quarter and three standard errors', (name, shapes) => {
    const validator = validatorNamed(name) as Validator
    const size = 8000
    // Digits are drawn alike: `fc.integer` would favor the ends of its range.
    const text = (shape: string): fc.Arbitrary<string> =>
      fc.tuple(...[...shape].map((c) => fc.constantFrom(...(classes[c] ?? c)))).map((parts) => parts.join(''))
    const texts = fc.sample(fc.oneof(...shapes.map(text)), { numRuns: size, seed: 20261127 })
    const expected = validator.passRate
    const allowed = expected / 4 + 3 * Math.sqrt((expected * (1 - expected)) / size)
    expect(Math.abs(passShare(validator, texts) - expected)).toBeLessThan(allowed)
  })
})
