import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/** The sum of the eleven test (elfproef) over nine digits. */
export const elevenTest = (digits: string): number => weightedSum(digits, weights)

/** Numbers of documentation and forms that everyone copies. */
const samples: ReadonlySet<string> = new Set(['111222333', '123456782'])

/**
 * Passes Dutch citizen service numbers (BSN): nine digits, or eight with the leading 0 left out.
 *
 * Weights 9, 8 … 2, -1 give a multiple of 11. The test range 99999… of the population register is known as one.
 * One random number in eleven passes.
 *
 * @see Wet algemene bepalingen burgerservicenummer, Art. 1; RvIG, Logisch Ontwerp BSN, section on the elfproef
 */
export const nlBsn: Validator = {
  passRate: 0.091,
  check: (text) => {
    const written = text.length > 20 ? undefined : digitsOf(text)
    if (written === undefined || (written.length !== 9 && written.length !== 8)) return 'invalid'
    const digits = written.padStart(9, '0')
    if (digits.startsWith('00') || isOneCharacterRepeated(digits) || elevenTest(digits) % 11 !== 0) return 'invalid'
    return digits.startsWith('99999') || samples.has(digits) ? 'reserved' : 'valid'
  },
}
