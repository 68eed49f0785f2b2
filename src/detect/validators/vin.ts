import type { Validator } from './validator.ts'

/** Values of A to Z; I, O and Q do not occur. */
const letterValues = '12345678.12345.7.923456789'

/** Weights of the 17 places; the ninth is the check digit itself. */
const weights: readonly number[] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

const passesCheckDigit = (vin: string): boolean => {
  let sum = 0
  for (let i = 0; i < 17; i++) {
    const unit = vin.charCodeAt(i)
    sum += (weights[i] as number) * (unit < 58 ? unit - 48 : Number(letterValues[unit - 65]))
  }
  return vin[8] === (sum % 11 === 10 ? 'X' : String(sum % 11))
}

/** Seventeen characters without I, O and Q, at least two of them letters and four digits; the serial ends in four digits. */
const isVinShape = (text: string): boolean =>
  /^[0-9A-HJ-NPR-Z]{13}[0-9]{4}$/.test(text) && /[A-Z].*[A-Z]/.test(text) && !/^(.)\1{7}/.test(text)

/** Samples of the regulation, of manufacturers' guides and decoders. */
const samples: ReadonlySet<string> = new Set(['1M8GDM9AXKP042788', '11111111111111111'])

/**
 * Passes vehicle identification numbers with a right check digit in place 9, as North America and China require: values of
 * letters by table, weights 8 7 6 5 4 3 2 10 0 9 8 … 2, remainder by 11, 10 written X.
 *
 * The sample of the regulation is `reserved`. One random text of that shape in eleven to fifteen passes.
 *
 * @see 49 CFR 565.15(c); GB 16735-2019 section 6.2
 */
export const vin: Validator = {
  passRate: 0.08,
  check: (text) => {
    const upper = text.toUpperCase()
    if (samples.has(upper)) return 'reserved'
    return isVinShape(upper) && passesCheckDigit(upper) ? 'valid' : 'invalid'
  },
}

/**
 * Passes vehicle identification numbers of any region, in groups too, with at least two letters and four digits: where
 * the check digit is required (world manufacturer 1 to 5 for North America, L for China) it must be right, elsewhere the
 * shape is all there is.
 *
 * Six of the 33 first characters require it, so most random text of the shape passes. ISO 3779 wants digits in the last four
 * places; makers of few vehicles and lists typed by hand do not keep to it, and behind the word VIN the shape is enough.
 *
 * @see ISO 3779:2009; ISO 3780:2009 for the regions; 49 CFR 565.15(c)
 */
export const vinAnyRegion: Validator = {
  passRate: 0.8,
  check: (text) => {
    const upper = text.toUpperCase()
    if (samples.has(upper)) return 'reserved'
    const compact = upper.replace(/ /g, '')
    if (!/^[0-9A-HJ-NPR-Z]{17}$/.test(compact) || !/[A-Z].*[A-Z]/.test(compact)) return 'invalid'
    if ((compact.match(/[0-9]/g) ?? []).length < 4) return 'invalid'
    return /^[1-5L]/.test(upper) && !passesCheckDigit(compact) ? 'invalid' : 'valid'
  },
}
