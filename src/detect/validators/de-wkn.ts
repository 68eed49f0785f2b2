import type { Validator } from './validator.ts'

/**
 * Passes German securities numbers (WKN): six digits or capitals without I and O, at least one of them a digit. There is
 * no check digit; the digit keeps words out. Six in ten random texts of the shape pass.
 *
 * @see WM Datenservice, Wertpapierkennnummer; BaFin, Wertpapierkennnummern
 */
export const deWkn: Validator = {
  passRate: 0.62,
  check: (text) => (/^[0-9A-HJ-NP-Z]{6}$/.test(text) && /\d/.test(text) ? 'valid' : 'invalid'),
}
