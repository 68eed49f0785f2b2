import { compactOf } from './digits.ts'
import { mod97 } from './mod97.ts'
import type { Validator } from './validator.ts'

/**
 * National account formats (BBAN), in the notation of the SWIFT IBAN registry without its `!`: a length, then `n`
 * digits, `a` upper-case letters, `c` letters or digits.
 *
 * First block: the registry, release 100. Dependent territories that the registry lists under France, Denmark, Finland
 * and the United Kingdom stand with the state whose format they use.
 */
const registered =
  'AD8n12c AE19n AL8n16c AT16n AX14n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BL10n11c2n BR23n1a1c BY4c4n16c ' +
  'CH5n12c CR18n CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n FO14n FR10n11c2n GB4a14n ' +
  'GE2a16n GF10n11c2n GI4a15c GL14n GP10n11c2n GR7n16c GT24c HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n IS22n ' +
  'IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c LI5n12c LT16n LU3n13c LV4a13c LY21n MC10n11c2n MD20c ME18n ' +
  'MF10n11c2n MK3n10c2n MN16n MQ10n11c2n MR23n MT4a5n18c MU4a19n3a NC10n11c2n NI4a20n NL4a10n NO11n OM3n16c ' +
  'PF10n11c2n PK4a16c PL24n PM10n11c2n PS4a21c PT21n QA4a21c RE10n11c2n RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a ' +
  'SD14n SE20n SI15n SK20n SM1a10n12c SO19n ST21n SV4a20n TF10n11c2n TL19n TN20n TR6n16c UA6n19c VA18n VG4a16n ' +
  'WF10n11c2n XK16n YE4a4n18c YT10n11c2n'

/** Second block: formats published by national or regional central banks and in use, not in the registry. */
const unregistered =
  'AO21n BF2c22n BJ2c22n CF23n CG23n CI2c22n CM23n CV21n DZ22n GA23n GQ23n GW2c19n IR22n KM23n MA24n MG23n ML2c22n ' +
  'MZ21n NE2c22n SN2c22n TD23n TG2c22n'

/** Country to format, each format unrolled to one class letter per character: `nnnnnnnncccccccccccc`. */
const formats: ReadonlyMap<string, string> = new Map(
  `${registered} ${unregistered}`.split(' ').map((entry): [string, string] => {
    const unrolled = [...entry.slice(2).matchAll(/(\d+)([nac])/g)].map(([, length, kind]) =>
      (kind ?? '').repeat(Number(length)),
    )
    return [entry.slice(0, 2), unrolled.join('')]
  }),
)

/**
 * Gives the length of an IBAN of a country, or `undefined` when the country issues none.
 *
 * @param country - ISO 3166-1 alpha-2 code, upper case
 */
export const ibanLength = (country: string): number | undefined => {
  const format = formats.get(country)
  return format === undefined ? undefined : format.length + 4
}

/** Longest text that is looked at: 34 characters, each followed by a separator. */
const longestText = 68

const DIGITS_ONLY = 'n'.charCodeAt(0)
const LETTERS_ONLY = 'a'.charCodeAt(0)

/** @param kind - one of the class letters of a format, as a UTF-16 unit */
const fits = (unit: number, kind: number): boolean => {
  const digit = unit >= 48 && unit <= 57
  const letter = unit >= 65 && unit <= 90
  return kind === DIGITS_ONLY ? digit : kind === LETTERS_ONLY ? letter : digit || letter
}

/** The two digits behind the country, 0..99; `NaN` when they are none. */
const checkDigitsOf = (compact: string): number => {
  const tens = compact.charCodeAt(2)
  const ones = compact.charCodeAt(3)
  return fits(tens, DIGITS_ONLY) && fits(ones, DIGITS_ONLY) ? (tens - 48) * 10 + ones - 48 : Number.NaN
}

/**
 * Passes International Bank Account Numbers: a country that issues them, its length and format, and
 * check digits 02 to 98 by MOD 97-10. Spaces, hyphens, periods, underscores and line breaks may separate groups; lower case counts as upper.
 *
 * One random text in 97 passes among those of the right format. Sample IBANs of the registry are
 * `valid`: people paste them into real messages, and no issuer sets them aside.
 *
 * @see ISO 13616-1:2020 section 5 and annex A; SWIFT IBAN registry, release 100
 */
export const iban: Validator = {
  passRate: 0.0103,
  check: (text) => {
    if (text.length > longestText) return 'invalid'
    const compact = compactOf(text, ' ._\n-')
    const format = formats.get(compact.slice(0, 2))
    if (format === undefined || compact.length !== format.length + 4) return 'invalid'
    for (let i = 0; i < format.length; i++) {
      if (!fits(compact.charCodeAt(i + 4), format.charCodeAt(i))) return 'invalid'
    }
    // 00, 01 and 99 leave the same remainder as 97, 98 and 02, but are never issued.
    const check = checkDigitsOf(compact)
    if (!(check >= 2 && check <= 98)) return 'invalid'
    return mod97(compact, 4) === 1 ? 'valid' : 'invalid'
  },
}
