import { ALPHA, groupOf, NONE } from '../text/characters.ts'
import { type EdgeKind, isEdgeOfWords } from '../text/edges.ts'
import { tokenShapes } from './anchor-shapes.ts'
import type { Dfa } from './automaton/dfa.ts'
import { upperBound } from './automaton/upper-bound.ts'
import { foldUnit } from './term-fold.ts'
import { isHanUnit } from './unit-kinds.ts'

/**
 * What the one pass over the text looks for so that a rule's automaton is started nowhere else.
 *
 * Soundness: every match of the rule begins where one of its anchors says. The compiler proves it on
 * the automaton; a place an anchor names may still be no match.
 */
export type Anchor =
  /** The match begins with one of these folded words, at a token start. */
  | { readonly kind: 'keyword'; readonly words: readonly string[] }
  /** The match begins at a token start or digit run with one of these shapes. */
  | { readonly kind: 'shape'; readonly shapes: readonly number[] }
  /** The match begins with one of these punctuation marks. */
  | { readonly kind: 'mark'; readonly marks: string }
  /**
   * The match holds `mark`, preceded in the match only by `least` to `reach` of the ASCII characters `before`.
   */
  | {
      readonly kind: 'inner'
      readonly mark: string
      readonly before: string
      readonly least: number
      readonly reach: number
    }
  /**
   * The first digit of the match is preceded in it only by `least` to `reach` of the ASCII characters `before`
   * and, if `wide`, of letters outside ASCII. What leads to numbers behind letters of either case, which stand in
   * every sentence.
   */
  | {
      readonly kind: 'digits'
      readonly before: string
      readonly wide: boolean
      readonly least: number
      readonly reach: number
    }

/** Thrown when no anchor can be proved; the message says why and what to change. */
export class UnanchoredError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'UnanchoredError'
  }
}

/** Marks that may stand inside a match and lead to its start. */
const INNER_MARKS = ['@', ':', '.', '=', '/']
/** Longest text before an inner mark. */
const INNER_REACH = 64
/** Longest text before the first digit. */
const DIGITS_REACH = 16
const MAX_KEYWORDS = 2400
/** More keywords than this say less than a shape does. */
const MANY_KEYWORDS = 400
/** Most continuations of a keyword of two or three characters that are still listed one by one. */
const SHORT_WORD_BRANCHES = 16
/** The same where the list would grow too long, or every character says as much as a word. */
const FEW_BRANCHES = 6
const MAX_KEYWORD_CHARS = 10

/**
 * Proves where matches of an automaton begin.
 *
 * @param left - the left edge: what may not continue across it decides which token starts count
 * @param right - the right edge: what may follow a match decides the shapes
 * @throws UnanchoredError when matches may begin at places the pass cannot afford to look at.
 */
