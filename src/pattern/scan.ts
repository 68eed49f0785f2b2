import { isLookAlikeScript, LONG_WORD } from '../text/views/signs.ts'
import type { PatternEngine } from './engine.ts'
import { MOST_NUMBERS } from './fewest-numbers.ts'
import { launchAt, launchAtMark } from './heads.ts'
import { FIRST_DIGIT } from './inner-codes.ts'
import { innerLaunches } from './inner-launches.ts'
import type { LaunchLists } from './launch-table.ts'
import { createMatcher } from './match.ts'
import { isPair } from './pairs.ts'
import {
  BEHIND_CAPITAL,
  BEHIND_MARK,
  BETWEEN,
  DEEPER,
  END,
  IN_DEAD_WORD,
  IN_FOREIGN_WORD,
  INSIDE,
  kindOfEvent,
  nodeOfEvent,
  ODD_WORD,
  ONE_CAPITAL,
  PHRASE,
  PHRASE_LATER,
  PHRASE_ROW,
  SIGN,
  SOLO_PLAIN,
  SOLO_RUN,
  SOLO_START,
  STRIDE,
  TERM_END,
  TERM_SPACE,
  TERM_START,
  TERM_WALK,
} from './pass-codes.ts'
import type { Reading, ScanOptions } from './reading.ts'
import { beginScanning, createScanning, endScanning } from './scanning.ts'
import { termHits } from './term-hits.ts'
import { ROOT } from './term-tree.ts'
import { CAPS, headAt, headBehindLetters, headOfNumber } from './token-shape.ts'
import { LETTER, LOW_LINE, LOWER, NUMERAL, OTHER_WORD, SOLO, SPECIAL, UPPER, WORD } from './unit-kinds.ts'
import { withoutUseless } from './useful-rules.ts'

/** How far the token at the end of an open text is held: an address before its @, and what redaction widens to. */
const TOKEN_REACH = 160
/** An end behind every offset. */
const NO_END = 0x7fffffff

/** Lists the places where rules could match and the terms that stand in a text. */
export interface Scanner {
  /**
   * One pass finds anchors and terms; then, where an anchor stands and the support is there, the rule's
   * automaton runs. Time O(length + work), work bounded for each block. Total: no content makes it throw.
   */
  readonly scan: (text: string, options: ScanOptions) => Reading
  /** What launches name where rules have some needs: for `ScanOptions.lists`. Linear in all lists. */
  readonly listsFor: (needs: Uint8Array) => LaunchLists
}

/**
 * A scanner on an engine. It owns the lists it fills: a reading is valid until the next `scan`. Synchronous and not shared
 * between filters, so no two readings ever meet.
 */
