import { digitsOf } from './digits.ts'
import { isPalindrome } from './in-aadhaar.ts'
import type { Validator } from './validator.ts'
import { passesVerhoeff } from './verhoeff.ts'

/**
 * Passes virtual IDs of Aadhaar holders: sixteen digits, the first 2 to 9, the last the Verhoeff check digit, no palindrome.
 *
 * Catches every single wrong digit and every swap of neighbors; of random numbers that begin with 2 to 9 one in ten passes.
 *
 * @see UIDAI circular 1 of 2018 (K-11020/217/2018-UIDAI), Enhancing privacy of Aadhaar holders, section on virtual ID
 */
export const inAadhaarVid: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || !/^[2-9][0-9]{15}$/.test(digits) || isPalindrome(digits)) return 'invalid'
    return passesVerhoeff(digits) ? 'valid' : 'invalid'
  },
}
