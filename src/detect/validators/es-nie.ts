import { compactOf } from './digits.ts'
import { dniLetter } from './es-dni.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Spanish identity numbers of foreigners (NIE): X, Y or Z, seven digits, and the letter of the DNI with
 * X, Y, Z read as 0, 1, 2. The old form with a zero after the X counts, too.
 *
 * One random letter in twenty-six is right. No specimen is published.
 *
 * @see Real Decreto 1155/2024 (formerly 557/2011 art. 206); Orden INT/2058/2008
 */
export const esNie: Validator = {
  passRate: 0.0385,
  check: (text) => {
    const compact = compactOf(text, ' .-')
    if (!/^[XYZ]0?\d{7}[A-Z]$/.test(compact)) return 'invalid'
    const digits = `${'XYZ'.indexOf(compact[0] as string)}${compact.slice(-8, -1)}`
    return dniLetter(digits) === compact.slice(-1) ? 'valid' : 'invalid'
  },
}
