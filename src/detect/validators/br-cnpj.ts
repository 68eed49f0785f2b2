import { compactOf, isOneCharacterRepeated } from './digits.ts'
import type { Validator } from './validator.ts'

const weights: readonly number[] = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]

/** The sample that the Receita Federal works out for the alphanumeric form. */
const sample = '12ABC34501DE35'

/** Check digit of the characters before it, each worth its ASCII code less 48: 0 to 9, A = 17 to Z = 42. */
const checkDigit = (body: string): number => {
  let sum = 0
  for (let i = 0; i < body.length; i++) {
    sum += (body.charCodeAt(i) - 48) * (weights[i + weights.length - body.length] as number)
  }
  return sum % 11 < 2 ? 0 : 11 - (sum % 11)
}

/**
 * Passes Brazilian numbers of legal entities (CNPJ): eight characters of the entity, four of the establishment, two
 * check digits. Since July 2026 new numbers may have letters in the first twelve places.
 *
 * One random number in a hundred passes. A run of one digit is never issued.
 *
 * @see Instrução Normativa RFB 2119/2022; Instrução Normativa RFB 2229/2024, Anexo XV (the alphanumeric form)
 */
export const brCnpj: Validator = {
  passRate: 0.01,
  check: (text) => {
    if (text.length > 24) return 'invalid'
    const number = compactOf(text, ' ./-')
    if (!/^[0-9A-Z]{12}[0-9]{2}$/.test(number) || isOneCharacterRepeated(number)) return 'invalid'
    if (checkDigit(number.slice(0, 12)) !== Number(number[12])) return 'invalid'
    if (checkDigit(number.slice(0, 13)) !== Number(number[13])) return 'invalid'
    return number === sample ? 'reserved' : 'valid'
  },
}
