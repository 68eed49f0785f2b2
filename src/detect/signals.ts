import type { PatternEngine } from '../pattern/engine.ts'
import type { RuleData, RuntimeRule } from '../pattern/runtime-rule.ts'
import { ALPHA, DIGIT, groupAt, groupBefore, MARK, unitAt } from '../text/characters.ts'
import { isIgnorable, needsFold } from '../text/views/fold-signs.ts'
import { MAX_IGNORED } from '../text/views/folded.ts'
import { isSpoofedWord } from '../text/views/look-alikes.ts'
import { MIXED_SIGN } from '../text/views/signs.ts'
import { type Candidate, JudgedCandidate } from './candidate.ts'
import type { Judgement } from './score.ts'

/**
 * Findings about how a text is written: letters of two scripts in one word, invisible characters inside words,
 * text made of nothing visible. They come from the signs of the one pass, not from patterns, and are rules all the
 * same: a policy names them by id, entity type or the category `signal`. They are listed and warn nobody by themselves.
 */
const SIGNALS: readonly (readonly [id: string, entityType: string])[] = [
  ['signal-mixed-script', 'MIXED_SCRIPT'],
  ['signal-invisible-characters', 'INVISIBLE_CHARACTERS'],
  ['signal-invisible-text', 'INVISIBLE_TEXT'],
]

/** Most combining marks in a row that text has; see UAX #15 section 13. */
const MAX_MARKS_IN_ROW = 30
/** Longest span of a signal; longer stretches are several, each overlapping the next by one unit. */
const MAX_SPAN = 256
/** How far a word is followed from what is odd in it. */
const WORD_REACH = 64

/** The built-in rules of signals, numbered behind those of an engine. */
export function signalRules({ rules }: PatternEngine): readonly RuntimeRule[] {
  return SIGNALS.map(([id, entityType], i): RuntimeRule => {
    const rule: RuleData = {
      id,
      entityType,
      category: 'signal',
      tags: [],
      locales: [],
      strength: 'plain',
      validator: null,
      lexicon: null,
      edges: { left: 'none', right: 'none' },
      maxChars: MAX_SPAN,
      numbers: 0,
    }
    return {
      index: rules.length + i,
      rule,
      lead: null,
      pattern: null,
      trail: null,
      longestOnly: false,
      for: null,
      against: null,
    }
  })
}

/** As sure as a lexicon word: it is what it says, and alone it is about nobody. */
const JUDGEMENT: Judgement = {
  strength: 'plain',
  fromLexicon: true,
  validatorPoints: 0,
  reserved: false,
  contextDistance: -1,
  opposed: false,
  localeFits: false,
  validator: null,
  context: '',
  contextSpan: undefined,
  negativeContext: '',
  negativeContextSpan: undefined,
  locale: undefined,
  view: undefined,
}
const CONFIDENCE = 0.7

/**
 * The signals in a text, from the signs of its one reading. Linear in the signs and the stretches around them.
 *
 * @param signs - pairs of offset and code, ascending by offset
 */
export function signalsIn(text: string, signs: ArrayLike<number>, rules: readonly RuntimeRule[]): Candidate[] {
  const [mixed, invisible, hidden] = rules as [RuntimeRule, RuntimeRule, RuntimeRule]
  const found: Candidate[] = []
  const add = (rule: RuntimeRule, start: number, end: number): void => {
    found.push(new JudgedCandidate(rule, { start, end }, CONFIDENCE, 'below-threshold', undefined, JUDGEMENT))
  }
  let covered = 0
  for (let i = 0; i < signs.length; i += 2) {
    const at = signs[i] as number
    const code = signs[i + 1] as number
    if (at < covered) continue
    if (code === MIXED_SIGN) {
      const { start, end } = wordAround(text, at, at + 1)
      if (isSpoofedWord(text.slice(start, end))) add(mixed, start, end)
      covered = end
    } else if (code <= 0xffff && isOdd(text, at)) {
      const run = runFrom(text, at)
      if (run.ignorable > MAX_IGNORED || run.marks > MAX_MARKS_IN_ROW) {
        for (let start = at; start < run.end; start += MAX_SPAN - 1) {
          add(hidden, start, Math.min(run.end, start + MAX_SPAN))
        }
        covered = run.end
      } else if (run.ignorable > 0 && isInsideWord(text, at, run.end)) {
        const { start, end } = wordAround(text, at, run.end)
        add(invisible, start, end)
        covered = end
      } else {
        covered = run.end
      }
    }
  }
  return found
}

const isOdd = (text: string, at: number): boolean => {
  const codePoint = text.codePointAt(at) as number
  return isIgnorable(codePoint) || isMark(text, at)
}

const isMark = (text: string, at: number): boolean => groupAt(text, at) === MARK

interface Run {
  readonly end: number
  /** Ignorable characters, and combining marks, in it. */
  readonly ignorable: number
  readonly marks: number
}

/** The marks and ignorable characters from an offset on. */
const runFrom = (text: string, at: number): Run => {
  let end = at
  let ignorable = 0
  let marks = 0
  while (end < text.length) {
    const codePoint = text.codePointAt(end) as number
    if (isIgnorable(codePoint)) ignorable++
    else if (isMark(text, end)) marks++
    else break
    end += codePoint > 0xffff ? 2 : 1
  }
  return { end, ignorable, marks }
}

/**
 * Whether a run of ignorable characters stands between letters or digits that have no use for it. A keycap
 * is part of an emoji, a soft hyphen between letters is typesetting, joiners are part of Persian and Indic words.
 */
const isInsideWord = (text: string, start: number, end: number): boolean => {
  const left = groupBefore(text, start, start - 4)
  const right = groupAt(text, end)
  if (!(left === ALPHA || left === DIGIT) || !(right === ALPHA || right === DIGIT)) return false
  let soft = true
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x20e3) return false
    if (unit !== 0xad) soft = false
  }
  if (soft && left === ALPHA && right === ALPHA) return false
  return needsFold(text, start)
}

const wordAround = (text: string, from: number, to: number): { start: number; end: number } => {
  let start = from
  let end = to
  while (start > 0 && from - start < WORD_REACH) {
    const before = start - (isPair(text, start - 2) ? 2 : 1)
    if (!isWordPart(text, before)) break
    start = before
  }
  while (end < text.length && end - to < WORD_REACH && isWordPart(text, end)) end += isPair(text, end) ? 2 : 1
  return { start, end }
}

const isPair = (text: string, at: number): boolean =>
  (unitAt(text, at) & 0xfc00) === 0xd800 && (unitAt(text, at + 1) & 0xfc00) === 0xdc00

const isWordPart = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
  const group = groupAt(text, at)
  return group === ALPHA || group === DIGIT || group === MARK || isIgnorable(text.codePointAt(at) as number)
}
