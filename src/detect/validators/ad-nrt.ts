import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Andorran tax numbers (NRT): a letter for the kind of taxpayer, six digits and a letter.
 *
 * Residents (F) have numbers below 700000, companies (A, L) from 700000 to 799999; C, D, E, G, O, P and U are free.
 * (npm `stdnum` has that range the wrong way round, `python-stdnum` as here.)
 * How the last letter follows from the number is not published. Eight random numbers in ten
 * with one of these letters pass.
 *
 * @see Decret del 5 d'octubre del 2010; OECD, Tax identification numbers: Andorra
 */
export const adNrt: Validator = {
  passRate: 0.8,
  check: (text) => {
    const parts = /^([ACDEFGLOPU])(\d{6})[A-Z]$/.exec(compactOf(text, ' .-'))
    if (parts === null) return 'invalid'
    const [, kind = '', number = ''] = parts
    if (kind === 'F') return number < '700000' ? 'valid' : 'invalid'
    return 'AL'.includes(kind) && number[0] !== '7' ? 'invalid' : 'valid'
  },
}
