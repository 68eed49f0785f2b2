/** The region a language tag without one most often stands for; English and Spanish name none. */
const LIKELY_REGION: Readonly<Record<string, string>> = {
  de: 'DE',
  zh: 'CN',
  fr: 'FR',
  it: 'IT',
  nl: 'NL',
  pl: 'PL',
  pt: 'PT',
  sv: 'SE',
  fi: 'FI',
  da: 'DK',
  nb: 'NO',
  no: 'NO',
  cs: 'CZ',
  sk: 'SK',
  hu: 'HU',
  ro: 'RO',
  bg: 'BG',
  el: 'GR',
  tr: 'TR',
  ru: 'RU',
  uk: 'UA',
  ja: 'JP',
  ko: 'KR',
  th: 'TH',
  vi: 'VN',
  hi: 'IN',
  id: 'ID',
  he: 'IL',
  lt: 'LT',
  lv: 'LV',
  et: 'EE',
  sl: 'SI',
  hr: 'HR',
  is: 'IS',
  mt: 'MT',
  sr: 'RS',
}

/**
 * The ISO 3166 region of a BCP 47 tag: its region subtag, or the likely region of its language.
 * `undefined` for anything else.
 */
export function regionOf(locale: string | undefined): string | undefined {
  if (!locale) return undefined
  const [language = '', ...rest] = locale.split(/[-_]/u)
  const region = rest.find((part) => /^[A-Za-z]{2}$/u.test(part))
  if (region) return region.toUpperCase()
  const key = language.toLowerCase()
  return Object.hasOwn(LIKELY_REGION, key) ? LIKELY_REGION[key] : undefined
}
