import fc from 'fast-check'
import { expect } from 'vitest'
import { isDigits } from '../../../src/detect/validators/digits.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { passShare, swaps } from './judge.ts'

/** What of an npm `stdnum` module is asked. */
export interface Oracle {
  readonly validate: (text: string) => { readonly isValid: boolean }
}

/** The two-digit strings 00 to 99. */
export const pairs: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))

export const digits: readonly string[] = [...'0123456789']

export const letters: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

const passes = (validator: Validator, text: string): boolean => validator.check(text) !== 'invalid'

/**
 * Asserts that a validator and `stdnum` say the same of every body with every check text, valid and
 * invalid ones, and that at least one of them is valid.
 *
 * @param form - a body; `?` is where the check goes, else it goes to the end
 */
export const expectAgreement = (
  validator: Validator,
  oracle: Oracle | undefined,
  form: RegExp,
  checks: readonly string[],
  numRuns = 60,
): void => {
  let valid = 0
  expect(oracle).toBeDefined()
  fc.assert(
    fc.property(fc.stringMatching(form), (body) => {
      for (const check of checks) {
        const text = body.includes('?') ? body.replace('?', check) : body + check
        const answer = passes(validator, text)
        expect([text, answer]).toEqual([text, oracle?.validate(text).isValid])
        if (answer) valid++
      }
    }),
    { numRuns },
  )
  expect(valid).toBeGreaterThan(0)
}

/** Gives the first completion of a body that passes; `undefined` when none does. */
export const completed = (validator: Validator, body: string, checks: readonly string[]): string | undefined =>
  checks
    .map((check) => (body.includes('?') ? body.replace('?', check) : body + check))
    .find((text) => passes(validator, text))

/**
 * Asserts that no single wrong digit and, if asked, no swap of neighboring digits is missed in numbers of a form.
 *
 * @param keep - whether an error that passes is one the scheme is known to miss
 */
export const expectErrorsCaught = (
  validator: Validator,
  form: RegExp,
  checks: readonly string[],
  options: { readonly swaps?: boolean; readonly missed?: (right: string, wrong: string) => boolean } = {},
): void => {
  const missed = options.missed ?? (() => false)
  fc.assert(
    fc.property(fc.stringMatching(form), (body) => {
      const number = completed(validator, body, checks)
      fc.pre(number !== undefined)
      const right = number as string
      const wrongDigits = [...right].flatMap((char, at) =>
        (isDigits(char) ? digits : [])
          .filter((other) => other !== char)
          .map((other) => right.slice(0, at) + other + right.slice(at + 1)),
      )
      const errors = options.swaps ? [...wrongDigits, ...swaps(right)] : wrongDigits
      expect(errors.filter((wrong) => passes(validator, wrong) && !missed(right, wrong))).toEqual([])
    }),
    { numRuns: 60 },
  )
}

/** Asserts that the stated pass rate holds for random text of a form, within a quarter and three standard errors. */
export const expectPassRate = (validator: Validator, form: RegExp, size = 10_000): void => {
  const share = passShare(validator, fc.sample(fc.stringMatching(form), { numRuns: size, seed: 20261127 }))
  const stated = validator.passRate
  expect(Math.abs(share - stated)).toBeLessThan(stated / 4 + 3 * Math.sqrt((stated * (1 - stated)) / size))
}
