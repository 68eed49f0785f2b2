import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [29, 23, 19, 17, 13, 7, 5, 3]

/** Cyrillic letters that look like the Latin ones of the code. */
const latin: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
}
const secondLetters = 'ABCEHKMOPT'

/**
 * Passes Belarusian taxpayer numbers (УНП): nine digits of an organization or sole trader, or two letters and
 * seven digits of a person, in Latin or Cyrillic script. The first place is a region (1 to 7, or A B C E H K M);
 * a second letter counts as its rank in ABCEHKMOPT; the last digit is the weighted sum modulo 11, never 10.
 *
 * One random number of nine digits in sixteen passes.
 *
 * @see Постановление Министерства по налогам и сборам Республики Беларусь от 31.12.2010 № 96, инструкция, п. 5
 */
export const byUnp: Validator = {
  passRate: 0.064,
  check: (text) => {
    if (text.length > 12) return 'invalid'
    const number = [...text.replace(/ /g, '').toUpperCase()].map((char) => latin[char] ?? char).join('')
    if (!/^(?:[1-7]\d|[ABCEHKM][ABCEHKMOPT])\d{7}$/.test(number)) return 'invalid'
    const second = secondLetters.indexOf(number[1] as string)
    const counted = second < 0 ? number : `${number[0]}${second}${number.slice(2)}`
    return weightedSum(counted, weights) % 11 === Number(number[8]) ? 'valid' : 'invalid'
  },
}
