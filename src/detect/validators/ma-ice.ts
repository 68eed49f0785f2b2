import { digitsOf, isOneCharacterRepeated } from './digits.ts'
import { mod97 } from './mod97.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Moroccan numbers of enterprises (ICE): nine digits of the enterprise, four of the establishment, and two that
 * make the number a multiple of 97.
 *
 * One random number in 97 passes, and every single wrong digit and swap is caught. Zeros are a filler.
 *
 * @see Décret 2-11-63 du 20 mai 2011 relatif à l'identifiant commun de l'entreprise
 */
export const maIce: Validator = {
  passRate: 0.0103,
  check: (text) => {
    const digits = digitsOf(text)
    if (digits === undefined || digits.length !== 15 || isOneCharacterRepeated(digits)) return 'invalid'
    return mod97(digits) === 0 ? 'valid' : 'invalid'
  },
}
