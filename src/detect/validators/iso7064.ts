import { valueAt } from './weighted-sum.ts'

/**
 * Tells whether a number passes an ISO/IEC 7064 hybrid system, MOD M+1,M: 11,10 over digits or 37,36 over digits and letters.
 *
 * Catches every single wrong character and nearly every swap of neighbors.
 *
 * @param text - digits (and letters for 37,36), the check character last
 * @param modulus - M: 10 or 36
 * @see ISO/IEC 7064:2003 section 9
 */
export const passesHybrid = (text: string, modulus: 10 | 36): boolean => {
  if (text.length < 2) return false
  let product = modulus
  for (let i = 0; i < text.length - 1; i++) {
    const value = valueAt(text, i)
    if (!(value < modulus)) return false
    product = ((product + value) % modulus || modulus) * 2
    product %= modulus + 1
  }
  const check = valueAt(text, text.length - 1)
  return check < modulus && (product + check) % modulus === 1
}

/**
 * Tells whether a number passes the pure system MOD 11-2: digits, and a check character 0..9 or X.
 *
 * Catches every single wrong digit and every swap.
 *
 * @param text - digits, the check character last
 * @see ISO/IEC 7064:2003 section 7
 */
export const passesMod11Two = (text: string): boolean => {
  if (text.length < 2) return false
  let sum = 0
  for (let i = 0; i < text.length - 1; i++) {
    const value = valueAt(text, i)
    if (!(value < 10)) return false
    sum = ((sum + value) * 2) % 11
  }
  const last = text[text.length - 1] as string
  const check = last === 'X' || last === 'x' ? 10 : valueAt(text, text.length - 1)
  return (sum + check) % 11 === 1
}
