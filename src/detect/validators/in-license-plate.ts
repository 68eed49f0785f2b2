import type { Validator } from './validator.ts'

/**
 * Passes Indian registration marks whose numbers are ever given out: a district of 1 or more, a serial number of 0001
 * or more, and a series without the letters I and O, which are too like digits. Marks of the Bharat series have no
 * district. Five random texts in six of the form pass.
 *
 * @see Central Motor Vehicles Rules 1989, rule 50; Ministry of Road Transport and Highways, G.S.R. 594(E) of 2021
 */
export const inLicensePlate: Validator = {
  passRate: 0.85,
  check: (text) => {
    const mark = text.toUpperCase().replace(/[ -]/g, '')
    if (/^\d{2}BH\d{4}[A-HJ-NP-Z]{1,2}$/.test(mark)) return mark.slice(4, 8) === '0000' ? 'invalid' : 'valid'
    const parts = /^[A-Z]{2}(\d{1,2})([A-HJ-NP-Z]{1,3})(\d{4})$/.exec(mark)
    if (parts === null) return 'invalid'
    return Number(parts[1]) > 0 && parts[3] !== '0000' ? 'valid' : 'invalid'
  },
}
