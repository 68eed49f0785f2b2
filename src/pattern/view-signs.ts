import { unitAt } from '../text/characters.ts'
import {
  CHAIN_DIGITS,
  CHAIN_GAP,
  CHAIN_WORDS,
  DIGITS_SIGN,
  ESCAPE_SIGN,
  isChainGap,
  isClosed,
  isEscaped,
  isLookAlikeScript,
  isOverlay,
  LETTERED_SIGN,
  LONG_SIGN,
  LONG_WORD,
  LOW_LINE_SIGN,
  MIXED_SIGN,
  mayBeEncoded,
  NUMBER_GAP,
  NUMBER_WORD_SIGN,
  SPELLED_SIGN,
} from '../text/views/signs.ts'
import { IntList } from './int-list.ts'
import { LETTER, LOW_LINE, LOWER, NUMERAL, SPECIAL, UPPER } from './unit-kinds.ts'

/** Collects the signs of a text that call for a view, see `signs.ts`, as the pass comes by them. */
export interface ViewSigns {
  /** Pairs of offset and code, by offset but for phrases. */
  readonly list: IntList
  /** Forgets the text before and begins another. */
  readonly begin: (text: string) => void
  /** Forgets the text and keeps its signs. */
  readonly end: () => void
  /** Notes a unit that is a sign by itself. */
  readonly note: (at: number, unit: number) => void
  /** Start of the run of digits, and words for them, that text to come may go on with; -1 when there is none. */
  readonly openRun: () => number
  /** Signs of an odd word as a whole: digits that may be joined, encoded text, emphasis, scripts that mix. */
  readonly noteWord: (start: number, end: number, bits: number) => void
  /** A word of a spelled address, or one for a digit: there the second near it, or one near digits, is the sign. */
  readonly noteViewWord: (start: number, end: number, forDigit: boolean) => void
  /** A mark of `VIEW_MARKS`, or one between letters that pass for others. */
  readonly noteMark: (at: number, unit: number) => void
}

/** Those of a scanner. */
export function viewSigns(): ViewSigns {
  const list = new IntList(256)
  let given = ''
  /** The chain of words with digits that was read last: where it ends, its digits, whether letters stand among them. */
  let chainEnd = 0
  let chainDigits = 0
  let chainWords = 0
  let chainLettered = false
  /** Where the last word for a digit ends. */
  let numberEnd = 0
  /** The run of digits and words for them that was read last: what views may join. */
  let runStart = 0
  let runEnd = 0

  const begin = (text: string): void => {
    list.clear()
    given = text
    chainEnd = -CHAIN_GAP - 1
    numberEnd = -NUMBER_GAP - 1
    runEnd = -NUMBER_GAP - 1
  }

  const end = (): void => {
    given = ''
  }

  const note = (at: number, unit: number): void => {
    list.push2(at, unit)
  }

  const openRun = (): number => {
    return given.length - runEnd <= NUMBER_GAP ? runStart : -1
  }

  const noteWord = (start: number, end: number, bits: number): void => {
    const text = given
    if ((bits & NUMERAL) !== 0) noteDigits(start, end, bits)
    if (end - start >= LONG_WORD && (bits & (LETTER | SPECIAL)) === 0 && mayBeEncoded(text, start)) {
      list.push2(start, LONG_SIGN)
    }
    if ((bits & LOW_LINE) !== 0) noteLowLines(start, end)
    if ((bits & LETTER) !== 0 && (bits & (LOWER | UPPER | NUMERAL)) !== 0) noteMixed(start, end, bits)
  }

  /** Notes the low lines that a word begins or ends with. */
  const noteLowLines = (start: number, end: number): void => {
    const text = given
    if (text.charCodeAt(start) === LOW_LINE_SIGN) list.push2(start, LOW_LINE_SIGN)
    let last = end
    while (last > start && text.charCodeAt(last - 1) === LOW_LINE_SIGN) last--
    if (last > start && last < end) list.push2(last, LOW_LINE_SIGN)
  }

  /** Counts the digits of a chain of words, and notes from which word on it may be a number that a view joins. */
  const noteDigits = (start: number, end: number, bits: number): void => {
    const text = given
    if (isEscaped(text, start)) list.push2(start, ESCAPE_SIGN)
    const lettered = (bits & (LOWER | UPPER)) !== 0
    let digits = end - start
    if (bits !== NUMERAL) {
      digits = 0
      for (let i = start; i < end; i++) {
        const unit = text.charCodeAt(i)
        if (isDigit(unit) || (lettered && isRoundOrTall(unit))) digits++
      }
    }
    if (!isChainGap(text, chainEnd, start)) {
      chainDigits = 0
      chainWords = 0
      chainLettered = false
    }
    noteRun(start, end)
    chainEnd = end
    chainDigits += digits
    chainWords++
    chainLettered ||= lettered
    if (chainDigits >= CHAIN_DIGITS || chainWords >= CHAIN_WORDS)
      list.push2(start, chainLettered ? LETTERED_SIGN : DIGITS_SIGN)
  }

  const noteViewWord = (start: number, end: number, forDigit: boolean): void => {
    if (!forDigit) {
      list.push2(start, SPELLED_SIGN)
      return
    }
    if (start - numberEnd <= NUMBER_GAP || start - chainEnd <= CHAIN_GAP) {
      list.push2(start, NUMBER_WORD_SIGN)
    }
    numberEnd = end
    noteRun(start, end)
  }

  const noteRun = (start: number, end: number): void => {
    if (start - runEnd > NUMBER_GAP) runStart = start
    runEnd = end
  }

  /** Notes the first letter in a word that may pass for one of ASCII, or the first mark in one with digits. */
  const noteMixed = (start: number, end: number, bits: number): void => {
    const text = given
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      if (isLookAlikeScript(unit) || ((bits & NUMERAL) !== 0 && isOverlay(unit))) {
        list.push2(i, MIXED_SIGN)
        return
      }
    }
  }

  const noteMark = (at: number, unit: number): void => {
    const text = given
    if (unit !== 0x40) {
      if (unit === 0x5c || isClosed(text, at)) list.push2(at, unit)
    } else if (isLookAlikeScript(unitAt(text, at - 1)) || isLookAlikeScript(unitAt(text, at + 1))) {
      list.push2(at, MIXED_SIGN)
    }
  }
  return { list, begin, end, note, openRun, noteWord, noteViewWord, noteMark }
}

/** Letters that stand for 0 and 1 more often than others: O o l I. */
function isRoundOrTall(unit: number): boolean {
  return unit === 0x4f || unit === 0x6f || unit === 0x6c || unit === 0x49
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
