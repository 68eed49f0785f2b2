import { compactOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

/**
 * Passes Senegalese numbers of enterprises and associations (NINEA): seven or nine digits whose sum with weights 1 and
 * 2 in turn is a multiple of 10, and perhaps the fiscal code (COFI): tax regime 0 to 2, letter of the tax center, digit
 * of the legal form.
 *
 * Of digits alone one in ten passes. A wrong digit that counts twice is missed when it is off by five. Runs of one
 * digit are fillers.
 *
 * @see Décret 2012-886 du 27 août 2012 abrogeant et remplaçant le décret 95-364 relatif au NINEA
 */
export const snNinea: Validator = {
  passRate: 0.1,
  check: (text) => {
    if (text.length > 20) return 'invalid'
    const parts = /^([0-9]{7}|[0-9]{9})(?:[0-2][A-HJ-NP-WZ][0-9])?$/.exec(compactOf(text, ' /-'))
    if (parts === null) return 'invalid'
    const digits = parts[1] as string
    if (isOneCharacterRepeated(digits)) return 'invalid'
    return weightedSum(digits.padStart(9, '0'), [1, 2, 1, 2, 1, 2, 1, 2, 1]) % 10 === 0 ? 'valid' : 'invalid'
  },
}
