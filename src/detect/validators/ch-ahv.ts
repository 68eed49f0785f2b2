import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]

/** Samples in leaflets of the federal office and on the specimen of the insurance card. */
const samples: ReadonlySet<string> = new Set(['7561234567897', '7569217076985'])

/**
 * Passes Swiss social security numbers (AHV, AVS): 756, nine digits without meaning, and the EAN-13 check digit.
 *
 * One random number that begins with 756 in ten passes.
 *
 * @see AHVG (SR 831.10) Art. 50c; AHVV (SR 831.101) Art. 133bis; Bundesamt für Sozialversicherungen, Die AHV-Nummer
 */
export const chAhv: Validator = {
  passRate: 0.1,
  check: (text) => {
    const digits = text.length > 24 ? undefined : digitsOf(text)
    if (digits === undefined || digits.length !== 13 || !digits.startsWith('756')) return 'invalid'
    if (weightedSum(digits, weights) % 10 !== 0) return 'invalid'
    return samples.has(digits) ? 'reserved' : 'valid'
  },
}
