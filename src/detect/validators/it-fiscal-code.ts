import { isRealDate } from './calendar-date.ts'
import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'
import { valueAt } from './weighted-sum.ts'

/** Months by their letter. */
const months = 'ABCDEHLMPRST'
/** What replaces a digit when two people would have the same code (omocodia): L = 0 … V = 9. */
const substitutes = 'LMNPQRSTUV'
/** Values of characters in odd places: 0 to 9 (A to J count the same), then K to Z. */
const oddValues: readonly number[] = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]

const form = /^[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPR-T][0-9L-NP-V]{2}[A-MZ][0-9L-NP-V]{3}[A-Z]$/
/** Three letters of a name: its consonants, then its vowels, then X. */
const nameLetters = /^[B-DF-HJ-NP-TV-Z]*[AEIOU]*X*$/

/** A letter or digit counted from A = 0 and 0 = 0. */
const ordinal = (text: string, place: number): number => {
  const value = valueAt(text, place)
  return value < 10 ? value : value - 10
}

const readDigits = (text: string): number => Number(text.replace(/[A-Z]/g, (char) => `${substitutes.indexOf(char)}`))

/**
 * Passes Italian tax codes of persons (codice fiscale): letters of surname and name, year, month letter and day of
 * birth (women 40 more), code of the town or country of birth, and a check letter over all fifteen.
 *
 * The date must be real in one of the two centuries, and the letters of the names must stand as consonants, vowels,
 * X; digits may be replaced by letters where two people share a code. One random text of the form in
 * seventy passes. The town is not looked up: the list changes every year.
 *
 * @see Decreto del Ministero delle Finanze 23 dicembre 1976; D.P.R. 605/1973
 */
export const itFiscalCode: Validator = {
  passRate: 0.015,
  check: (text) => {
    const code = compactOf(text)
    if (!form.test(code) || !nameLetters.test(code.slice(0, 3)) || !nameLetters.test(code.slice(3, 6))) return 'invalid'
    const year = readDigits(code.slice(6, 8))
    const month = months.indexOf(code[8] as string) + 1
    const marked = readDigits(code.slice(9, 11))
    const day = marked > 40 ? marked - 40 : marked
    if (!isRealDate(1900 + year, month, day) && !isRealDate(2000 + year, month, day)) return 'invalid'
    let sum = 0
    for (let i = 0; i < 15; i++) {
      const value = ordinal(code, i)
      sum += i % 2 === 0 ? (oddValues[value] as number) : value
    }
    return sum % 26 === code.charCodeAt(15) - 65 ? 'valid' : 'invalid'
  },
}
