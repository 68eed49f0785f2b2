import { compactOf } from './digits.ts'
import { passesHybrid } from './iso7064.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/** Northern Ireland keeps the British number: 97 divides the weighted sum, of new numbers once 55 is added. */
const passesBritish = (digits: string): boolean => {
  const sum = weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 10, 1])
  return sum > 1 && (sum % 97 === 0 || (sum + 55) % 97 === 0)
}

/** Romanian numbers have two to ten digits; the weights stand to the right. */
const passesRomanian = (digits: string): boolean => {
  const sum = weightedSum(digits.padStart(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2])
  return digits[0] !== '0' && ((sum * 10) % 11) % 10 === Number(digits.at(-1))
}

/** Per country: the form behind its letters, and its check. */
const countries: Readonly<Record<string, readonly [form: RegExp, passes: (digits: string) => boolean]>> = {
  DK: [/^[1-9]\d{7}$/, (digits) => weightedSum(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0],
  HR: [/^\d{11}$/, (digits) => passesHybrid(digits, 10)],
  HU: [/^[1-9]\d{7}$/, (digits) => weightedSum(digits, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0],
  PL: [/^\d{10}$/, (digits) => weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(digits[9])],
  RO: [/^\d{2,10}$/, passesRomanian],
  XI: [/^\d{9}(?:\d{3})?$/, passesBritish],
}

/**
 * Passes VAT numbers with the letters of a country whose number has another name at home: the Danish CVR, the
 * Croatian OIB, the Hungarian, Polish and Romanian tax numbers; and those of Northern Ireland, `XI`.
 *
 * One random number in ten passes. Other member states have validators of their own.
 *
 * @see Council Directive 2006/112/EC art. 215; European Commission, VIES FAQ, annex on the structure of VAT numbers
 */
export const euVat: Validator = {
  passRate: 0.1,
  check: (text) => {
    const compact = compactOf(text, ' .-')
    const country = Object.hasOwn(countries, compact.slice(0, 2)) ? countries[compact.slice(0, 2)] : undefined
    const digits = compact.slice(2)
    return country?.[0].test(digits) && country[1](digits) ? 'valid' : 'invalid'
  },
}
