import { isDigits } from './digits.ts'
import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights: readonly number[] = [5, 4, 3, 2, 7, 6, 5, 4, 1]

/**
 * Passes Swiss enterprise numbers (UID, IDE, IDI): CHE and nine digits, with or without the VAT suffix MWST, TVA or IVA.
 *
 * Weights 5, 4, 3, 2, 7, 6, 5, 4 and the check digit give a multiple of 11. One random number in eleven passes.
 *
 * @see UIDV (SR 431.031) Art. 3; Bundesamt für Statistik, UID-Nummer, Prüfziffer; MWSTG (SR 641.20) Art. 66
 */
export const chUid: Validator = {
  passRate: 0.091,
  check: (text) => {
    const number = text.length > 24 ? '' : text.toUpperCase().replace(/[ .-]/g, '')
    const parts = /^CHE(\d{9})(?:MWST|TVA|IVA|TPV|HR)?$/.exec(number)
    const digits = parts?.[1] ?? ''
    if (!isDigits(digits) || digits === '000000000') return 'invalid'
    return weightedSum(digits, weights) % 11 === 0 ? 'valid' : 'invalid'
  },
}
