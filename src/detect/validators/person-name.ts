import type { Validator } from './validator.ts'

/** Capitalized words that stand where a name does and are none: titles, rooms, shifts, form words, days, months. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'Dr Prof PD Med Mr Mrs Ms Sir Madam Doctor Nurse Professor Doktor Herr Frau Zimmer Bett Station Portal Report ' +
    'Bericht Care Safety History Room Bed Ward Visit Admission Discharge Entlassung Aufnahme Visite Labor ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Today Tomorrow Montag Dienstag Mittwoch Donnerstag ' +
    'Freitag Samstag Sonntag Heute Morgen January February March July August September October November December ' +
    'Januar Februar Oktober Dezember'
  ).split(' '),
)

/** Refuses a name that is only a title or a word of the ward, or that ends in one. */
export const personName: Validator = {
  check: (text) => {
    const words = text.split(/[\s,]+/u)
    return NO_NAMES.has(words.at(-1) ?? '') || words.every((word) => NO_NAMES.has(word)) ? 'invalid' : 'valid'
  },
  // Nearly every capitalized word passes: it only takes away.
  passRate: 1,
}
