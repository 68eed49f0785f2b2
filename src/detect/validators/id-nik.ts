import { isRealDate } from './calendar-date.ts'
import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Provinces by their code of 2022, with the six Papuan ones. */
const provinces: ReadonlySet<string> = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(
    ' ',
  ),
)

/** Tells whether 16 digits are an Indonesian population number; see `idNik`. */
export const isNik = (digits: string): boolean => {
  if (digits.length !== 16 || !provinces.has(digits.slice(0, 2))) return false
  if (digits.slice(2, 4) === '00' || digits.slice(4, 6) === '00' || digits.endsWith('0000')) return false
  const written = Number(digits.slice(6, 8))
  const day = written > 40 ? written - 40 : written
  const month = Number(digits.slice(8, 10))
  const year = Number(digits.slice(10, 12))
  return isRealDate(1900 + year, month, day) || isRealDate(2000 + year, month, day)
}

/**
 * Passes population numbers of Indonesia (NIK): province, regency and district of the first registration, birth date
 * `DDMMYY` with 40 added to the day of women, and a serial from 0001; there is no check digit.
 *
 * About one random number in 37 passes.
 *
 * @see UU 23/2006 (changed by 24/2013) tentang Administrasi Kependudukan, article 13; PP 40/2019; Kepmendagri
 *   100.1.1-6117/2022 for the provinces
 */
export const idNik: Validator = {
  passRate: 0.027,
  check: (text) => {
    const digits = digitsOf(text)
    return digits !== undefined && isNik(digits) ? 'valid' : 'invalid'
  },
}
