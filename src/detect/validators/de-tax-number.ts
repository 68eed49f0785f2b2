import { isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'

/** Tax office, district and number as each state groups them: digits between the slashes. */
const grouped =
  /^(?:\d{2}[/ ]\d{3}[/ ]\d{4,5}|\d{2}[/ ]\d{4}[/ ]\d{4}|\d{3}[/ ]\d{3}[/ ]\d{5}|\d{3}[/ ]\d{4}[/ ]\d{4}|\d{5}\/\d{5})$/

/** The first digits of the thirteen-digit federal form, by state; the fifth digit is always 0. */
const federal = /^(?:1[01]|2[1-46-8]|3[0-2]|4[01]|[59]\d)\d\d0\d{8}$/

/**
 * Passes German tax numbers: the slashed forms of the states (`21/815/08150`, `133/8150/8159`, `93815/08152`,
 * `013/815/08153`), and the thirteen digits of the electronic declaration, whose first digits name the state.
 *
 * The check digit is not computed: each state has its own procedure and its exceptions by tax office. The form with a
 * last group of four is not official, yet common in writing.
 *
 * @see AO section 139c; Bayerisches Landesamt für Steuern (ELSTER), Prüfung der Steuer- und
 *   Steueridentifikationsnummer, section 2
 */
export const deTaxNumber: Validator = {
  passRate: 0.63,
  check: (text) => {
    if (text.length > 16) return 'invalid'
    const digits = text.replace(/\D/g, '')
    if (digits.length < 9 || isOneCharacterRepeated(digits)) return 'invalid'
    return grouped.test(text) || federal.test(text) ? 'valid' : 'invalid'
  },
}
