import type { RawDate } from './items.ts'

/** In which order a file writes day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** Gathers what the dates of a file say about their order; memory does not grow with the file. */
export interface DateOrderTally {
  /** Dates must come in the order of the file: exports are chronological, and that is evidence. */
  add(date: RawDate): void
  /** Returns the order, or `undefined` when the file fits several orders equally well. */
  decide(): DateOrder | undefined
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']

/**
 * Returns a tally of the dates of one file.
 *
 * The order is decided once for the whole file. An order in which some date does not exist (month 23) is out; of the
 * rest the one in which the file runs backwards least often wins. Dates with dots are day first where all else is
 * equal, for no locale writes them month first. What is still open stays open: `03/04/26` alone is not guessed.
 */
export const createDateOrderTally = (): DateOrderTally => {
  const possible = new Set<DateOrder>(ORDERS)
  const backwards: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 }
  let previous: RawDate | undefined
  let dotted = true
  let differs = false
  return {
    add: (date) => {
      if (previous?.written === date.written) return
      if (!date.written.includes('.')) dotted = false
      for (const order of [...possible]) {
        const day = isoDay(date, order)
        if (day === undefined) {
          possible.delete(order)
          continue
        }
        const before = previous === undefined ? undefined : isoDay(previous, order)
        if (before !== undefined && day < before) backwards[order]++
      }
      const readings = new Set([...possible].map((order) => isoDay(date, order)))
      if (readings.size > 1) differs = true
      previous = date
    },
    decide: () => {
      if (previous === undefined || possible.size === 0) return undefined
      const least = Math.min(...[...possible].map((order) => backwards[order]))
      const best = ORDERS.filter((order) => possible.has(order) && backwards[order] === least)
      if (best.length === 1 || !differs) return best[0]
      return dotted && best.includes('dmy') ? 'dmy' : undefined
    },
  }
}

/** Returns `2026-11-23` for a date read in an order, `undefined` when there is no such day. Two-digit years are 20xx. */
export const isoDay = ({ parts, written }: RawDate, order: DateOrder): string | undefined => {
  const [a, b, c] = parts
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b]
  const digits = /^(\d+)\D+\d+\D+(\d+)/.exec(written)
  const yearDigits = (order === 'ymd' ? digits?.[1] : digits?.[2])?.length
  const otherDigits = (order === 'ymd' ? digits?.[2] : digits?.[1])?.length ?? 2
  if ((yearDigits !== 2 && yearDigits !== 4) || otherDigits > 2) return undefined
  const full = yearDigits === 2 ? 2000 + year : year
  if (month < 1 || month > 12 || day < 1 || day > daysIn(full, month)) return undefined
  return `${String(full).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

const pad = (value: number): string => String(value).padStart(2, '0')

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
