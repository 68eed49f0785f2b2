import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { passesVerhoeff } from './verhoeff.ts'

/** Whether a number reads the same from both ends; UIDAI never gives out such numbers. */
export const isPalindrome = (digits: string): boolean => {
  for (let i = 0, j = digits.length - 1; i < j; i++, j--) if (digits[i] !== digits[j]) return false
  return true
}

/**
 * Passes Aadhaar numbers: twelve digits, the first 2 to 9, the last the Verhoeff check digit, no palindrome.
 *
 * Catches every single wrong digit and every swap of neighbors; of random numbers that begin with 2 to 9 one in ten passes.
 *
 * @see Aadhaar (Targeted Delivery of Financial and Other Subsidies, Benefits and Services) Act 2016 section 4; UIDAI, A
 *   UID Numbering Scheme (Hemant Kanakia and others, 2010)
 */
export const inAadhaar: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || !/^[2-9][0-9]{11}$/.test(digits) || isPalindrome(digits)) return 'invalid'
    return passesVerhoeff(digits) ? 'valid' : 'invalid'
  },
}
