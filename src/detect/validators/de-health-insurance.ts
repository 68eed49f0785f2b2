import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/**
 * Passes the immutable part of the German health insurance number: a letter and nine digits, the last a check digit.
 *
 * The letter counts as two digits (A = 01 … Z = 26); weights 1, 2, 1, 2 … from the left, digit sums, modulo 10. Over the
 * ten digits before it that is a Luhn sum whose check digit is not complemented. One random number in ten passes.
 *
 * @see SGB V section 290; GKV-Spitzenverband, Richtlinie zum Aufbau der Krankenversichertennummer, annex 1
 */
export const deHealthInsurance: Validator = {
  passRate: 0.1,
  check: (text) => {
    const number = text.length > 20 ? '' : text.replace(/ /g, '').toUpperCase()
    if (!/^[A-Z]\d{9}$/.test(number)) return 'invalid'
    const letter = String(number.charCodeAt(0) - 64).padStart(2, '0')
    const check = Number(number[9])
    // Luhn wants the complement of the sum, this number carries the sum itself.
    if (!passesLuhn(`${letter}${number.slice(1, 9)}${(10 - check) % 10}`)) return 'invalid'
    return number === 'A000500015' ? 'reserved' : 'valid'
  },
}
