import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [2, 7, 6, 5, 4, 3, 2]

/** What the series adds to the sum, and its check letters by the remainder. */
const series: Readonly<Record<string, readonly [offset: number, letters: string]>> = {
  S: [0, 'JZIHGFEDCBA'],
  T: [4, 'JZIHGFEDCBA'],
  F: [0, 'XWUTRQPNMLK'],
  G: [4, 'XWUTRQPNMLK'],
  M: [3, 'XWUTRQPNJLK'],
}

/**
 * Passes identity numbers of Singapore: S or T (citizens and permanent residents), F, G or M (foreigners; M since 2022),
 * seven digits and a check letter by weights 2, 7, 6, 5, 4, 3, 2 modulo 11.
 *
 * Catches every single wrong digit and every swap of neighbors. One random text of the shape in 26 passes.
 *
 * @see National Registration Act 1965, Immigration Act 1959; Immigration and Checkpoints Authority, new FIN series with
 *   prefix M (2022-01-01). The government publishes no algorithm: this is the one all validators in use agree on.
 */
export const sgNricFin: Validator = {
  passRate: 0.0385,
  check: (text) => {
    const number = text.toUpperCase()
    if (!/^[STFGM]\d{7}[A-Z]$/.test(number)) return 'invalid'
    const [offset, letters] = series[number[0] as string] as readonly [number, string]
    return letters[(weightedSum(number.slice(1), weights) + offset) % 11] === number[8] ? 'valid' : 'invalid'
  },
}
