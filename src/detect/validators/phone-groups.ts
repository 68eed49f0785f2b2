import { isRealDate } from './calendar-date.ts'
import type { PhoneText } from './phone-text.ts'

/**
 * Tells whether digits in groups are more likely something else than one telephone number: a date, an IP
 * address, times, decimal numbers, an amount, a version, or two numbers side by side.
 *
 * For forms without a country code, whose digits alone prove little. Every habit named here is common for
 * numbers that are not telephone numbers and rare for those that are.
 */
export const looksLikeOtherNumbers = ({ groups, gaps }: PhoneText): boolean =>
  isCompactDate(groups) ||
  areYears(groups, gaps) ||
  beginsWithDate(groups) ||
  endsWithYear(groups, gaps) ||
  isAddress(groups, gaps) ||
  mixesPeriods(groups, gaps) ||
  isThousands(groups) ||
  areTwoNumbers(groups, gaps)

/** `20240312`. */
const isCompactDate = (groups: readonly string[]): boolean => {
  const only = groups[0] ?? ''
  if (groups.length !== 1 || only.length !== 8) return false
  return isRealDate(Number(only.slice(0, 4)), Number(only.slice(4, 6)), Number(only.slice(6)))
}

const year = /^(?:19|20)\d\d$/

/** `2023-2024`, and file numbers such as `031/2024`. */
const areYears = (groups: readonly string[], gaps: readonly string[]): boolean =>
  groups.length === 2 && year.test(groups[1] ?? '') && (gaps[0] === '/' || year.test(groups[0] ?? ''))

/** `12.03.2024 …`, `2024-03-12 …`, `3/12/2024`. */
const beginsWithDate = (groups: readonly string[], from: number = 0): boolean => {
  const first = groups[from] ?? ''
  const second = groups[from + 1] ?? ''
  const third = groups[from + 2] ?? ''
  if (second.length > 2) return false
  if (first.length === 4) return third.length <= 2 && isRealDate(Number(first), Number(second), Number(third))
  if (first.length > 2 || third.length !== 4) return false
  const a = Number(first)
  const b = Number(second)
  const c = Number(third)
  return isRealDate(c, b, a) || isRealDate(c, a, b)
}

/** `… 12.03.2024` behind other digits. */
const endsWithYear = (groups: readonly string[], gaps: readonly string[]): boolean =>
  groups.length > 3 &&
  gaps[gaps.length - 1] !== ' ' &&
  gaps[gaps.length - 1] === gaps[gaps.length - 2] &&
  beginsWithDate(groups, groups.length - 3)

const isAddress = (groups: readonly string[], gaps: readonly string[]): boolean =>
  groups.length === 4 && gaps.every((gap) => gap === '.') && groups.every((g) => g.length <= 3 && Number(g) < 256)

/** `52.5200 13.4050`, `10.30-11.45`: periods beside other marks part decimals and times, not the groups of one number. */
const mixesPeriods = (groups: readonly string[], gaps: readonly string[]): boolean => {
  let periodBehindFirst = false
  let otherBehindFirst = false
  let alternate = false
  for (let i = 1; i < gaps.length; i++) {
    if (gaps[i] === '.') periodBehindFirst = true
    else otherBehindFirst = true
    if (gaps[i] !== gaps[0]) alternate = true
  }
  if (!alternate) return false
  // Swiss, Belgian and American writers set off the area code by another mark: 0475/12.34.56, (415) 555.0123.
  return periodBehindFirst || gaps[0] === '.' ? otherBehindFirst : allPairs(groups)
}

/** `10-12 14-16`: pairs of digits whose marks alternate. */
const allPairs = (groups: readonly string[]): boolean => groups.every((group) => group.length <= 2)

/** `1 299 000`, `1.299.000`. */
const isThousands = (groups: readonly string[]): boolean =>
  groups.length < 4 && groups.every((group, at) => group.length === (at === 0 ? 1 : 3))

/** A space behind seven digits in one group ends a number: `0891234567 10`, `089 1234567 2024`. */
const areTwoNumbers = (groups: readonly string[], gaps: readonly string[]): boolean =>
  gaps.some((gap, at) => gap === ' ' && (groups[at]?.length ?? 0) >= (at === 0 ? 7 : 6))

/**
 * Tells whether a digit stands alone inside: lists, versions and scores have such; a number has at most a trunk or
 * country digit alone, in front. (German 0180 5 and 0900 5 numbers are the exception.)
 */
export const hasLoneDigit = ({ groups }: PhoneText): boolean =>
  groups.some((group, at) => group.length === 1 && (at > 0 || !'0178'.includes(group)))
