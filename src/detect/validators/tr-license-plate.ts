import type { Validator } from './validator.ts'

/** Letters that stand between numbers for a unit, a currency or a short word: `20 TL 500`, `16 GB 512`, `5 VE 100`. */
const units: ReadonlySet<string> = new Set(
  'TL GB TB MB KB KG GR MG KM CM MM ML LT AM PM KW HP SN DK EUR USD GBP TRY KDV NO KAT VE ILE'.split(' '),
)

/**
 * Passes Turkish license plates: the province 01 to 81, one to three letters without Q, W and X, and two to five digits,
 * four characters at least after the province and six at most.
 *
 * Letters that are a unit are refused unless the plate is written without spaces. Three random texts in four of
 * the form pass.
 *
 * @see Karayolları Trafik Yönetmeliği, tescil plakaları
 */
export const trLicensePlate: Validator = {
  passRate: 0.75,
  check: (text) => {
    const parts = /^(\d{2})([ -]?)([A-PR-VYZ]{1,3})[ -]?(\d{2,5})$/.exec(text.toUpperCase())
    if (parts === null) return 'invalid'
    const [, province = '', gap = '', letters = '', digits = ''] = parts
    if (province < '01' || province > '81') return 'invalid'
    const length = letters.length + digits.length
    if (length < 4 || length > 6 || (gap !== '' && units.has(letters))) return 'invalid'
    return 'valid'
  },
}
