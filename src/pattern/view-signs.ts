import { unitAt } from '../text/characters.ts'
import {
  CHAIN_DIGITS,
  CHAIN_GAP,
  CHAIN_WORDS,
  DIGITS_SIGN,
  ESCAPE_SIGN,
  isClosed,
  isEscaped,
  isLookAlikeScript,
  isOverlay,
  LETTERED_SIGN,
  LONG_SIGN,
  LONG_WORD,
  MIXED_SIGN,
  mayBeEncoded,
  NUMBER_GAP,
  NUMBER_WORD_SIGN,
  SPELLED_SIGN,
} from '../text/views/signs.ts'
import { IntList } from './int-list.ts'
import { LETTER, LOWER, NUMERAL, SPECIAL, UPPER } from './unit-kinds.ts'

/** Collects the signs of a text that call for a view, see `signs.ts`, as the pass comes by them. */
export class ViewSigns {
  /** Pairs of offset and code, by offset but for phrases. */
  readonly list: IntList = new IntList(256)
  #text = ''
  /** The chain of words with digits that was read last: where it ends, its digits, whether letters stand among them. */
  #chainEnd = 0
  #chainDigits = 0
  #chainWords = 0
  #chainLettered = false
  /** Where the last word for a digit ends. */
  #numberEnd = 0
  /** The run of digits and words for them that was read last: what views may join. */
  #runStart = 0
  #runEnd = 0

  /** Forgets the text before and begins another. */
  begin(text: string): void {
    this.list.clear()
    this.#text = text
    this.#chainEnd = -CHAIN_GAP - 1
    this.#numberEnd = -NUMBER_GAP - 1
    this.#runEnd = -NUMBER_GAP - 1
  }

  /** Forgets the text and keeps its signs. */
  end(): void {
    this.#text = ''
  }

  /** Notes a unit that is a sign by itself. */
  note(at: number, unit: number): void {
    this.list.push2(at, unit)
  }

  /** Start of the run of digits, and words for them, that text to come may go on with; -1 when there is none. */
  openRun(): number {
    return this.#text.length - this.#runEnd <= NUMBER_GAP ? this.#runStart : -1
  }

  /** Signs of an odd word as a whole: digits that may be joined, encoded text, scripts that mix. */
  noteWord(start: number, end: number, bits: number): void {
    const text = this.#text
    if ((bits & NUMERAL) !== 0) this.#noteDigits(start, end, bits)
    if (end - start >= LONG_WORD && (bits & (LETTER | SPECIAL)) === 0 && mayBeEncoded(text, start)) {
      this.list.push2(start, LONG_SIGN)
    }
    if ((bits & LETTER) !== 0 && (bits & (LOWER | UPPER | NUMERAL)) !== 0) this.#noteMixed(start, end, bits)
  }

  /** Counts the digits of a chain of words, and notes from which word on it may be a number that a view joins. */
  #noteDigits(start: number, end: number, bits: number): void {
    const text = this.#text
    if (isEscaped(text, start)) this.list.push2(start, ESCAPE_SIGN)
    const lettered = (bits & (LOWER | UPPER)) !== 0
    let digits = 0
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      if (isDigit(unit) || (lettered && isRoundOrTall(unit))) digits++
    }
    if (start - this.#chainEnd > CHAIN_GAP) {
      this.#chainDigits = 0
      this.#chainWords = 0
      this.#chainLettered = false
    }
    this.#noteRun(start, end)
    this.#chainEnd = end
    this.#chainDigits += digits
    this.#chainWords++
    this.#chainLettered ||= lettered
    if (this.#chainDigits >= CHAIN_DIGITS || this.#chainWords >= CHAIN_WORDS)
      this.list.push2(start, this.#chainLettered ? LETTERED_SIGN : DIGITS_SIGN)
  }

  /** A word of a spelled address, or one for a digit: there the second near it, or one near digits, is the sign. */
  noteViewWord(start: number, end: number, sign: number): void {
    if ((sign & 1) === 0) {
      this.list.push2(start, SPELLED_SIGN)
      return
    }
    if (start - this.#numberEnd <= NUMBER_GAP || start - this.#chainEnd <= CHAIN_GAP) {
      this.list.push2(start, NUMBER_WORD_SIGN)
    }
    this.#numberEnd = end
    this.#noteRun(start, end)
  }

  #noteRun(start: number, end: number): void {
    if (start - this.#runEnd > NUMBER_GAP) this.#runStart = start
    this.#runEnd = end
  }

  /** Notes the first letter in a word that may pass for one of ASCII, or the first mark in one with digits. */
  #noteMixed(start: number, end: number, bits: number): void {
    const text = this.#text
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      if (isLookAlikeScript(unit) || ((bits & NUMERAL) !== 0 && isOverlay(unit))) {
        this.list.push2(i, MIXED_SIGN)
        return
      }
    }
  }

  /** A mark of entities, spelled addresses, or between letters that pass for others. */
  noteMark(at: number, unit: number): void {
    const text = this.#text
    if (unit !== 0x40) {
      if (isClosed(text, at)) this.list.push2(at, unit)
    } else if (isLookAlikeScript(unitAt(text, at - 1)) || isLookAlikeScript(unitAt(text, at + 1))) {
      this.list.push2(at, MIXED_SIGN)
    }
  }
}

/** Letters that stand for 0 and 1 more often than others: O o l I. */
function isRoundOrTall(unit: number): boolean {
  return unit === 0x4f || unit === 0x6f || unit === 0x6c || unit === 0x49
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
