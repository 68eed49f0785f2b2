import { digitsOf } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Emirates identity numbers: 784, the country's code in ISO 3166, the year of birth, seven digits, and the Luhn
 * digit.
 *
 * Of numbers that begin with 784 and a year of birth 1900 to 2039 one in ten passes. The authority publishes no rule
 * for the last digit; that it is Luhn's is known from the cards. So a rule behind the word "Emirates ID" does without
 * it.
 *
 * @see Federal Decree-Law 2006/9 on the population register and identity card; Federal Authority for Identity,
 *   Citizenship, Customs and Port Security, Emirates ID
 */
export const aeEmiratesId: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || !/^784(?:19[0-9]{2}|20[0-3][0-9])[0-9]{8}$/.test(digits)) return 'invalid'
    return passesLuhn(digits) ? 'valid' : 'invalid'
  },
}
