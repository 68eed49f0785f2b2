import { isSiren } from './fr-siren.ts'
import type { Validator } from './validator.ts'

/** Longest text that is looked at: the mark, a town of four words, the letter and nine spaced digits. */
const longestText = 96

/**
 * Passes entries of the French trade register: a text whose nine digits are a SIREN, beside the mark RCS.
 *
 * The town of the registry is not checked: courts were merged in 2009 and old papers name closed ones. One random
 * number in ten passes.
 *
 * @see Code de commerce art. R123-237; service-public.fr F31190
 */
export const frRcs: Validator = {
  passRate: 0.1,
  check: (text) => {
    if (text.length > longestText || !/R\.?C\.?S/i.test(text)) return 'invalid'
    return isSiren(text.replace(/\D/g, '')) ? 'valid' : 'invalid'
  },
}
