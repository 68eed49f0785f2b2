import { compactOf, isOneCharacterRepeated } from './digits.ts'
import { passesLuhn } from './luhn.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Canadian Business Numbers: nine digits, the last the Luhn digit, alone or with a program account: two letters
 * (RC income tax, RM import and export, RP payroll, RR charity, RT goods and services tax, RZ information returns) and four digits.
 *
 * Catches every single wrong digit of the nine; one random number in ten passes.
 *
 * @see Canada Revenue Agency, Business number registration, program accounts; CRA RC2
 */
export const caBn: Validator = {
  passRate: 0.1,
  check: (text) => {
    const parts = /^([0-9]{9})(?:R[CMPRTZ]([0-9]{4}))?$/.exec(compactOf(text))
    if (parts === null) return 'invalid'
    const [, number = '', account] = parts
    if (account === '0000' || isOneCharacterRepeated(number)) return 'invalid'
    return passesLuhn(number) ? 'valid' : 'invalid'
  },
}