export function proveAnchors(dfa: Dfa, left: EdgeKind, right: EdgeKind): Anchor[] {
  if (dfa.accepting[dfa.start]) throw new UnanchoredError('it matches the empty text; require at least one character')
  const units = liveUnits(dfa, dfa.start)
  if (units.length === 0) throw new UnanchoredError('it matches no text at all')
  const space = units.find((u) => u <= 0x20 || u === 0xa0 || u === 0x3000)
  if (space !== undefined) throw new UnanchoredError('it may begin with white space; begin with a visible character')
  const wordEdge = isEdgeOfWords(left)

  const tokenUnits = units.filter(isAsciiWordUnit)
  const markUnits = units.filter((u) => u < 128 && !isAsciiWordUnit(u))
  const otherUnits = units.filter((u) => u >= 128)
  const anchors: Anchor[] = []
  let trouble = ''

  const mark = markUnits.find((u) => '.,;!?\'"'.includes(String.fromCharCode(u)))
  if (mark !== undefined) trouble = `it may begin with ${String.fromCharCode(mark)}, which stands in every sentence`
  else if (markUnits.length > 0) anchors.push({ kind: 'mark', marks: String.fromCharCode(...markUnits) })

  // The pass enters words at their first unit only, and steps over symbols and surrogates.
  if (otherUnits.some((u) => groupOf(u) === NONE))
    trouble ||= 'it may begin with a symbol or a character above U+FFFF; begin with a letter or a digit'
  const letterFirst = [...tokenUnits, ...otherUnits].some((u) => !isDigitUnit(u) && !isHanUnit(u))
  const shapes = tokenUnits.length > 0 && !tokenUnits.includes(0x5f) ? tokenShapes(dfa, right) : undefined
  const words = wordEdge || !letterFirst ? keywords(dfa, [...tokenUnits, ...otherUnits]) : undefined
  // Two letters of any kind make hundreds of keywords that stand in every sentence: then a shape or a digit says more.
  const everyday =
    words?.some((word) => /^[^\d\s]{1,2}(?:$|[^\p{L}\s]?\d|[^\p{L}]$)/u.test(word) && !isHanUnit(word.charCodeAt(0))) ??
    letterFirst
  if (everyday && shapes === undefined && !trouble) {
    const digits = left === 'none' && units.some(isDigitUnit) ? undefined : digitsAnchor(dfa)
    if (digits) return [digits]
  }
  // So does a shape where a letter and a digit of any kind make as many.
  const vague = everyday || (words?.length ?? 0) > MANY_KEYWORDS
  if (words && !(shapes && left !== 'none' && vague)) {
    if (words.length > 0) anchors.push({ kind: 'keyword', words })
  } else {
    const other = wordEdge || otherUnits.every(isHanUnit) ? keywords(dfa, otherUnits) : undefined
    if (!other && letterFirst && !wordEdge) trouble ||= 'it may begin with a letter; use edges.left word or token'
    else if (!other)
      trouble ||=
        'it may begin with too many characters outside ASCII; begin with a cue word or list the first characters'
    else if (other.length > 0) anchors.push({ kind: 'keyword', words: other })
    if (tokenUnits.length > 0 && !trouble) {
      if (tokenUnits.includes(0x5f)) trouble = 'it may begin with an underscore; begin with a letter or a digit'
      else if (shapes === undefined)
        trouble = 'it may begin with a plain lower-case word; begin with a cue word, digits or capitals'
      else if (left === 'none') trouble = 'edges.left none lets it begin inside any word; use digit or word'
      else if (letterFirst && !wordEdge) trouble = 'it may begin with a letter; use edges.left word or token'
      else anchors.push({ kind: 'shape', shapes })
    }
  }
  if (!trouble) return anchors
  for (const mark of wordEdge ? INNER_MARKS : []) {
    const inner = innerAnchor(dfa, mark)
    if (inner) return [inner]
  }
  throw new UnanchoredError(
    `${trouble} (or hold one of ${INNER_MARKS.join(' ')} within its first ${INNER_REACH} characters)`,
  )
}

/** Code units that lead somewhere from a state. */
function liveUnits(dfa: Dfa, state: number): number[] {
  const units: number[] = []
  dfa.runStarts.forEach((start, r) => {
    if (dfa.next[state * dfa.classes + (dfa.runClasses[r] as number)] === 0) return
    const end = dfa.runStarts[r + 1] ?? 0x10000
    for (let u = start; u < end; u++) units.push(u)
  })
  return units
}

function step(dfa: Dfa, state: number, unit: number): number {
  const k = dfa.runClasses[upperBound(dfa.runStarts, unit) - 1] as number
  return dfa.next[state * dfa.classes + k] as number
}

/**
 * Lists folded words one of which begins every match that starts with one of `first`; `undefined`
 * when there is no short list. Words are as short as distinguishes them, at least two characters
 * (one, if it is a Han character).
 */
function keywords(dfa: Dfa, first: readonly number[]): string[] | undefined {
  if (first.length === 0) return []
  return longKeywords(dfa, first, SHORT_WORD_BRANCHES) ?? longKeywords(dfa, first, FEW_BRANCHES)
}

