import fc from 'fast-check'
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { phoneE164 } from '../../../src/detect/validators/phone-e164.ts'

/**
 * libphonenumber knows which blocks carriers hold this month; our table knows the plans. So what it accepts we should
 * accept, and what it refuses we refuse for the most part: what is left are blocks that no carrier holds yet.
 */
const codes = [...new Set(getCountries().map((country) => String(getCountryCallingCode(country))))].sort()

/** Shorter numbers are stations of small plans and services; only there the whole number is worth its six digits. */
const lengths = [6, 7, 8, 9, 10, 11]

/**
 * Plans where the two disagree on purpose: Germany, where ours wants seven digits; North America, where ours refuses
 * exchanges N11; China, where libphonenumber lets local numbers begin with 0 and 1, which the plan keeps for services.
 */
const disputed: ReadonlyMap<string, number> = new Map([
  ['1', 0.95],
  ['49', 0.8],
  ['86', 0.65],
])

/** What it says of the number; `undefined` where it drops a trunk 0 or mends the number, and so judges another one. */
const oracleAccepts = (code: string, national: string): boolean | undefined => {
  const parsed = parsePhoneNumberFromString(`+${code}${national}`)
  if (parsed !== undefined && parsed.nationalNumber !== national) return undefined
  return parsed?.isValid() ?? false
}

const weAccept = (code: string, national: string): boolean => phoneE164.check(`+${code}${national}`) !== 'invalid'

const sample = (code: string, perLength: number): readonly string[] =>
  lengths
    .filter((length) => code.length + length <= 15)
    .flatMap((length) =>
      fc.sample(fc.stringMatching(new RegExp(`^[0-9]{${length}}$`)), {
        numRuns: perLength,
        seed: Number(code) * 100 + length,
      }),
    )

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

describe('phoneE164 beside libphonenumber', () => {
  const tallies = codes.map((code) => {
    const tally = { code, known: 0, knownToUs: 0, refused: 0, refusedByUs: 0 }
    for (const national of sample(code, 150)) {
      const theirs = oracleAccepts(code, national)
      if (theirs === undefined) continue
      const ours = weAccept(code, national)
      if (theirs) {
        tally.known++
        if (ours) tally.knownToUs++
      } else {
        tally.refused++
        if (!ours) tally.refusedByUs++
      }
    }
    return tally
  })
  const settled = tallies.filter(({ code }) => !disputed.has(code))
  const sum = (key: 'known' | 'knownToUs' | 'refused' | 'refusedByUs'): number =>
    settled.reduce((total, tally) => total + tally[key], 0)

  it('covers every calling code', () => {
    expect(codes.length).toBeGreaterThan(200)
    // Plans in which hardly a random number is valid are sampled thinly: all together they still are thousands.
    expect(sum('known')).toBeGreaterThan(5000)
  })

  it('accepts what libphonenumber accepts: 99.9 of 100 together, 95 of 100 for each code', () => {
    expect(share(sum('knownToUs'), sum('known'))).toBeGreaterThan(0.999)
    const short = tallies.filter(({ code, knownToUs, known }) => share(knownToUs, known) < (disputed.get(code) ?? 0.95))
    expect(short).toEqual([])
  })

  it('refuses nine tenths of what libphonenumber refuses, though it knows no carrier blocks', () => {
    expect(share(sum('refusedByUs'), sum('refused'))).toBeGreaterThan(0.88)
  })

  it('refuses calling codes that are not assigned', () => {
    const assigned = new Set([...codes, '800', '808', '870', '878', '881', '882', '883', '888', '979'])
    const free = Array.from({ length: 800 }, (_, at) => String(200 + at)).filter(
      (code) => ![1, 2, 3].some((size) => assigned.has(code.slice(0, size))),
    )
    expect(free.length).toBeGreaterThan(20)
    const accepted = free.filter((code) => lengths.some((length) => weAccept(code, '2345678901'.slice(0, length))))
    expect(accepted).toEqual([])
  })
})
