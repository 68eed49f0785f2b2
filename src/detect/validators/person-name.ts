import type { Validator } from './validator.ts'

/** Capitalized words that stand where a name does and are none: titles, rooms, shifts, form words, days, months. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'Dr Prof PD Med Mr Mrs Ms Sir Madam Doctor Nurse Professor Doktor Herr Frau Zimmer Bett Station Portal Report ' +
    'Bericht Care Safety History Room Bed Ward Visit Admission Discharge Entlassung Aufnahme Visite Labor ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Today Tomorrow Montag Dienstag Mittwoch Donnerstag ' +
    'Freitag Samstag Sonntag Heute Morgen January February March July August September October November December ' +
    'Januar Februar Oktober Dezember President Chairman Chairwoman Speaker Universe Google Ringe Fliegen'
  ).split(' '),
)

/** What stands behind "Dr." on a package; whatever follows is the product. */
const BRANDS: ReadonlySet<string> = new Set(['Oetker', 'Hauschka', 'Pepper'])

/** Refuses a name that is only a title or a word of the ward, that ends in one, or that begins with a brand. */
export const personName: Validator = {
  check: (text) => {
    const words = text.split(/[\s,]+/u)
    if (BRANDS.has(words[0] ?? '')) return 'invalid'
    return NO_NAMES.has(words.at(-1) ?? '') || words.every((word) => NO_NAMES.has(word)) ? 'invalid' : 'valid'
  },
  // Nearly every capitalized word passes: it only takes away.
  passRate: 1,
}