/** As `keywords`, going on with words of two or three characters while they have at most so many continuations. */
function longKeywords(dfa: Dfa, first: readonly number[], branchesListed: number): string[] | undefined {
  const found = new Set<string>()
  const seen = new Set<string>()
  const open: { word: string; state: number; units: readonly number[] }[] = [
    { word: '', state: dfa.start, units: first },
  ]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { word, state } = at
    const branches = new Set(at.units.map(foldUnit))
    const long = word.length >= 2 || (word.length === 1 && isHanUnit(word.charCodeAt(0)))
    // Short words stand in every sentence: go on while the list stays short.
    const few = isHanUnit(word.charCodeAt(0))
      ? FEW_BRANCHES
      : word.length < 4 || goesOnBehindWord(word, branches)
        ? branchesListed
        : 1
    const enough = branches.size > few
    if (long && (dfa.accepting[state] || enough || word.length >= MAX_KEYWORD_CHARS)) {
      found.add(word)
      if (found.size > MAX_KEYWORDS) return undefined
      continue
    }
    // A short word with many continuations is no keyword; neither is one that starts with a digit.
    if (dfa.accepting[state] || (word.length > 0 && branches.size > 60) || branches.size > MAX_KEYWORDS)
      return undefined
    for (const unit of at.units) {
      if (word === '' && isDigitUnit(unit)) return undefined
      const target = step(dfa, state, unit)
      const next = word + String.fromCharCode(foldUnit(unit))
      const key = `${target} ${next}`
      if (seen.has(key)) continue
      seen.add(key)
      if (seen.size > 20 * MAX_KEYWORDS) return undefined
      open.push({ word: next, state: target, units: liveUnits(dfa, target) })
    }
  }
  // A word is covered by any of its own beginnings.
  return [...found].filter((w) => !hasProperPrefix(w, found)).sort()
}

/** Whether a word, with or without a space, goes on with marks, digits or spaces and at most one letter: alone it says less. */
function goesOnBehindWord(word: string, branches: ReadonlySet<number>): boolean {
  if (!/[\p{L} ]$/u.test(word)) return false
  let letters = 0
  for (const unit of branches) if (/\p{L}/u.test(String.fromCharCode(unit))) letters++
  return letters <= 1
}

function hasProperPrefix(word: string, words: ReadonlySet<string>): boolean {
  for (let n = 1; n < word.length; n++) if (words.has(word.slice(0, n))) return true
  return false
}

function innerAnchor(dfa: Dfa, mark: string): Anchor | undefined {
  const unit = mark.charCodeAt(0)
  const led = leadTo(dfa, (u) => u === unit, INNER_REACH)
  if (led?.wide) return undefined
  if (!led) return undefined
  const { least, reach } = led
  return { kind: 'inner', mark, before: charsOf(led.before), least, reach }
}

function digitsAnchor(dfa: Dfa): Anchor | undefined {
  const led = leadTo(dfa, isDigitUnit, DIGITS_REACH)
  if (!led) return undefined
  const { wide, least, reach } = led
  return { kind: 'digits', before: charsOf(led.before), wide, least, reach }
}

/** What leads from the start of every match to the first of some marks. */
function leadTo(
  dfa: Dfa,
  isMark: (unit: number) => boolean,
  most: number,
): { before: Set<number>; wide: boolean; least: number; reach: number } | undefined {
  const before = new Set<number>()
  let wide = false
  let least = most
  let states = new Set([dfa.start])
  for (let depth = 0; states.size > 0; depth++) {
    if (depth > most) return undefined
    const next = new Set<number>()
    for (const s of states) {
      if (dfa.accepting[s]) return undefined
      for (const u of liveUnits(dfa, s)) {
        if (isMark(u)) {
          least = Math.min(least, depth)
          continue
        }
        // Scripts without spaces stand before numbers everywhere.
        if (u >= 128 && groupOf(u) !== ALPHA) return undefined
        if (u >= 128) wide = true
        else before.add(u)
        next.add(step(dfa, s, u))
      }
    }
    if (next.size === 0) return { before, wide, least, reach: depth }
    states = next
  }
  return undefined
}

function charsOf(units: ReadonlySet<number>): string {
  return String.fromCharCode(...[...units].sort((a, b) => a - b))
}

function isDigitUnit(u: number): boolean {
  return u >= 0x30 && u <= 0x39
}

function isAsciiWordUnit(u: number): boolean {
  return isDigitUnit(u) || (u >= 0x41 && u <= 0x5a) || (u >= 0x61 && u <= 0x7a) || u === 0x5f
}
