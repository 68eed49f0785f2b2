import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/** The two letters PQ of numbers TyyPQnnnnX: the type of entity (uen.gov.sg, list of 2024). */
const entityTypes: ReadonlySet<string> = new Set(
  'LP LL FC PF RF MQ MM NB CC CS MB FM GS DP CP NR CM CD MD HS VH CH MH CL XL CX RP TU TC FB FN PA PB SS MC SM GA GB'.split(
    ' ',
  ),
)

const businessWeights: readonly number[] = [10, 4, 9, 3, 8, 2, 7, 1]
const companyWeights: readonly number[] = [10, 8, 6, 4, 9, 7, 5, 3, 1]
const otherWeights: readonly number[] = [4, 3, 5, 3, 10, 2, 2, 5, 7]

/** Values of the letters and digits of the third form are their places here. */
const otherAlphabet = 'ABCDEFGHJKLMNPQRSTUVWX0123456789'

const isOther = (number: string): boolean => {
  if (!/^[RST]\d{2}[A-Z]{2}\d{4}[A-Z]$/.test(number) || !entityTypes.has(number.slice(3, 5))) return false
  const sum = otherWeights.reduce(
    (total, weight, at) => total + weight * otherAlphabet.indexOf(number[at] as string),
    0,
  )
  return otherAlphabet[(sum + 6) % 11] === number[9]
}

/**
 * Passes Unique Entity Numbers of Singapore: businesses (8 digits and a letter), local companies (the year, five digits
 * and a letter) and other entities (R, S or T, year, two letters for the type, four digits and a letter), each with
 * its check letter by a weighted sum modulo 11.
 *
 * About one random text in thirty passes. Future years are not refused: a validator has no clock.
 *
 * @see ACRA, Unique Entity Number, structure (uen.gov.sg); check letters as in python-stdnum `sg.uen`
 */
export const sgUen: Validator = {
  passRate: 0.035,
  check: (text) => {
    const number = text.toUpperCase()
    if (/^\d{8}[A-Z]$/.test(number)) {
      return 'XMKECAWLJDB'[weightedSum(number, businessWeights) % 11] === number[8] ? 'valid' : 'invalid'
    }
    if (/^(?:18|19|20)\d{7}[A-Z]$/.test(number)) {
      return 'ZKCMDNERGWH'[weightedSum(number, companyWeights) % 11] === number[9] ? 'valid' : 'invalid'
    }
    return isOther(number) ? 'valid' : 'invalid'
  },
}
