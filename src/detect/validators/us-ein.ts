import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Prefixes that no campus of the IRS, nor its internet service, has ever given out. IRS list as read in 2026. */
const neverIssued: ReadonlySet<string> = new Set('00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97'.split(' '))

/**
 * Passes US Employer Identification Numbers: nine digits whose first two are a prefix the IRS issues.
 *
 * There is no check digit: five random numbers in six pass, so it is the hyphen after two digits, or a cue, that speaks.
 *
 * @see 26 CFR 301.6109-1(a)(1)(ii)(C); IRS, How EINs are assigned and valid EIN prefixes
 */
export const usEin: Validator = {
  passRate: 0.83,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 9) return 'invalid'
    return neverIssued.has(digits.slice(0, 2)) ? 'invalid' : 'valid'
  },
}
