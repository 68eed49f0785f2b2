import type { Validator } from './validator.ts'

/** Degrees, minutes and seconds with a hemisphere, before or after them. */
const angle = /^([NSEWO])?(\d{1,3})°(?:(\d{1,2})['′](?:(\d{1,2}(?:\.\d+)?)(?:["″]|''|′′)?)?)?([NSEWO])?$/i
const decimal = /^([NSEWO])?([+-]?\d{1,3}(?:\.\d+)?)°?([NSEWO])?$/i

/** Value in degrees and whether it is a latitude, as far as the text says so. */
const readAngle = (text: string): { degrees: number; letter: string } | undefined => {
  const plain = decimal.exec(text)
  if (plain !== null) return { degrees: Number(plain[2]), letter: (plain[1] ?? plain[3] ?? '').toUpperCase() }
  const parts = angle.exec(text)
  if (parts === null) return undefined
  const [, before, degrees, minutes = '0', seconds = '0', after] = parts
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined
  return {
    degrees: Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600,
    letter: (before ?? after ?? '').toUpperCase(),
  }
}

/**
 * Passes pairs of latitude and longitude: decimal degrees (`52.5163, 13.3777`), with hemispheres (`48.8584° N, 2.2945° E`), or
 * degrees, minutes and seconds (`51°28'38"N 0°00'05"W`). Latitude up to 90, longitude up to 180 degrees, minutes and
 * seconds below 60; the pair 0, 0 is `reserved`.
 *
 * About half of random pairs of up to three digits before the point pass.
 *
 * @see ISO 6709:2022 annexes; RFC 5870 for the order latitude, longitude
 */
export const gpsCoordinates: Validator = {
  passRate: 0.5,
  check: (text) => {
    if (text.length > 64) return 'invalid'
    const compact = text.replace(/ /g, '').replace(/º/g, '°').replace(/[’´]/g, "'").replace(/[”“]/g, '"')
    // Between the two stands a comma, a slash or a semicolon, or the first ends in its hemisphere.
    const parted = /[,;/]/.test(compact) ? compact : compact.replace(/([NS])(?=[\dEWO+-])/i, '$1,')
    const [first, second, third] = parted.split(/[,;/]/)
    if (first === undefined || second === undefined || third !== undefined) return 'invalid'
    const [latitude, longitude] = [readAngle(first), readAngle(second)]
    if (latitude === undefined || longitude === undefined) return 'invalid'
    if (/[EWO]/.test(latitude.letter) || /[NS]/.test(longitude.letter)) return 'invalid'
    if (Math.abs(latitude.degrees) > 90 || Math.abs(longitude.degrees) > 180) return 'invalid'
    return latitude.degrees === 0 && longitude.degrees === 0 ? 'reserved' : 'valid'
  },
}
