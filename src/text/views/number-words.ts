import { unitAt } from '../characters.ts'
import { isAlnumUnit, isDigitUnit } from './chain.ts'
import { NUMBER_WORD_SIGN } from './signs.ts'
import { rewritingView, type View } from './view.ts'

/** Fewest digits that are read as one number, and fewest words among them. */
const MIN_DIGITS = 4
const MIN_WORDS = 2
/** Most words of one number, and most units between two of them. */
const MAX_WORDS = 48
const MAX_GAP = 4
/** Longest word for a digit, and longest word of a number: some digits, "bindestrich". */
const LONGEST = 6
const LONGEST_WRITTEN = 12

const WORDS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ...['zero', 'nought', 'naught', 'nil', 'oh', 'o', 'null', 'nul'].map((word) => [word, '0'] as const),
  ...['one', 'eins', 'ein'].map((word) => [word, '1'] as const),
  ...['two', 'zwei', 'zwo'].map((word) => [word, '2'] as const),
  ...['three', 'drei'].map((word) => [word, '3'] as const),
  ...['four', 'vier'].map((word) => [word, '4'] as const),
  ...['five', 'fünf', 'fuenf'].map((word) => [word, '5'] as const),
  ...['six', 'sechs'].map((word) => [word, '6'] as const),
  ...['seven', 'sieben'].map((word) => [word, '7'] as const),
  ...['eight', 'acht'].map((word) => [word, '8'] as const),
  ...['nine', 'niner', 'neun'].map((word) => [word, '9'] as const),
])
const REPEATS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['doppel', 2],
  ['doppelt', 2],
  ['dreifach', 3],
])
/** Words that stand for a mark inside a number and say no digit. */
const FILLERS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'dash',
  'hyphen',
  'minus',
  'space',
  'strich',
  'bindestrich',
  'then',
])

const HAN: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  ['〇零洞', '一壹幺么', '二贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒拐', '八捌', '九玖勾'].flatMap(
    (digits, value) => [...digits].map((digit) => [digit, String(value)] as const),
  ),
)

/** A word of a number and what it says; `text` is '' for fillers, `times` is set for "double". */
interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly times: number
  /** A digit word: not a digit or letter that was there. */
  readonly spoken: boolean
}

/**
 * Words for digits as digits: "four one double seven oh", "zwo drei vier", 一三八零零, mixed with digits and
 * single capitals. At least four digits in a row; shorter runs and other words stay. What parts the words vanishes.
 *
 * A word becomes at most three digits ("triple seven" counts from "triple" on).
 */
export const numberWords: View = rewritingView({
  name: 'words',
  demand: 'support',
  after: ['folded', 'decoded'],
  maxExpansion: 1,
  calledBy: (code) => code === NUMBER_WORD_SIGN,
  rewrite: (text, at, _code, out) => {
    const around = wordsAround(text, at)
    if (around.length === 0) return
    out.covered = Math.max(out.covered, (around.at(-1) as Word).end)
    const words = withoutEnds(around)
    const digits = digitsOf(words)
    const spoken = words.filter((word) => word.spoken).length
    if (digits < MIN_DIGITS || spoken < MIN_WORDS || words.length > MAX_WORDS) return
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word
      const before = words[i - 1]
      // What parts two words vanishes; it stays beside what was no word.
      if (before && before.end < word.start) out.replace(before.end, word.start, '')
      if (word.times > 1 && words[i + 1]) {
        const repeated = words[i + 1] as Word
        out.replace(word.start, repeated.end, repeated.text.repeat(word.times))
        i++
      } else if (word.spoken) {
        out.replace(word.start, word.end, word.times > 1 ? '' : word.text)
      }
    }
  },
})

/** Digits that the words say. */
const digitsOf = (words: readonly Word[]): number =>
  words.reduce(
    (sum, { text }, i) => sum + (isDigitUnit(text.charCodeAt(0)) ? text.length * (words[i - 1]?.times ?? 1) : 0),
    0,
  )

/**
 * Where the words begin that stand at the end of a text and that text to come may make a number of, or a longer one:
 * the last word is taken for one of them, for what is written of it may become any. The end of the text when there
 * are none.
 *
 * As far back as `wordsAround` could look from a word that it still has a part in: constant work.
 */
