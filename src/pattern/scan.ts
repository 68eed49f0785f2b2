import { unitAt } from '../text/characters.ts'
import { holdsLeft } from '../text/edges.ts'
import { isLookAlikeScript, LONG_WORD } from '../text/views/signs.ts'
import type { PatternEngine } from './engine.ts'
import { MOST_NUMBERS } from './fewest-numbers.ts'
import { type HeadTable, launchAt, launchAtMark } from './heads.ts'
import { FIRST_DIGIT, type InnerAnchor, type InnerGroup, TEXT_END, WIDE_UNIT } from './inner-anchors.ts'
import { IntList } from './int-list.ts'
import type { LaunchLists } from './launch-table.ts'
import { Matcher } from './match.ts'
import { isPair } from './pairs.ts'
import {
  BEHIND_CAPITAL,
  BEHIND_MARK,
  DEEPER,
  END,
  EVENT,
  INSIDE,
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
import { BETWEEN, IN_DEAD_WORD, IN_FOREIGN_WORD, type PassTable } from './pass-table.ts'
import type { Reading, ScanOptions } from './reading.ts'
import { childOf, ENDS_TERM, OPENS_COMPOUNDS, ROOT, type TermTree } from './term-tree.ts'
import { LETTER, LOW_LINE, LOWER, NUMERAL, OTHER_WORD, SOLO, SPECIAL, UPPER, WORD } from './unit-kinds.ts'
import { withoutUseless } from './useful-rules.ts'
import { ViewSigns } from './view-signs.ts'

/** How far the token at the end of an open text is held: an address before its @, and what redaction widens to. */
const TOKEN_REACH = 160
/** An end behind every offset. */
const NO_END = 0x7fffffff

/**
 * Lists the places where rules could match and the terms that stand in a text.
 *
 * A scanner owns the lists it fills: a reading is valid until the next `scan`. Synchronous and not
 * shared between filters, so no two readings ever meet.
 */
export class Scanner {
  readonly #engine: PatternEngine
  readonly #kinds: Uint8Array
  readonly #passTable: PassTable
  readonly #tree: TermTree
  readonly #outputLaunches: Uint16Array
  readonly #heads: HeadTable
  readonly #innerGroups: readonly (readonly InnerGroup[])[]
  /** Pairs of offset and anchors whose match may begin there, on the walk back from their unit. */
  readonly #starting: Int32Array
  /** By how many: where the last word with a digit ends that has at least so many such words from it on; see `Matcher.run`. */
  readonly #numberEnds = new Int32Array(MOST_NUMBERS + 1).fill(NO_END)
  readonly #matcher: Matcher
  readonly #hits = new IntList(1024)
  readonly #signs = new ViewSigns()
  /** Pairs of offset and launch, by offset but for inner anchors. */
  readonly #launches = new IntList(1024)
  #text = ''
  /** Where the pass goes on after an event. */
  #at = 0
  #open = false
  #pendingFrom = Number.POSITIVE_INFINITY

  constructor(engine: PatternEngine) {
    this.#engine = engine
    this.#kinds = engine.kinds
    this.#passTable = engine.pass
    this.#tree = engine.tree
    this.#outputLaunches = engine.outputLaunches
    this.#heads = engine.heads
    this.#innerGroups = engine.innerGroups
    this.#starting = new Int32Array(
      2 * Math.max(0, ...engine.innerGroups.flat().map(({ reaching }) => reaching.length)),
    )
    this.#matcher = new Matcher(engine)
  }

  /**
   * One pass finds anchors and terms; then, where an anchor stands and the support is there, the rule's
   * automaton runs. Time O(length + work), work bounded for each block. Total: no content makes it throw.
   */
  scan(text: string, options: ScanOptions): Reading {
    this.#hits.clear()
    this.#launches.clear()
    this.#text = text
    this.#pendingFrom = Number.POSITIVE_INFINITY
    this.#open = options.open === true
    this.#signs.begin(text)
    const numberEnds = this.#numberEnds
    // Of an open text more may come.
    const none = this.#open ? NO_END : -1
    for (let n = 1; n <= MOST_NUMBERS; n++) numberEnds[n] = none
    this.#pass()
    if (this.#open) this.#findPending()
    const stoppedAt = this.#matcher.run(text, this.#launches, this.#hits, numberEnds, options)
    this.#text = ''
    this.#signs.end()
    return {
      text,
      hits: this.#hits,
      candidates: this.#matcher.candidates,
      signs: this.#signs.list,
      stoppedAt,
      work: this.#matcher.work,
      pendingFrom: Math.min(this.#pendingFrom, this.#matcher.pendingFrom),
    }
  }

  /** What launches name where rules have some needs: for `ScanOptions.lists`. Linear in all lists. */
  listsFor(needs: Uint8Array): LaunchLists {
    return withoutUseless(this.#matcher.lists, needs)
  }

  /** The one pass over the code units: steps through the table, leaves it at events only. */
  #pass(): void {
    const text = this.#text
    const length = text.length
    const { columnOf, table } = this.#passTable
    let state = BETWEEN
    let at = 0
    for (;;) {
      let next = 0
      while (at < length) {
        next = table[state + (columnOf[text.charCodeAt(at)] as number)] as number
        if (next >= EVENT) break
        state = next
        at++
      }
      if (at >= length) break
      state = this.#event(next, state, at)
      at = this.#at
    }
    // The end of the text ends a word.
    const last = table[state + END] as number
    if (last >= EVENT) this.#event(last, state, length)
  }

  /** Does what an event at a unit calls for; returns the state to go on in, at `#at`. */
  #event(event: number, state: number, at: number): number {
    const pass = this.#passTable
    const node = event & (EVENT - 1)
    switch (event >>> 24) {
      case ODD_WORD: {
        const live = pass.nodeOf[state / STRIDE] as number
        if (live === 0) return this.#oddWord(this.#wordStart(at), 0, 0)
        return this.#oddWord(at - (pass.depthOf[live] as number), at, live)
      }
      case TERM_END:
        this.#at = at
        this.#noteWord(node, at)
        return BETWEEN
      case TERM_SPACE:
        this.#at = at + 1
        this.#noteWord(node, at)
        return pass.table[state + PHRASE_ROW] as number
      case TERM_WALK:
        this.#at = at
        this.#endTerm(at - (pass.depthOf[node] as number), at, node)
        return BETWEEN
      case ONE_CAPITAL:
        this.#at = at
        this.#launchShape(at - 1)
        if (node !== 0) this.#endTerm(at - 1, at, node)
        return BETWEEN
      case BEHIND_CAPITAL:
        this.#at = at
        this.#launchShape(at - 2)
        if (node !== 0) this.#endTerm(at - 2, at - 1, node)
        return BETWEEN
      case INSIDE:
        this.#at = at + 1
        this.#noteNode(node, at + 1 - (pass.depthOf[node] as number), at + 1)
        return pass.stateOf[node] as number
      case DEEPER: {
        const live = pass.nodeOf[state / STRIDE] as number
        this.#at = at + 1
        this.#walk(at - (pass.depthOf[live] as number), at, live)
        return IN_DEAD_WORD
      }
      case PHRASE:
        this.#at = at
        this.#walk(at - 1 - (pass.depthOf[node] as number), at - 1, node)
        return BETWEEN
      case PHRASE_LATER:
        this.#laterPhrase(at - 2)
        this.#at = at - 1
        return BETWEEN
      case SOLO_RUN:
        return this.#soloRun(at)
      case SIGN:
      case TERM_START:
        return this.#rare(at)
      case BEHIND_MARK:
        this.#at = at
        this.#mark(at - 1)
        return BETWEEN
    }
    throw new RangeError('no such event')
  }

  /** Reads characters that may begin words wherever they stand, and what stands in gaps, up to the first other one. */
  #soloRun(from: number): number {
    const text = this.#text
    const { pairs, columnOf } = this.#passTable
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
          this.#walk(at, at, ROOT)
          continue
        }
      }
      if (column <= SOLO_PLAIN) continue
      if (column !== SOLO_START) break
      // Nothing longer begins here, but for what text to come may bring.
      if (at === last) this.#walk(at, at, ROOT)
      else this.#noteNode(this.#tree.rootChild[this.#tree.classOf[unit] as number] as number, at, at + 1)
    }
    this.#at = at
    return BETWEEN
  }

  /** A sign, or the first unit of a term in a script without states. */
  #rare(at: number): number {
    const text = this.#text
    const kinds = this.#kinds
    const unit = text.charCodeAt(at)
    const kind = kinds[unit] as number
    if ((kind & WORD) !== 0) {
      if ((kind & (SPECIAL | UPPER)) !== 0) return this.#oddWord(this.#wordStart(at), 0, 0)
      this.#at = at + 1
      this.#walk(at, at, ROOT)
      return isLookAlikeScript(unit) ? IN_FOREIGN_WORD : IN_DEAD_WORD
    }
    if ((kind & SPECIAL) !== 0) this.#signs.note(at, unit)
    this.#at = at + 1
    if ((kind & (SOLO | OTHER_WORD)) === 0) return BETWEEN
    this.#walk(at, at, ROOT)
    if ((kind & SOLO) !== 0) return BETWEEN
    let end = at + 1
    while (end < text.length && ((kinds[text.charCodeAt(end)] as number) & (OTHER_WORD | SPECIAL)) === OTHER_WORD) end++
    this.#at = end
    return BETWEEN
  }

  /**
   * Where the end of an open text leaves something undecided: its last token, of which any continuation may make
   * another one; the words before it that a number may follow; the first word of a phrase.
   */
  #findPending(): void {
    const text = this.#text
    const length = text.length
    const wait = (from: number): void => {
      if (from < this.#pendingFrom) this.#pendingFrom = from
    }
    wait(this.#tokenStart(length))
    // More digits, or words for them, may come and be joined; formatting before them goes along.
    const numbers = this.#signs.openRun()
    if (numbers >= 0) wait(Math.max(0, numbers - 3))
    let end = length
    while (end > 0 && isDigit(text.charCodeAt(end - 1))) end--
    if (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) {
      // The shape of the token before it counts these digits.
      wait(this.#tokenStart(end - 1))
      const word = this.#wordStart(end - 1)
      if (word < end - 1) this.#walk(word, word, ROOT)
    }
    this.#launchBefore(FIRST_DIGIT, length, true)
  }

  /** Start of what is joined to the unit before an offset without white space or a script without spaces; at most 160 units. */
  #tokenStart(end: number): number {
    const text = this.#text
    const limit = Math.max(0, end - TOKEN_REACH)
    let start = end
    while (start > limit) {
      const unit = text.charCodeAt(start - 1)
      if (unit <= 0x20 || (unit >= 128 && ((this.#kinds[unit] as number) & (SOLO | SPECIAL)) === SOLO)) break
      start--
    }
    return start
  }

  /** Start of the word that a unit belongs to. */
  #wordStart(at: number): number {
    const text = this.#text
    const kinds = this.#kinds
    let start = at
    while (start > 0 && ((kinds[text.charCodeAt(start - 1)] as number) & WORD) !== 0) start--
    return start
  }

  /**
   * Reads a word with digits, underscores, capitals or signs as a whole: its terms from `node` on, where
   * the pass had come to with `walked`, its shapes and signs.
   */
  #oddWord(start: number, walked: number, node: number): number {
    const text = this.#text
    const kinds = this.#kinds
    let bits = 0
    let end = start
    for (; end < text.length; end++) {
      const kind = kinds[text.charCodeAt(end)] as number
      if ((kind & WORD) === 0) break
      bits |= kind
    }
    if (node !== 0) this.#walk(start, walked, node)
    else this.#walk(start, start, ROOT)
    if ((bits & SPECIAL) !== 0) {
      for (let i = start; i < end; i++) {
        const unit = text.charCodeAt(i)
        if (((kinds[unit] as number) & SPECIAL) !== 0) this.#signs.note(i, unit)
      }
    }
    if (end - start >= LONG_WORD || (bits & (NUMERAL | LETTER)) !== 0) this.#signs.noteWord(start, end, bits)
    if ((bits & NUMERAL) !== 0 && !this.#open) this.#countNumber(end)
    if ((bits & LOW_LINE) !== 0) {
      for (let i = start; i + 1 < end; i++) if (text.charCodeAt(i) === 0x5f) this.#walk(i + 1, i + 1, ROOT)
    }
    if ((bits & (NUMERAL | LOW_LINE | SPECIAL)) !== 0 || (bits & LOWER) === 0) this.#shapes(start, end, bits)
    this.#at = end
    return IN_DEAD_WORD
  }

  /** Counts a word with a digit that ends at an offset. */
  #countNumber(end: number): void {
    const numberEnds = this.#numberEnds
    for (let n = MOST_NUMBERS; n > 1; n--) numberEnds[n] = numberEnds[n - 1] as number
    numberEnds[1] = end
  }

  /** Looks up the shape of a token, and of every run of digits inside it. */
  #shapes(start: number, end: number, bits: number): void {
    const text = this.#text
    this.#launchShape(start)
    if ((bits & NUMERAL) === 0) return
    let digit = isDigit(text.charCodeAt(start))
    if (digit) this.#launchBefore(FIRST_DIGIT, start, false)
    for (let i = start + 1; i < end; i++) {
      const before = digit
      digit = isDigit(text.charCodeAt(i))
      if (!digit || before) continue
      this.#launchInside(i)
      this.#launchBefore(FIRST_DIGIT, i, false)
    }
  }

  /**
   * Looks for the starts of matches that hang on the unit at an offset, a mark or their first digit, or with `pending`
   * may come to hang on a digit there: walks back from it as long as any anchor allows what stands there.
   */
  #launchBefore(unit: number, at: number, pending: boolean): void {
    const groups = this.#innerGroups[unit] as readonly InnerGroup[]
    for (let g = 0; g < groups.length; g++) this.#walkBack(groups[g] as InnerGroup, at, pending)
  }

  #walkBack(group: InnerGroup, at: number, pending: boolean): void {
    const { firsts, before, insideWords, reaching, beginning } = group
    const text = this.#text
    const kinds = this.#kinds
    const starting = this.#starting
    // What stands at the end of an open text is not known yet.
    let unit = pending ? WIDE_UNIT : text.charCodeAt(at)
    let alive = -1
    let isAhead = pending
    let count = 0
    for (let distance = 0; ; distance++) {
      const start = at - distance
      const previous = start > 0 ? text.charCodeAt(start - 1) : 0
      let found = alive & (beginning[distance] as number) & (firsts[unit < 128 ? unit : WIDE_UNIT] as number)
      // Inside a word only rules that may begin there are asked.
      if (found !== 0 && ((kinds[unit] as number) & WORD) !== 0 && ((kinds[previous] as number) & WORD) !== 0) {
        found &= insideWords
      }
      // The two units before refuse most, those behind nearly all that are left: few numbers are as long as those of rules.
      if (!isAhead && (found !== 0 || distance === 2)) {
        isAhead = true
        const ahead = this.#anchorsAhead(group, at + 1)
        alive &= ahead
        found &= ahead
      }
      if (found !== 0) {
        starting[count++] = start
        starting[count++] = found
      }
      if (start === 0) break
      if (previous < 128) alive &= before[previous] as number
      else alive = ((kinds[previous] as number) & LETTER) === 0 ? 0 : alive & (before[WIDE_UNIT] as number)
      alive &= reaching[distance + 1] as number
      if (alive === 0) break
      unit = previous
    }
    if (count > 0) this.#launchStarting(group, count, pending)
  }

  /** Which anchors of a group go on with what stands behind their unit. */
  #anchorsAhead({ ahead }: InnerGroup, from: number): number {
    const text = this.#text
    let alive = -1
    for (let k = 0; k < ahead.length && alive !== 0; k++) {
      const places = ahead[k] as Int32Array
      if (from + k >= text.length) return this.#open ? alive : alive & (places[TEXT_END] as number)
      const unit = text.charCodeAt(from + k)
      alive &= places[unit < 128 ? unit : WIDE_UNIT] as number
    }
    return alive
  }

  /** Launches what a walk back found, from left to right: of the matches of a rule with an open tail the first counts. */
  #launchStarting({ anchors }: InnerGroup, count: number, pending: boolean): void {
    const starting = this.#starting
    for (let i = count - 2; i >= 0; i -= 2) {
      const start = starting[i] as number
      for (let found = starting[i + 1] as number; found !== 0; found &= found - 1) {
        const { left, launch } = anchors[31 - Math.clz32(found & -found)] as InnerAnchor
        if (!holdsLeft(left, this.#text, start, start + 1)) continue
        if (!pending) this.#launches.push2(start, launch)
        else if (start < this.#pendingFrom) this.#pendingFrom = start
      }
    }
  }

  #launchShape(at: number): void {
    const launch = launchAt(this.#heads, this.#text, at)
    if (launch !== 0) this.#launches.push2(at, launch)
  }

  /** The same inside a word: behind a letter of ASCII few rules may begin; behind other units edges may be. */
  #launchInside(at: number): void {
    const launch = launchAt(this.#heads, this.#text, at)
    if (launch === 0) return
    const isBehindLetter = ((this.#kinds[this.#text.charCodeAt(at - 1)] as number) & (LOWER | UPPER)) !== 0
    const may = isBehindLetter ? this.#matcher.insideWord(launch) : launch
    if (may !== 0) this.#launches.push2(at, may)
  }

  /** Notes the term that ends with a word at `end`. */
  #noteWord(node: number, end: number): void {
    const start = end - (this.#passTable.depthOf[node] as number)
    if (!this.#isLabel(start, end)) this.#addHit(this.#tree.outputOf[node] as number, start, end)
  }

  /** Notes the term that ends with a word, if one does, and goes on with what begins with it. */
  #endTerm(start: number, end: number, node: number): void {
    const { outputFlags, outputOf } = this.#tree
    const index = outputOf[node] as number
    // The others were noted when the pass came to them.
    if (outputFlags[index] === ENDS_TERM && !this.#isLabel(start, end)) this.#addHit(index, start, end)
    if (end < this.#text.length) this.#walk(start, end, node)
  }

  /** Notes the phrases that begin with the word that ends at an offset. */
  #laterPhrase(end: number): void {
    const text = this.#text
    const tree = this.#tree
    const start = this.#wordStart(end - 1)
    let node = ROOT
    for (let i = start; i < end; i++) node = childOf(tree, node, tree.classOf[text.charCodeAt(i)] as number)
    this.#walk(start, end, node)
  }

  /** Notes what ends at a node of the term tree. */
  #noteNode(node: number, start: number, end: number): void {
    const output = this.#tree.outputOf[node] as number
    if (output !== 0) this.#note(output, start, end)
  }

  /** Follows the term tree from a node and notes the terms and keywords that begin at `start`. */
  #walk(start: number, from: number, origin: number): void {
    const text = this.#text
    const tree = this.#tree
    const { classOf, outputOf } = tree
    const length = text.length
    let node = origin
    for (let i = from; i < length; ) {
      const k = classOf[text.charCodeAt(i)] as number
      if (k === 0) return
      node = childOf(tree, node, k)
      if (node === 0) return
      i++
      const output = outputOf[node] as number
      if (output !== 0) this.#note(output, start, i)
    }
    // The walk came to the end of the text: what follows may go on with it, or with the word it ended.
    if (start < this.#pendingFrom) this.#pendingFrom = start
  }

  /** Notes what ends at an output of the term tree. */
  #note(index: number, start: number, end: number): void {
    const launch = this.#outputLaunches[index] as number
    if (launch !== 0) this.#launches.push2(start, launch)
    const flags = this.#tree.outputFlags[index] as number
    if ((flags & ENDS_TERM) === 0) return
    const text = this.#text
    const kinds = this.#kinds
    const before = start > 0 ? (kinds[text.charCodeAt(start - 1)] as number) : 0
    const first = kinds[text.charCodeAt(start)] as number
    if ((first & WORD) !== 0 && (before & WORD) !== 0) return
    if (this.#isLabel(start, end)) return
    const last = kinds[text.charCodeAt(end - 1)] as number
    const after = end < text.length ? (kinds[text.charCodeAt(end)] as number) : 0
    const continues = ((last & WORD) !== 0 && (after & WORD) !== 0) || (last & after & OTHER_WORD) !== 0
    if (!continues) this.#addHit(index, start, end)
    else if ((flags & OPENS_COMPOUNDS) !== 0 && (after & (NUMERAL | LOW_LINE)) === 0) {
      this.#hits.push3(start, this.#wordEnd(end), index)
    }
  }

  /** A label that redaction left says nothing of what stands beside it. */
  #isLabel(start: number, end: number): boolean {
    const text = this.#text
    return unitAt(text, start - 1) === 0x5b && this.#engine.labels.has(text.slice(start - 1, end + 1))
  }

  /** Adds a term that stands as a word. */
  #addHit(index: number, start: number, end: number): void {
    const sign = this.#engine.signOutputs[index] as number
    if (sign !== 0) this.#signs.noteViewWord(start, end, sign)
    if ((sign & 4) === 0) this.#hits.push3(start, end, index)
  }

  /** End of the word that goes on at `from`, at most 40 units away. */
  #wordEnd(from: number): number {
    const text = this.#text
    const limit = Math.min(text.length, from + 40)
    let end = from
    while (end < limit && ((this.#kinds[text.charCodeAt(end)] as number) & WORD) !== 0) end++
    return end
  }

  /** A mark that something which may go on with a match follows, or the end of the text. */
  #mark(at: number): void {
    const text = this.#text
    const unit = text.charCodeAt(at)
    const launch = launchAtMark(this.#heads, text, at)
    if (launch !== 0) this.#launches.push2(at, launch)
    if (unit === 0x26 || unit === 0x28 || unit === 0x40 || unit === 0x5b) this.#signs.noteMark(at, unit)
    this.#launchBefore(unit, at, false)
  }
}

/** The white space that the pass takes for a space. */
function isWhiteSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
