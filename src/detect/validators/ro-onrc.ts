import type { Validator } from './validator.ts'

/** The register opened in 1990. Later years than this one are typing errors. */
const firstYear = 1990
const lastYear = 2099

const isCounty = (code: number): boolean => (code >= 1 && code <= 40) || code === 51 || code === 52
const isYear = (year: number): boolean => year >= firstYear && year <= lastYear

/**
 * Passes Romanian trade register numbers: `J40/1234/2007` with the register (J, F or C), county 1 to 40, 51 or
 * 52, serial and year; and the form given out since 26 July 2024, `J2024012345408`: register, year, six digits
 * of serial, county (00 since then) and a control digit, whose rule is not published and is not checked.
 *
 * One random text of the first shape in two hundred passes.
 *
 * @see Legea nr. 265/2022 privind registrul comerțului, art. 9; Ordinul ministrului justiției nr. 1761/C/2024
 */
export const roOnrc: Validator = {
  passRate: 0.005,
  check: (text) => {
    if (text.length > 24) return 'invalid'
    const old = /^[JFC] ?(\d{1,2}) ?[/-] ?0*[1-9]\d{0,5} ?[/-] ?(?:\d{2}\.\d{2}\.)?(\d{4})$/i.exec(text)
    if (old !== null) return isCounty(Number(old[1])) && isYear(Number(old[2])) ? 'valid' : 'invalid'
    const current = /^[JFC](\d{4})\d{6}(\d{2})\d$/i.exec(text)
    if (current === null) return 'invalid'
    const county = Number(current[2])
    return (county === 0 || isCounty(county)) && isYear(Number(current[1])) ? 'valid' : 'invalid'
  },
}