export const openNumberFrom = (text: string): number => {
  let start = text.length
  while (start > 0 && text.length - start <= LONGEST_WRITTEN && isWordUnit(text.charCodeAt(start - 1))) start--
  for (let count = 0; count < 2 * MAX_WORDS; count++) {
    const word = wordBefore(text, start)
    if (word === undefined) break
    start = word.start
  }
  return start
}

/** The words of one number around an offset; at most `MAX_WORDS` to either side. */
const wordsAround = (text: string, at: number): readonly Word[] => {
  const first = wordFrom(text, at)
  if (first === undefined) return []
  const before: Word[] = []
  for (let start = first.start; before.length < MAX_WORDS; ) {
    const word = wordBefore(text, start)
    if (word === undefined) break
    before.push(word)
    start = word.start
  }
  const words = before.reverse()
  words.push(first)
  for (let end = first.end, count = 0; count < MAX_WORDS; count++) {
    let start = end
    while (start < text.length && start - end < MAX_GAP && isGap(text.charCodeAt(start))) start++
    const word = wordFrom(text, start)
    if (word === undefined) break
    words.push(word)
    end = word.end
  }
  return words
}

/**
 * The words without those at the ends that are no part of the number: fillers, and two capitals with what lies beyond
 * them. These are a word of their own ("MY ID IS FOUR FIVE", "SEVEN OK") or a prefix that may stand apart ("DE 89");
 * a single capital is spelled with the number ("D E eight nine", a check letter).
 */
const withoutEnds = (words: readonly Word[]): readonly Word[] => {
  const first = words.findIndex(saysDigit)
  let last = words.length - 1
  while (last > first && !saysDigit(words[last] as Word)) last--
  let from = first
  while (from > 0 && isSpelledLetter(words[from - 1] as Word)) from--
  let to = last + 1
  while (to < words.length && isSpelledLetter(words[to] as Word)) to++
  return first < 0 ? [] : words.slice(from, to)
}

/** A digit, a word for one, or "double". */
const saysDigit = ({ text, times }: Word): boolean => times > 1 || isDigitUnit(unitAt(text, 0))

const isSpelledLetter = ({ text, spoken }: Word): boolean => !spoken && text.length === 1

/** What may stand between the words of a number. */
const isGap = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0x2c ||
  unit === 0x2d ||
  unit === 0x2e ||
  unit === 0x0a ||
  unit === 0x0d ||
  unit === 0x09 ||
  unit === 0x2f ||
  unit === 0x2013 ||
  unit === 0x3001 ||
  unit === 0xff0c ||
  unit === 0xa0

const wordFrom = (text: string, start: number): Word | undefined => {
  const first = text.charAt(start)
  const han = HAN.get(first)
  if (han !== undefined) return { start, end: start + 1, text: han, times: 1, spoken: true }
  let end = start
  while (end < text.length && end - start <= LONGEST_WRITTEN && isWordUnit(text.charCodeAt(end))) end++
  return meaning(text, start, end)
}

const wordBefore = (text: string, to: number): Word | undefined => {
  let end = to
  while (end > 0 && to - end < MAX_GAP && isGap(text.charCodeAt(end - 1))) end--
  if (end === 0) return undefined
  const han = HAN.get(text.charAt(end - 1))
  if (han !== undefined) return { start: end - 1, end, text: han, times: 1, spoken: true }
  let start = end
  while (start > 0 && end - start <= LONGEST_WRITTEN && isWordUnit(text.charCodeAt(start - 1))) start--
  return meaning(text, start, end)
}

const isWordUnit = (unit: number): boolean => isAlnumUnit(unit) || unit === 0xfc || unit === 0xdc

const meaning = (text: string, start: number, end: number): Word | undefined => {
  if (end === start || end - start > LONGEST_WRITTEN) return undefined
  const word = text.slice(start, end)
  if (/^\d+$/.test(word)) return { start, end, text: word, times: 1, spoken: false }
  const lower = word.toLowerCase()
  const digit = word.length <= LONGEST ? WORDS.get(lower) : undefined
  if (digit !== undefined) return { start, end, text: digit, times: 1, spoken: true }
  const times = REPEATS.get(lower)
  if (times !== undefined) return { start, end, text: '', times, spoken: true }
  if (FILLERS.has(lower)) return { start, end, text: '', times: 1, spoken: true }
  if (/^[A-Z]{1,2}$/.test(word) && word !== 'I') return { start, end, text: word, times: 1, spoken: false }
  return undefined
}
