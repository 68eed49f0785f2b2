import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [6, 4, 14, 15, 10, 1]
const letters = 'ABDFGHIKMPSTVWXYZ'

/**
 * Passes Austrian company register numbers (Firmenbuchnummer): up to six digits and a check letter, `FN` before or not.
 *
 * The digits, padded with zeros to six, times 6, 4, 14, 15, 10, 1, modulo 17, choose one of seventeen letters. One random
 * number in 26 passes.
 *
 * @see Firmenbuchgesetz section 30; Bundesministerium für Justiz, Firmenbuch, Aufbau der Firmenbuchnummer
 */
export const atBusinessId: Validator = {
  passRate: 0.0385,
  check: (text) => {
    if (text.length > 14) return 'invalid'
    const parts = /^(?:FN)?(\d{1,6})([A-Z])$/.exec(text.toUpperCase().replace(/[ .-]/g, ''))
    if (parts === null) return 'invalid'
    const digits = (parts[1] as string).padStart(6, '0')
    if (digits === '000000') return 'invalid'
    return letters[weightedSum(digits, weights) % 17] === parts[2] ? 'valid' : 'invalid'
  },
}