export function createScanner(engine: PatternEngine): Scanner {
  const { heads, tree } = engine
  const passTable = engine.pass
  const { nodeOf, stateOf, depthOf } = passTable
  const scanning = createScanning()
  const { hits, launches, signs } = scanning
  const { noteWord, endTerm, walkPhrase, noteNode, walk } = termHits(engine, scanning)
  const launchBefore = innerLaunches(engine, scanning)
  const matcher = createMatcher(engine)
  /** By how many: where the last word with a digit ends that has at least so many such words from it on; see `Matcher.run`. */
  const numberEnds = new Int32Array(MOST_NUMBERS + 1).fill(NO_END)
  /** Where the pass goes on after an event. */
  let resumeAt = 0

  const scan = (text: string, options: ScanOptions): Reading => {
    const open = options.open === true
    beginScanning(scanning, text, open)
    // Of an open text more may come.
    const none = open ? NO_END : -1
    for (let n = 1; n <= MOST_NUMBERS; n++) numberEnds[n] = none
    pass(text)
    if (open) findPending()
    const stoppedAt = matcher.run(text, launches, hits, scanning.meant, numberEnds, options)
    endScanning(scanning)
    return {
      text,
      hits,
      candidates: matcher.candidates,
      signs: signs.list,
      stoppedAt,
      work: matcher.work,
      pendingFrom: Math.min(scanning.pendingFrom, matcher.pendingFrom),
    }
  }

  /** The one pass over the code units: steps through the table, leaves it at events only. */
  const pass = (text: string): void => {
    const length = text.length
    const { columnOf, table } = passTable
    let state = BETWEEN
    let at = 0
    for (;;) {
      let next = 0
      while (at < length) {
        next = table[state + (columnOf[text.charCodeAt(at)] as number)] as number
        if (next < 0) break
        state = next
        at++
      }
      if (at >= length) break
      state = handle(next, state, at)
      at = resumeAt
    }
    // The end of the text ends a word.
    const last = table[state + END] as number
    if (last < 0) handle(last, state, length)
  }

  /** Does what an event at a unit calls for; returns the state to go on in, at `resumeAt`. */
  const handle = (event: number, state: number, at: number): number => {
    const node = nodeOfEvent(event)
    switch (kindOfEvent(event)) {
      case ODD_WORD: {
        const live = nodeOf[(state / STRIDE) | 0] as number
        if (live === 0) return oddWord(wordStart(at), 0, 0)
        return oddWord(at - (depthOf[live] as number), at, live)
      }
      case TERM_END:
        resumeAt = at
        noteWord(node, at)
        return BETWEEN
      case TERM_SPACE:
        resumeAt = at + 1
        noteWord(node, at)
        return passTable.table[state + PHRASE_ROW] as number
      case TERM_WALK:
        resumeAt = at
        endTerm(at - (depthOf[node] as number), at, node)
        return BETWEEN
      case ONE_CAPITAL:
        resumeAt = at
        launchHead(at - 1, headAt(scanning.text, at - 1))
        if (node !== 0) endTerm(at - 1, at, node)
        return BETWEEN
      case BEHIND_CAPITAL:
        resumeAt = at
        launchHead(at - 2, headAt(scanning.text, at - 2))
        if (node !== 0) endTerm(at - 2, at - 1, node)
        return BETWEEN
      case INSIDE:
        resumeAt = at + 1
        noteNode(node, at + 1 - (depthOf[node] as number), at + 1)
        return stateOf[node] as number
      case DEEPER: {
        const live = nodeOf[(state / STRIDE) | 0] as number
        resumeAt = at + 1
        walk(at - (depthOf[live] as number), at, live)
        return IN_DEAD_WORD
      }
      case PHRASE:
        resumeAt = at
        walk(at - 1 - (depthOf[node] as number), at - 1, node)
        return BETWEEN
      case PHRASE_LATER:
        walkPhrase(wordStart(at - 3), at - 2)
        resumeAt = at - 1
        return BETWEEN
      case SOLO_RUN:
        return soloRun(at)
      case SIGN:
      case TERM_START:
        return rare(at)
      case BEHIND_MARK:
        resumeAt = at
        mark(at - 1)
        return BETWEEN
    }
    throw new RangeError('no such event')
  }

  /** Reads characters that may begin words wherever they stand, and what stands in gaps, up to the first other one. */
  const soloRun = (from: number): number => {
    const { pairs, columnOf } = passTable
    const { text } = scanning
    const length = text.length
    const last = length - 1
    let next = text.charCodeAt(from)
    let at = from
    for (; at < length; at++) {
      const unit = next
      next = at < last ? text.charCodeAt(at + 1) : 0
      const column = columnOf[unit] as number
      // Asked of gaps, too: where characters and gaps stand, nothing foretells.
      if (isPair(pairs, unit, next)) {
        if (column === SOLO_PLAIN || column === SOLO_START) {
          walk(at, at, ROOT)
          continue
        }
      }
      if (column <= SOLO_PLAIN) continue
      if (column !== SOLO_START) break
      // Nothing longer begins here, but for what text to come may bring.
      if (at === last) walk(at, at, ROOT)
      else noteNode(tree.rootChild[tree.classOf[unit] as number] as number, at, at + 1)
    }
    resumeAt = at
    return BETWEEN
  }

  /** A sign, or the first unit of a term in a script without states. */
  const rare = (at: number): number => {
    const { kinds } = engine
    const { text } = scanning
    const unit = text.charCodeAt(at)
    const kind = kinds[unit] as number
    if ((kind & WORD) !== 0) {
      if ((kind & (SPECIAL | UPPER)) !== 0) return oddWord(wordStart(at), 0, 0)
      resumeAt = at + 1
      walk(at, at, ROOT)
      return isLookAlikeScript(unit) ? IN_FOREIGN_WORD : IN_DEAD_WORD
    }
    if ((kind & SPECIAL) !== 0) signs.note(at, unit)
    resumeAt = at + 1
    if ((kind & (SOLO | OTHER_WORD)) === 0) return BETWEEN
    walk(at, at, ROOT)
    if ((kind & SOLO) !== 0) return BETWEEN
    let end = at + 1
    while (end < text.length && ((kinds[text.charCodeAt(end)] as number) & (OTHER_WORD | SPECIAL)) === OTHER_WORD) end++
    resumeAt = end
    return BETWEEN
  }

  /**
   * Where the end of an open text leaves something undecided: its last token, of which any continuation may make
   * another one; the words before it that a number may follow; the first word of a phrase.
   */
  const findPending = (): void => {
    const { text } = scanning
    const length = text.length
    const wait = (from: number): void => {
      if (from < scanning.pendingFrom) scanning.pendingFrom = from
    }
    wait(tokenStart(length))
    // More digits, or words for them, may come and be joined; formatting before them goes along.
    const numbers = signs.openRun()
    if (numbers >= 0) wait(Math.max(0, numbers - 3))
    let end = length
    while (end > 0 && isDigit(text.charCodeAt(end - 1))) end--
    if (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) {
      // The shape of the token before it counts these digits.
      wait(tokenStart(end - 1))
      const word = wordStart(end - 1)
      if (word < end - 1) walk(word, word, ROOT)
    }
    launchBefore(FIRST_DIGIT, length, true)
  }

  /** Start of what is joined to the unit before an offset without white space or a script without spaces; at most 160 units. */
  const tokenStart = (end: number): number => {
    const { kinds } = engine
    const { text } = scanning
    const limit = Math.max(0, end - TOKEN_REACH)
    let start = end
    while (start > limit) {
      const unit = text.charCodeAt(start - 1)
      if (unit <= 0x20 || (unit >= 128 && ((kinds[unit] as number) & (SOLO | SPECIAL)) === SOLO)) break
      start--
    }
    return start
  }

  /** Start of the word that a unit belongs to. */
  const wordStart = (at: number): number => {
    const { kinds } = engine
    const { text } = scanning
    let start = at
    while (start > 0 && ((kinds[text.charCodeAt(start - 1)] as number) & WORD) !== 0) start--
    return start
  }

  /**
   * Reads a word with digits, underscores, capitals or signs as a whole: its terms from `node` on, where
   * the pass had come to with `walked`, its shapes and signs.
   */
  const oddWord = (start: number, walked: number, node: number): number => {
    const { kinds } = engine
    const { text } = scanning
    let bits = 0
    let end = start
    for (; end < text.length; end++) {
      const kind = kinds[text.charCodeAt(end)] as number
      if ((kind & WORD) === 0) break
      bits |= kind
    }
    if (node !== 0) walk(start, walked, node)
    else walk(start, start, ROOT)
    if ((bits & SPECIAL) !== 0) {
      for (let i = start; i < end; i++) {
        const unit = text.charCodeAt(i)
        if (((kinds[unit] as number) & SPECIAL) !== 0) signs.note(i, unit)
      }
    }
    if (end - start >= LONG_WORD || (bits & (NUMERAL | LETTER | LOW_LINE)) !== 0) signs.noteWord(start, end, bits)
    if ((bits & NUMERAL) !== 0 && !scanning.open) countNumber(end)
    if ((bits & LOW_LINE) !== 0) {
      for (let i = start; i + 1 < end; i++) if (text.charCodeAt(i) === 0x5f) walk(i + 1, i + 1, ROOT)
    }
    if ((bits & (NUMERAL | LOW_LINE | SPECIAL)) !== 0 || (bits & LOWER) === 0) shapes(start, end, bits)
    resumeAt = end
    return IN_DEAD_WORD
  }

  /** Counts a word with a digit that ends at an offset. */
  const countNumber = (end: number): void => {
    for (let n = MOST_NUMBERS; n > 1; n--) numberEnds[n] = numberEnds[n - 1] as number
    numberEnds[1] = end
  }

  /** Looks up the shape of a token, and of every run of digits inside it. */
  const shapes = (start: number, end: number, bits: number): void => {
    const { text } = scanning
    if (bits === NUMERAL) {
      launchHead(start, headOfNumber(text, start, end))
      launchBefore(FIRST_DIGIT, start, false)
      return
    }
    const head = headAt(text, start)
    launchHead(start, head)
    if ((bits & NUMERAL) === 0) return
    let digit = isDigit(text.charCodeAt(start))
    if (digit) launchBefore(FIRST_DIGIT, start, false)
    // Of letters of ASCII and digits the head behind the first letters is known with the first one.
    let isLettered = !digit && (bits & ~(LOWER | UPPER | NUMERAL)) === 0
    for (let i = start + 1; i < end; i++) {
      const before = digit
      digit = isDigit(text.charCodeAt(i))
      if (!digit || before) continue
      launchInside(i, isLettered && i - start < CAPS.letters ? headBehindLetters(head, i - start) : headAt(text, i))
      isLettered = false
      launchBefore(FIRST_DIGIT, i, false)
    }
  }

  /** Launches the rules that may begin with the head at an offset. */
  const launchHead = (at: number, head: number): void => {
    const launch = launchAt(heads, scanning.text, at, head)
    if (launch !== 0) launches.push2(at, launch)
  }

  /** The same inside a word: behind a letter of ASCII few rules may begin; behind other units edges may be. */
  const launchInside = (at: number, head: number): void => {
    const { kinds } = engine
    const launch = launchAt(heads, scanning.text, at, head)
    if (launch === 0) return
    const isBehindLetter = ((kinds[scanning.text.charCodeAt(at - 1)] as number) & (LOWER | UPPER)) !== 0
    const may = isBehindLetter ? matcher.insideWord(launch) : launch
    if (may !== 0) launches.push2(at, may)
  }

  /** A mark that something which may go on with a match follows, or the end of the text. */
  const mark = (at: number): void => {
    const { text } = scanning
    const unit = text.charCodeAt(at)
    const launch = launchAtMark(heads, text, at)
    if (launch !== 0) launches.push2(at, launch)
    if (isViewMark(unit)) signs.noteMark(at, unit)
    launchBefore(unit, at, false)
  }

  return { scan, listsFor: (needs) => withoutUseless(matcher.lists, needs) }
}

/** The white space that the pass takes for a space. */
function isWhiteSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d
}

/** A mark that may call for a view: @ and those of `VIEW_MARKS`. */
function isViewMark(unit: number): boolean {
  return unit === 0x26 || unit === 0x28 || unit === 0x3c || unit === 0x40 || unit === 0x5b || unit === 0x5c
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
