import { digitsOf } from './digits.ts'
import type { Validator } from './validator.ts'

/**
 * Mobile country codes in use, ascending; a hyphen joins a run. Source: ITU Operational Bulletin, Mobile Network Codes
 * (MNC) for the international identification plan, list of 15 November 2023. 901 is shared by satellite and other
 * international networks.
 */
const countryCodes =
  '202 204 206 208 212-214 216 218-222 225 226 228 230-232 234 235 238 240 242 244 246-248 250 255 257 259 260 262 266 ' +
  '268 270 272 274 276 278 280 282-284 286 288 290 292-295 297 302 308 310-316 330 332 334 338 340 342 344 346 348 350 352 ' +
  '354 356 358 360 362-366 368 370 372 374 376 400-402 404-406 410 412-422 424-432 434 436-438 440 441 450 452 454-457 ' +
  '460 461 466 467 470 472 502 505 510 514 515 520 525 528 530 536 537 539-555 602-659 702 704 706 708 710 712 714 716 ' +
  '722 724 730 732 734 736 738 740 742 744 746 748 750 901'

const known: ReadonlySet<number> = new Set(
  countryCodes.split(' ').flatMap((run) => {
    const [low = 0, high = low] = run.split('-').map(Number)
    return Array.from({ length: high - low + 1 }, (_, i) => low + i)
  }),
)

/** 001 and 999 are for test and private networks. */
const testCodes: ReadonlySet<number> = new Set([1, 999])

/**
 * Passes IMSIs: 14 or 15 digits that begin with a mobile country code in use. There is no check digit; a fifth of random
 * numbers of 15 digits passes, so an IMSI needs its word.
 *
 * Numbers of test networks (001…, 999…) are `reserved`.
 *
 * @see ITU-T E.212 section 4 and annex A; ITU Operational Bulletin
 */
export const imsi: Validator = {
  passRate: 0.23,
  check: (text) => {
    const digits = digitsOf(text, ' -')
    if (digits === undefined || digits.length < 14 || digits.length > 15) return 'invalid'
    const country = Number(digits.slice(0, 3))
    if (testCodes.has(country)) return 'reserved'
    return known.has(country) ? 'valid' : 'invalid'
  },
}
